using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

/// <summary>What a link of a letter says.</summary>
/// <param name="InvitationId">The invitation.</param>
/// <param name="Sequence">The meeting's sequence when the letter was written.</param>
/// <param name="StartsAt">The start that the letter named, UTC.</param>
public sealed record AnswerLink(Guid InvitationId, int Sequence, DateTime StartsAt);

/// <summary>Signed, unguessable links by which an invitee answers without an account (M14).</summary>
public sealed class AnswerLinks(IDataProtectionProvider protection, MailIdentity identity)
{
    private const int Length = 16 + sizeof(int) + sizeof(long);
    private readonly IDataProtector _protector = protection.CreateProtector("MobilisationCrm.Answer.v2");

    /// <summary>Address of the answer page; "?answer=…" after it chooses an answer, which is recorded only when confirmed.</summary>
    public string For(Invitation invitation, Meeting meeting)
    {
        var plain = new byte[Length];
        invitation.Id.TryWriteBytes(plain);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(16), meeting.Sequence);
        BinaryPrimitives.WriteInt64BigEndian(plain.AsSpan(20), meeting.StartsAt.Ticks);
        return identity.Link($"/rsvp/{WebEncoders.Base64UrlEncode(_protector.Protect(plain))}");
    }

    /// <summary>What a token was made for; null for one that was altered or never was one.</summary>
    public AnswerLink? Read(string token)
    {
        try
        {
            var plain = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return new AnswerLink(
                new Guid(plain.AsSpan(0, 16)),
                BinaryPrimitives.ReadInt32BigEndian(plain.AsSpan(16)),
                new DateTime(BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(20)), DateTimeKind.Utc)
            );
        }
        catch (Exception altered) when (altered is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
