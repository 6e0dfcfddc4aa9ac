using System.Text.RegularExpressions;

namespace MobilisationCrm.Mail;

/// <summary>
/// Takes the secrets of links out of a stored letter before anybody is shown it. Who reads the archive may not act in the recipient's name:
/// only the queue knows them.
/// </summary>
internal static partial class SecretLinks
{
    /// <summary>The text with an ellipsis in the place of each secret. A calendar's lines may be folded within one.</summary>
    public static string Hide(string text) => Secret().Replace(text, "$1…");

    // Links to an account have the token behind a hash mark, those to an answer and to no more letters in the path.
    [GeneratedRegex(@"(/(?:password|new-address)#|/(?:rsvp|unsubscribe)/)(?:[A-Za-z0-9_-]|\r?\n[ \t])+")]
    private static partial Regex Secret();
}
