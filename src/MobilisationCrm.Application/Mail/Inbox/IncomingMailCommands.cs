using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Mail;

/// <summary>Settles what needs a person; each returns false when there is no such message.</summary>
public sealed class IncomingMailCommands(CrmDbContext db, StageAdvance advance, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Files a message from triage on a State's timeline.</summary>
    /// <exception cref="RuleException">unknown-campaign, unknown-state, mail-not-in-triage.</exception>
    public async Task<bool> AssignAsync(Guid id, AssignIncomingMailRequest request, CancellationToken cancellation)
    {
        var mail = await db.IncomingMails.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return false;
        Expect(mail, IncomingStatus.Triage);
        var engagement = await db.FindEngagementAsync(request.Campaign, request.Iso2, cancellation);
        db.Interactions.Add(Letter(mail, engagement.Id, null, clock.UtcNow()));
        mail.FileTo(null, engagement.Id);
        await advance.SaveAsync(engagement.StateIso2, cancellation);
        return true;
    }

    /// <summary>Records the answer of a message from triage; a letter also lands on the State's timeline.</summary>
    /// <exception cref="RuleException">unknown-invitation, answer-missing, substitute-required, mail-not-in-triage.</exception>
    public async Task<bool> AnswerAsync(Guid id, AnswerIncomingMailRequest request, CancellationToken cancellation)
    {
        var mail = await db.IncomingMails.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return false;
        Expect(mail, IncomingStatus.Triage);
        var invitation =
            await db
                .Invitations.Include(i => i.Meeting)
                .SingleOrDefaultAsync(i => i.Id == request.InvitationId && !i.IsRemoved, cancellation)
            ?? throw new RuleException(RuleCode.UnknownInvitation, "There is no such invitation.", "invitationId");
        var channel = mail.Kind == IncomingKind.CalendarReply ? AnswerChannel.CalendarReply : AnswerChannel.Email;
        invitation.Record(
            new AnswerGiven(
                request.Answer!.Value,
                channel,
                request.Comment,
                request.SubstituteName,
                request.SubstituteRank,
                mail.ReceivedAt,
                StartsAt: await db.ToldStartAsync(invitation, cancellation)
            ),
            clock.UtcNow(),
            current.Id
        );
        var engagementId = await db
            .Engagements.Where(e => e.CampaignId == invitation.Meeting!.CampaignId && e.StateIso2 == invitation.StateIso2)
            .Select(e => (Guid?)e.Id)
            .SingleOrDefaultAsync(cancellation);
        if (mail.Kind == IncomingKind.Letter && engagementId is { } onTimeline)
            db.Interactions.Add(Letter(mail, onTimeline, invitation.OrganisationId, clock.UtcNow()));
        mail.FileTo(invitation.Id, engagementId);
        await advance.SaveAsync(invitation.StateIso2, cancellation);
        return true;
    }

    /// <summary>Sets a message aside.</summary>
    /// <exception cref="RuleException">mail-not-in-triage.</exception>
    public Task<bool> DismissAsync(Guid id, CancellationToken cancellation) =>
        ChangeAsync(id, IncomingStatus.Triage, mail => mail.Dismiss(), cancellation);

    /// <summary>Takes a message that was set aside back into triage.</summary>
    /// <exception cref="RuleException">mail-not-dismissed.</exception>
    public Task<bool> RestoreAsync(Guid id, CancellationToken cancellation) =>
        ChangeAsync(id, IncomingStatus.Dismissed, mail => mail.Restore(), cancellation);

    /// <summary>The contact that an incoming letter is.</summary>
    internal static Interaction Letter(IncomingMail mail, Guid engagementId, Guid? organisationId, DateTime now) =>
        new()
        {
            EngagementId = engagementId,
            Kind = InteractionKind.Email,
            Direction = Direction.Inbound,
            At = mail.ReceivedAt,
            Subject = mail.Subject,
            Notes = SecretLinks.Hide(mail.Text),
            OrganisationId = organisationId,
            RecordedAt = now,
        };

    private async Task<bool> ChangeAsync(Guid id, IncomingStatus from, Action<IncomingMail> change, CancellationToken cancellation)
    {
        var mail = await db.IncomingMails.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (mail is null)
            return false;
        Expect(mail, from);
        change(mail);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static void Expect(IncomingMail mail, IncomingStatus status)
    {
        if (mail.Status != status)
            throw new RuleException(
                status == IncomingStatus.Triage ? RuleCode.MailNotInTriage : RuleCode.MailNotDismissed,
                $"The message is {mail.Status}."
            );
    }
}
