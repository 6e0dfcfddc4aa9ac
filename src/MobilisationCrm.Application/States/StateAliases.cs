namespace MobilisationCrm.States;

/// <summary>The names by which people call a State beside those of the United Nations, in any language (db/reference).</summary>
internal static class StateAliases
{
    private static readonly ILookup<string, (string Name, string Folded)> All = CsvRows
        .ReadShipped("reference/states_aliases.csv")
        .ToLookup(r => r["iso2"], r => (r["alias"], StateNaming.Fold(r["alias"])));

    /// <summary>The State's everyday names and short forms; may be none.</summary>
    public static IReadOnlyList<string> Of(string iso2) => [.. All[iso2].Select(a => a.Name)];

    /// <summary>The same as they are compared (<see cref="StateNaming.Fold"/>).</summary>
    public static IEnumerable<string> FoldedOf(string iso2) => All[iso2].Select(a => a.Folded);
}
