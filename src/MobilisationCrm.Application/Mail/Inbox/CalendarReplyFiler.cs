using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Calendars;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Mail;

/// <summary>
/// Records calendar replies on their invitation. Matched by UID and the invitee's own address, not by ORGANIZER, which some
/// servers strip; what it cannot be sure of goes to triage.
/// </summary>
public sealed class CalendarReplyFiler(CrmDbContext db, MailIdentity identity, TimeProvider clock)
{
    /// <summary>Files a reply; the State on whose engagement it bears, null for none.</summary>
    public async Task<string?> FileAsync(
        IncomingMail mail,
        string calendar,
        IReadOnlyCollection<Guid> answered,
        CancellationToken cancellation
    )
    {
        CalendarReply reply;
        try
        {
            reply = CalendarReader.ReadReply(calendar);
        }
        catch (InvalidDataException)
        {
            mail.Triage("reply-unreadable");
            return null;
        }

        if (
            !Guid.TryParse(reply.Uid.Split('@')[0], out var meetingId)
            || identity.Uid(meetingId) != reply.Uid
            || await db.Meetings.SingleOrDefaultAsync(m => m.Id == meetingId, cancellation) is not { } meeting
        )
        {
            mail.Triage("reply-unknown-meeting");
            return null;
        }

        var invitations = await db
            .Invitations.Include(i => i.Organisation)
            .Include(i => i.Contact)
            .Where(i => i.MeetingId == meetingId)
            .ToListAsync(cancellation);
        var invitation = invitations.Find(i => Is(i.Address, reply.Attendee)) ?? invitations.Find(i => Is(i.Address, mail.FromAddress));
        if (Problem(reply, meeting, invitation) is { } problem)
        {
            mail.Triage(problem, meetingId, invitation?.Id);
            return null;
        }

        var substitute = reply.Answer == Answer.Delegated && reply.DelegateName.Length == 0 ? mail.FromAddress : reply.DelegateName;
        invitation!.Record(
            new AnswerGiven(
                reply.Answer!.Value,
                AnswerChannel.CalendarReply,
                reply.Comment.Storable(Lengths.Paragraph),
                substitute.Storable(Lengths.Line),
                null,
                await GivenAtAsync(reply, invitation.Id, cancellation),
                reply.Sequence
            ),
            clock.UtcNow()
        );
        var engagementId = await db
            .Engagements.Where(e => e.CampaignId == meeting.CampaignId && e.StateIso2 == invitation.StateIso2)
            .Select(e => (Guid?)e.Id)
            .SingleOrDefaultAsync(cancellation);
        mail.FileTo(invitation.Id, engagementId);
        return invitation.StateIso2;
    }

    private string? Problem(CalendarReply reply, Meeting meeting, Invitation? invitation) =>
        (invitation, meeting, reply) switch
        {
            (null, _, _) => "reply-unknown-sender",
            ({ IsRemoved: true }, _, _) => "reply-not-invited",
            (_, { Status: MeetingStatus.Cancelled }, _) => "reply-meeting-cancelled",
            _ when meeting.EndsAt <= clock.UtcNow() => "reply-meeting-over",
            (_, _, { IsCounter: true }) => "reply-counter",
            (_, _, { Answer: null }) => "reply-no-answer",
            _ => null,
        };

    // A slow mail is as old as its stamp says; a clock that is ahead, or behind our own letter, is not believed.
    private async Task<DateTime?> GivenAtAsync(CalendarReply reply, Guid invitationId, CancellationToken cancellation)
    {
        var written = await db.OutboundMails.Where(m => m.InvitationId == invitationId).MinAsync(m => m.SentAt, cancellation);
        return reply.Stamp >= written && reply.Stamp <= clock.UtcNow() ? reply.Stamp : null;
    }

    private static bool Is(string? address, string other) =>
        address is not null && address.Equals(other, StringComparison.OrdinalIgnoreCase);
}
