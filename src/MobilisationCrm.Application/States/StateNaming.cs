namespace MobilisationCrm.States;

/// <summary>Whether what was typed names a State, and how well.</summary>
/// <param name="typed">What was typed.</param>
internal sealed class StateNaming(string typed)
{
    private readonly string _wanted = Fold(typed);

    /// <summary>
    /// 0 for a code, a name or an alias as it is, 1 for its beginning, 2 for words that a name holds; null when nothing fits. A code or a
    /// short form is never meant by a part of it.
    /// </summary>
    /// <param name="iso2">The State's key.</param>
    /// <param name="iso3">Its other code.</param>
    /// <param name="names">Its names in the languages of the program.</param>
    public int? Rank(string iso2, string iso3, params string[] names)
    {
        if (_wanted.Length == 0)
            return null;
        var folded = names.Select(Fold).ToList();
        var called = folded.Concat(StateAliases.FoldedOf(iso2)).ToList();
        if (called.Contains(_wanted) || _wanted == Fold(iso2) || _wanted == Fold(iso3))
            return 0;
        if (called.Exists(n => n.StartsWith(_wanted, StringComparison.Ordinal)))
            return 1;
        var words = _wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return folded.Exists(n => words.All(n.Contains)) ? 2 : null;
    }

    /// <summary>A name as it is compared: without accents, in lower case, apostrophes and hyphens as spaces.</summary>
    public static string Fold(string name) => Folding.Of(name.Replace('-', ' ').Replace('‑', ' ')).Replace('\'', ' ').Trim();
}
