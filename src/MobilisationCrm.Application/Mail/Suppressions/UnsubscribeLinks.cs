using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace MobilisationCrm.Mail;

/// <summary>Signed links by which the holder of an address stops letters that are sent to many (M15; RFC 8058).</summary>
public sealed class UnsubscribeLinks(IDataProtectionProvider protection, MailIdentity identity)
{
    private readonly IDataProtector _protector = protection.CreateProtector("MobilisationCrm.Unsubscribe.v1");

    /// <summary>Address of the page for a recipient; opening it changes nothing, a POST to it records the objection.</summary>
    public string For(OutboundMail mail) =>
        identity.Link(
            $"/unsubscribe/{WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes($"{mail.Language} {mail.ToAddress}")))}"
        );

    /// <summary>
    /// The recipient a token was made for and the language of its letter; null for one that was altered or never was one.
    /// </summary>
    public (string Language, string Address)? Read(string token)
    {
        try
        {
            var text = Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(token))).Split(' ', 2);
            return (text[0], text[1]);
        }
        catch (Exception altered) when (altered is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
