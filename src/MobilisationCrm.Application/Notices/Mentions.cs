namespace MobilisationCrm.Notices;

/// <summary>An account that a note may name.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name as colleagues read it.</param>
/// <param name="MayRead">It may sign in and read the note.</param>
public sealed record MentionedAccount(Guid Id, string Name, bool MayRead);

/// <summary>Finds "@Amina Diallo" in a note.</summary>
public static class Mentions
{
    /// <summary>What stands before a name.</summary>
    public const char Sign = '@';

    /// <summary>The accounts that the text names, each once. An address, or a name that nobody has, names nobody.</summary>
    public static IReadOnlyList<MentionedAccount> In(string text, IReadOnlyList<MentionedAccount> accounts)
    {
        // The longest name first: "@Ana María" is not Ana. Of two with the same name the one who may read is meant.
        var known = accounts.Where(a => a.Name.Length > 0).OrderByDescending(a => a.Name.Length).ThenByDescending(a => a.MayRead).ToList();
        var named = new List<MentionedAccount>();
        for (var at = text.IndexOf(Sign); at >= 0; at = text.IndexOf(Sign, at + 1))
        {
            // The sign within a word is that of an address.
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                continue;
            var rest = text[(at + 1)..];
            if (known.Find(a => BeginsWith(rest, a.Name)) is { } found)
                named.Add(found);
        }

        return [.. named.Distinct()];
    }

    private static bool BeginsWith(string text, string name) =>
        text.StartsWith(name, StringComparison.InvariantCultureIgnoreCase)
        && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));
}
