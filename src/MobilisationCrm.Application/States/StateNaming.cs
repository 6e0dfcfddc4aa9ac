
namespace MobilisationCrm.States;

/// <summary>Whether what was typed names a State, and how well.</summary>
internal static class StateNaming
{
    /// <summary>
    /// 0 for a code, a name or an alias as it is, 1 for its beginning, 2 for words that a name holds; null when nothing fits. A code or a
    /// short form is never meant by a part of it.
    /// </summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="iso2">The State's key.</param>
    /// <param name="iso3">Its other code.</param>
    /// <param name="names">Its names in the languages of the program.</param>
    public static int? Rank(string typed, string iso2, string iso3, params string[] names)
    {
        var wanted = Fold(typed);
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        var (folded, aliases) = (names.Select(Fold).ToList(), StateAliases.Of(iso2).Select(Fold).ToList());
        if (folded.Concat(aliases).Append(Fold(iso2)).Append(Fold(iso3)).Contains(wanted))
            return 0;
        if (folded.Concat(aliases).Any(n => n.StartsWith(wanted, StringComparison.Ordinal)))
            return 1;
        return folded.Exists(n => words.All(n.Contains)) ? 2 : null;
    }

    /// <summary>A name as it is compared: without accents, in lower case, apostrophes and hyphens as spaces.</summary>
    public static string Fold(string name) => Folding.Of(name.Replace('-', ' ').Replace('‑', ' ')).Replace('\'', ' ').Trim();
}
