using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;

namespace MobilisationCrm.Mail;

/// <summary>Settles what needs a person; each returns false when there is no such message.</summary>
public sealed class IncomingMailCommands(CrmDbContext db, StageAdvance advance, TimeProvider clock)
{
    /// <summary>Files a message from triage on a State's timeline.</summary>
    /// <exception cref="RuleException">unknown-campaign, unknown-state, mail-not-in-triage.</exception>
    public async Task<bool> AssignAsync(Guid id, AssignIncomingMailRequest request, CancellationToken cancellation)
    {
        var mail = await db.IncomingMails.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return false;
        ExpectTriage(mail);
        var engagement = await db.FindEngagementAsync(request.Campaign, request.Iso2, cancellation);
        db.Interactions.Add(Letter(mail, engagement.Id, null, clock.UtcNow()));
        mail.FileTo(null, engagement.Id);
        await advance.SaveAsync(engagement.StateIso2, cancellation);
        return true;
    }

    /// <summary>Sets a message aside.</summary>
    /// <exception cref="RuleException">mail-not-in-triage.</exception>
    public async Task<bool> DismissAsync(Guid id, CancellationToken cancellation)
    {
        var mail = await db.IncomingMails.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return false;
        ExpectTriage(mail);
        mail.Dismiss();
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The contact that an incoming letter is.</summary>
    internal static Interaction Letter(IncomingMail mail, Guid engagementId, Guid? organisationId, DateTime now) => new()
    {
        EngagementId = engagementId,
        Kind = InteractionKind.Email,
        Direction = Direction.Inbound,
        At = mail.ReceivedAt,
        Subject = mail.Subject,
        Notes = mail.Text,
        OrganisationId = organisationId,
        RecordedAt = now,
    };

    private static void ExpectTriage(IncomingMail mail)
    {
        if (mail.Status != IncomingStatus.Triage)
            throw new RuleException("mail-not-in-triage", $"The message is {mail.Status}.");
    }
}
