using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

/// <summary>A letter about a meeting leaves while the meeting is as it says and the invitee is invited, to the address on file.</summary>
public sealed class MeetingDepartures(CrmDbContext db, TimeProvider clock) : IDepartureRule
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public IReadOnlySet<MailPurpose> Purposes { get; } =
        new HashSet<MailPurpose> { MailPurpose.Invitation, MailPurpose.Change, MailPurpose.Correction, MailPurpose.Cancellation };

    /// <inheritdoc />
    public async Task<IReadOnlyList<Departure>> JudgeAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation)
    {
        var meetingIds = mails.Select(m => m.MeetingId).Distinct().ToList();
        var meetings = await db.Meetings.AsNoTracking().Where(m => meetingIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation);
        var ids = mails.Select(m => m.InvitationId).ToList();
        var invited = await db
            .Invitations.Where(i => ids.Contains(i.Id))
            .Select(i => new
            {
                i.Id,
                i.IsRemoved,
                Address = i.ContactId == null ? i.Organisation!.Email : i.Contact!.Email,
            })
            .ToDictionaryAsync(i => i.Id, cancellation);
        var newer = await NewerAsync(mails, cancellation);
        return
        [
            .. mails.Select(mail =>
            {
                var (meeting, invitation) = (meetings[mail.MeetingId!.Value], invited[mail.InvitationId!.Value]);
                if (WhyNever(mail, meeting, invitation.IsRemoved) is { } reason)
                    return Departure.Never(reason);
                if (newer.Contains(mail.Id))
                    return Departure.Never("newer-letter");
                // Staff are changing the meeting. Either a letter that tells of the change takes this one's place, or the change is taken
                // back.
                if (mail.Purpose != MailPurpose.Cancellation && mail.Told?.IsOf(meeting) == false)
                    return Departure.At(clock.UtcNow() + Pause, Departures.EditsNotSent);
                return invitation.Address is { } address
                    ? Departure.To(address)
                    : new Departure(DepartureKind.Suppressed, Departures.NoAddress);
            }),
        ];
    }

    private string? WhyNever(OutboundMail mail, Meeting meeting, bool isRemoved)
    {
        var isCancelled = meeting.Status == MeetingStatus.Cancelled;
        if (mail.Purpose == MailPurpose.Cancellation)
        {
            return meeting.EndsAt <= clock.UtcNow() ? "meeting-over"
                : isCancelled || isRemoved ? null
                : "invited-again";
        }

        return isCancelled ? "meeting-cancelled"
            : isRemoved ? "no-longer-invited"
            : meeting.StartsAt <= clock.UtcNow() ? "meeting-over"
            : null;
    }

    // Only a late message can have been overtaken: a retry, a resend, or one after a pause.
    private async Task<HashSet<Guid>> NewerAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation)
    {
        var late = mails.Where(m => m.ResendOf is not null || m.DueAt > m.CreatedAt).ToList();
        if (late.Count == 0)
            return [];
        var ids = late.ConvertAll(m => m.InvitationId);
        var newest = await db
            .OutboundMails.Where(m => ids.Contains(m.InvitationId) && m.CalendarMethod != null && m.ResendOf == null)
            .Where(m => m.State != MailState.Cancelled && m.State != MailState.Superseded)
            .GroupBy(m => m.InvitationId)
            .Select(g => new { InvitationId = g.Key, At = g.Max(m => m.CreatedAt) })
            .ToDictionaryAsync(g => g.InvitationId!.Value, g => g.At, cancellation);
        var firsts = late.Where(m => m.ResendOf is not null).Select(m => m.ResendOf).ToList();
        var written = await db.OutboundMails.Where(m => firsts.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.CreatedAt, cancellation);
        return
        [
            .. late.Where(m => newest.TryGetValue(m.InvitationId!.Value, out var at)
                    && at > (m.ResendOf is { } first ? written.GetValueOrDefault(first, m.CreatedAt) : m.CreatedAt))
                .Select(m => m.Id),
        ];
    }
}
