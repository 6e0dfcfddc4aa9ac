using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

/// <summary>Signed, unguessable links by which an invitee answers without an account (M14).</summary>
public sealed class AnswerLinks(IDataProtectionProvider protection, MailIdentity identity)
{
    private readonly IDataProtector _protector = protection.CreateProtector("MobilisationCrm.Answer.v1");

    /// <summary>Address of the answer page for an invitation; "?answer=…" after it chooses an answer, which is recorded only when confirmed.</summary>
    public string For(Guid invitationId) => identity.Link($"/rsvp/{Token(invitationId)}");

    private string Token(Guid invitationId) => WebEncoders.Base64UrlEncode(_protector.Protect(invitationId.ToByteArray()));

    /// <summary>The invitation a token was made for; null for one that was altered or never was one.</summary>
    public Guid? Read(string token)
    {
        try
        {
            return new Guid(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception altered) when (altered is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
