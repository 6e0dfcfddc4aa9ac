namespace MobilisationCrm.ClosedDays;

/// <summary>
/// Names of the holidays that ship with the product, in three languages. A closed day keeps the English one; any other name is the
/// secretariat's own, and the same for every reader.
/// </summary>
public static class ClosedDayNames
{
    private static readonly List<LocalizedText> Shipped =
    [
        .. CsvRows
            .ReadShipped("reference/closed_days_un_headquarters.csv")
            .Select(r => new LocalizedText(r["name_en"], r["name_fr"], r["name_es"]))
            .Distinct(),
    ];

    /// <summary>A name in three languages.</summary>
    public static LocalizedText Of(string name) => Shipped.Find(s => s.En == name) ?? new LocalizedText(name, name, name);

    /// <summary>The name to keep: English for a shipped one, in whichever language it was typed.</summary>
    public static string ToKeep(string typed) => Shipped.Find(s => s.En == typed || s.Fr == typed || s.Es == typed)?.En ?? typed;
}
