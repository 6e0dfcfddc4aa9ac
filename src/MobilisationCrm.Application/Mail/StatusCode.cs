using System.Text.RegularExpressions;

namespace MobilisationCrm.Mail;

/// <summary>Enhanced status codes of mail servers (RFC 3463).</summary>
public static partial class StatusCode
{
    /// <summary>The first code in what a server said, as "5.1.1"; null when it named none.</summary>
    public static string? In(string? said) => Code().Match(said ?? "") is { Success: true, Value: var code } ? code : null;

    /// <summary>
    /// The address itself is wrong for good: it does not exist, has moved, or its mailbox was closed (3.2 and X.2.1 of 3.3). A full
    /// mailbox, the size of a message, a policy or the sender's address (X.1.7, X.1.8) say nothing against it.
    /// </summary>
    public static bool BlamesAddress(string? code) =>
        code is "5.2.1" || (code?.StartsWith("5.1.", StringComparison.Ordinal) == true && code is not ("5.1.7" or "5.1.8"));

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)")]
    private static partial Regex Code();
}
