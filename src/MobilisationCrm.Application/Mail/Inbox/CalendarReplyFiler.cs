using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Calendars;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Mail;

/// <summary>
/// Records calendar replies on their invitation. Matched by UID and by who may answer, not by ORGANIZER, which some servers strip; what it
/// cannot be sure of goes to triage.
/// </summary>
public sealed partial class CalendarReplyFiler(
    CrmDbContext db,
    MailIdentity identity,
    AnswerLinks links,
    IOptionsSnapshot<MailOptions> options,
    TimeProvider clock
)
{
    // Links of a text, and earlier replies to an invitation.
    private const int LookedAt = 10;

    /// <summary>Files a reply; the State on whose engagement it bears, null for none.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="calendar">Its calendar object.</param>
    /// <param name="answeredMailIds">Our letters whose Message-IDs it names: each is known to its recipient alone, unlike the meeting's UID.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string?> FileAsync(
        IncomingMail mail,
        string calendar,
        IReadOnlyCollection<Guid> answeredMailIds,
        CancellationToken cancellation
    )
    {
        if (CalendarReader.TryReadReply(calendar) is not { } reply)
        {
            mail.Triage("reply-unreadable");
            return null;
        }

        if (
            !Guid.TryParse(reply.Uid.Split('@')[0], out var meetingId)
            || !identity.Uid(meetingId).Equals(reply.Uid, StringComparison.OrdinalIgnoreCase)
            || await db.Meetings.SingleOrDefaultAsync(m => m.Id == meetingId, cancellation) is not { } meeting
        )
        {
            mail.Triage("reply-unknown-meeting");
            return null;
        }

        var invited = await InvitedAsync(meetingId, reply, mail, answeredMailIds, cancellation);
        string[] ours = [options.Value.FromAddress, options.Value.ReplyTo];
        var author = ReplyAuthor.Of(reply, mail.FromAddress, invited, ours);
        var (answer, delegated) = author.Line is null ? (null, "") : reply.AnswerOf(author.Line, author.Invitation?.Address);
        if (Problem(reply, meeting, author, answer) is { } problem)
        {
            mail.Triage(problem, meetingId, author.Invitation?.Id);
            return null;
        }

        var invitation = author.Invitation!;
        // An entry that was never sent cannot be answered. A reply that claims so must not count over later ones.
        var newest = meeting.NewestSequence + invitation.SequenceOffset;
        var letters = (await db.LettersOfAsync([meetingId], cancellation)).Of(invitation.Id);
        reply = reply.UpTo(newest);
        var substitute = delegated.Length > 0 ? delegated : mail.FromAddress;
        invitation.Record(
            new AnswerGiven(
                answer!.Value,
                AnswerChannel.CalendarReply,
                reply.Comment.Storable(Lengths.Paragraph),
                substitute.Storable(Lengths.Line),
                null,
                await GivenAtAsync(reply, invitation.Id, newest, cancellation),
                reply.Sequence,
                (letters.At(reply.Sequence) ?? letters.Last?.Told)?.StartsAt
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

    // The invitations that the reply names, and those that its sender may answer.
    private async Task<List<Invited>> InvitedAsync(
        Guid meetingId,
        CalendarReply reply,
        IncomingMail mail,
        IReadOnlyCollection<Guid> answeredMailIds,
        CancellationToken cancellation
    )
    {
        var from = mail.FromAddress.ToLowerInvariant();
        var named = reply
            .Attendees.SelectMany(a => a.DelegatedFrom.Append(a.Address).Append(a.Email ?? from))
            .Append(from)
            .Distinct()
            .ToList();
        var today = clock.TodayAtUn();
        var organisations = await db
            .Organisations.Where(o => o.Email != null && o.Email.ToLower() == from)
            .Select(o => o.Id)
            .Union(
                db.Tenures.Where(t => t.StartsOn <= today && (t.EndsOn == null || t.EndsOn >= today))
                    .Where(t => t.Contact!.Email != null && t.Contact.Email.ToLower() == from)
                    .Select(t => t.Post!.OrganisationId)
            )
            .ToListAsync(cancellation);
        var secrets = await db
            .OutboundMails.Where(m => answeredMailIds.Contains(m.Id) && m.InvitationId != null)
            .Select(m => m.InvitationId!.Value)
            .ToListAsync(cancellation);
        var tokens = AnswerLink().Matches($"{mail.Text} {reply.Comment}").Take(LookedAt);
        secrets.AddRange(tokens.Select(token => links.Read(token.Value)?.InvitationId).OfType<Guid>());
        var invitations = await db
            .Invitations.Include(i => i.Organisation)
            .Include(i => i.Contact)
            .Where(i => i.MeetingId == meetingId)
            .Where(i =>
                secrets.Contains(i.Id)
                || organisations.Contains(i.OrganisationId!.Value)
                || named.Contains(i.ContactId == null ? i.Organisation!.Email!.ToLower() : i.Contact!.Email!.ToLower())
            )
            .OrderBy(i => i.IsRemoved)
            .ThenBy(i => i.Id)
            .ToListAsync(cancellation);
        return invitations.ConvertAll(i => new Invited(
            i,
            secrets.Contains(i.Id),
            i.OrganisationId is { } organisation && organisations.Contains(organisation)
        ));
    }

    private string? Problem(CalendarReply reply, Meeting meeting, ReplyAuthor author, Answer? answer) =>
        (author, meeting, reply) switch
        {
            ({ Line: null }, _, _) => "reply-unknown-sender",
            ({ Invitation.IsRemoved: true }, _, _) => "reply-not-invited",
            (_, { Status: MeetingStatus.Cancelled }, _) => "reply-meeting-cancelled",
            _ when meeting.EndsAt <= clock.UtcNow() => "reply-meeting-over",
            (_, _, { IsCounter: true }) => "reply-counter",
            _ when answer is null => "reply-no-answer",
            _ => null,
        };

    // The stamp of a reply counts, also of one that was slow to come. A stamp in the future, or before our own letter, does not. Whatever
    // the sender's clock, of two replies the one with the older stamp was given before the other (RFC 5546, 2.1.5).
    private async Task<DateTime> GivenAtAsync(CalendarReply reply, Guid invitationId, int newest, CancellationToken cancellation)
    {
        var written = await db.OutboundMails.Where(m => m.InvitationId == invitationId).MinAsync(m => m.SentAt, cancellation);
        var now = clock.UtcNow();
        // Stamps are whole seconds, so two replies of one second have no order.
        var stamp = reply.Stamp?.AddMilliseconds(999);
        var given = stamp >= written && reply.Stamp <= now ? Earlier(stamp.Value, now) : now;
        var answers = await db
            .AnswerRecords.Where(a => a.InvitationId == invitationId && a.Channel == AnswerChannel.CalendarReply)
            .Select(a => a.GivenAt)
            .ToListAsync(cancellation);
        if (answers.Count == 0)
            return given;
        var filed = await db
            .IncomingMails.Where(m => m.InvitationId == invitationId && m.Status == IncomingStatus.Filed && m.Calendar != null)
            .OrderByDescending(m => m.ReceivedAt)
            .Select(m => m.Calendar!)
            .Take(LookedAt)
            .ToListAsync(cancellation);
        var isOlder = filed.Select(CalendarReader.TryReadReply).OfType<CalendarReply>().Any(f => reply.IsOlderThan(f.UpTo(newest)));
        return isOlder ? Earlier(given, answers.Max().AddMilliseconds(-1)) : given;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    // The token of an answer page's address.
    [GeneratedRegex(@"(?<=/rsvp/)[\w-]{40,}")]
    private static partial Regex AnswerLink();
}
