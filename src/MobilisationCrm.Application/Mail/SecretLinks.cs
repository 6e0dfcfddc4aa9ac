using System.Text.RegularExpressions;

namespace MobilisationCrm.Mail;

/// <summary>
/// Takes the secrets of links out of a stored letter before anybody is shown it. Who reads the archive may not act in the recipient's name:
/// only the queue knows them.
/// </summary>
internal static partial class SecretLinks
{
    /// <summary>The text with an ellipsis in the place of each secret.</summary>
    public static string Hide(string text) => Secret().Replace(text, "$1…");

    // Links to an account: the page, a hash mark, the token.
    [GeneratedRegex("(/(?:password|new-address)#)[A-Za-z0-9_-]+")]
    private static partial Regex Secret();
}
