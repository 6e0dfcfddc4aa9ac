using MobilisationCrm.Mail;

namespace MobilisationCrm.DataProtection;

/// <summary>Which letters are a person's. Addresses are lower case.</summary>
internal static class PersonalMail
{
    /// <summary>Letters to the person: to an address, by an invitation, or the data notice.</summary>
    public static IQueryable<OutboundMail> LettersTo(this CrmDbContext db, Guid contactId, IReadOnlyList<string> addresses)
    {
        var notice = OutboundMail.KeyOf(MailPurpose.DataNotice, contactId, "");
        return db.OutboundMails.Where(m =>
            addresses.Contains(m.ToAddress.ToLower())
            || db.Invitations.Any(i => i.Id == m.InvitationId && i.ContactId == contactId)
            || m.UniqueKey.StartsWith(notice)
        );
    }

    /// <summary>Letters from the person: from an address, or in answer to an invitation.</summary>
    public static IQueryable<IncomingMail> LettersFrom(this CrmDbContext db, Guid contactId, IReadOnlyList<string> addresses) =>
        db.IncomingMails.Where(m =>
            addresses.Contains(m.FromAddress.ToLower()) || db.Invitations.Any(i => i.Id == m.InvitationId && i.ContactId == contactId)
        );
}
