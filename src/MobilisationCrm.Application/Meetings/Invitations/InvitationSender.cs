using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Calendars;
using MobilisationCrm.Campaigns;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Mail;
using MobilisationCrm.States;

namespace MobilisationCrm.Meetings;

/// <summary>
/// Decides who gets which message and stores them in the same save as the change of the meeting (M16); a job sends them.
/// Each method returns null when there is no such meeting.
/// </summary>
public sealed class InvitationSender(
    CrmDbContext db,
    MeetingMail mails,
    MailPolicy policy,
    ClosedDayQueries closedDays,
    TimeProvider clock
)
{
    /// <summary>What would go out if the meeting were sent, or cancelled, now, and the hour in every place that matters.</summary>
    public async Task<MeetingPreview?> PreviewAsync(Guid id, bool cancelling, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is not var (meeting, campaign, letters))
            return null;
        var closed = (await closedDays.ListAsync(cancellation)).ToDictionary(d => d.Date, d => d.Name);
        var known = (
            await db.OutboundMails.Where(m => m.State == MailState.Sent).Select(m => m.ToAddress).Distinct().ToListAsync(cancellation)
        ).ToHashSet();
        var problems = await ProblemsAsync(meeting, cancellation);
        var previews = new List<LetterPreview>();
        foreach (var invitation in Listed(meeting))
        {
            var (due, cause) = Due(meeting, invitation, letters.Of(invitation.Id), cancelling);
            if (Shown(invitation, due, cause) is not { } purpose)
                continue;
            var letter = await mails.RenderAsync(purpose, meeting, invitation, campaign, cancellation);
            previews.Add(
                new LetterPreview(
                    invitation.Id,
                    invitation.StateIso2,
                    invitation.State?.Name(),
                    MeetingMail.RecipientName(invitation, letter.Language),
                    invitation.Address,
                    letter.Language,
                    Invitees.MissingLanguage(invitation.Languages, letter.Language),
                    due,
                    cause,
                    problems[invitation.Id],
                    invitation.Address is { } address && !known.Contains(address),
                    invitation.State is { } state ? LocalHours.InCapital(meeting.Time, state) : null,
                    letter.Subject,
                    letter.Text,
                    letter.Html
                )
            );
        }

        return new MeetingPreview(meeting.Version, LocalHours.Of(meeting.Time, closed), previews);
    }

    /// <summary>
    /// Stores every message that is due: invitations, changes, cancellations of removed invitees. Nothing where nothing changed (M5).
    /// </summary>
    /// <param name="id">The meeting.</param>
    /// <param name="corrections">Also corrected letters, where only words or papers changed (M2).</param>
    /// <param name="hold">How long the messages wait, so that they can be taken back (M28).</param>
    /// <param name="expectedVersion">Version of the meeting that was looked at; null for any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">meeting-cancelled, meeting-past, no-invitees.</exception>
    public async Task<SendResult?> SendAsync(
        Guid id,
        bool corrections,
        TimeSpan hold,
        int? expectedVersion,
        CancellationToken cancellation
    )
    {
        if (await LoadAsync(id, cancellation) is not var (meeting, campaign, letters))
            return null;
        meeting.Expect(expectedVersion);
        meeting.MarkSent(clock.UtcNow());
        return await StoreAsync(meeting, campaign, letters, corrections, hold, cancellation);
    }

    /// <summary>Cancels the meeting and stores a cancellation for everyone who was told of it (M4).</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">meeting-cancelled.</exception>
    public async Task<SendResult?> CancelAsync(Guid id, int? expectedVersion, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is not var (meeting, campaign, letters))
            return null;
        meeting.Expect(expectedVersion);
        meeting.Cancel();
        return await StoreAsync(meeting, campaign, letters, false, TimeSpan.Zero, cancellation);
    }

    private async Task<SendResult> StoreAsync(
        Meeting meeting,
        Campaign campaign,
        Dictionary<Guid, InvitationLetters> letters,
        bool corrections,
        TimeSpan hold,
        CancellationToken cancellation
    )
    {
        var problems = await ProblemsAsync(meeting, cancellation);
        var waiting = await WaitingAsync(meeting, cancellation);
        var skipped = new List<SkippedInvitee>();
        var messages = new List<Guid>();
        foreach (var invitation in Listed(meeting))
        {
            var had = letters.Of(invitation.Id);
            var (due, cause) = Due(meeting, invitation, had, false);
            if (corrections && cause == LetterCause.Corrected)
                due = had.IsTold ? MailPurpose.Correction : MailPurpose.Invitation;
            // A message that waits and is out of date is taken out. If a worker has claimed it meanwhile, this save fails and is tried
            // again.
            var outdated = waiting[invitation.Id].Where(m => due is not null || IsOutdated(m, meeting, invitation)).ToList();
            outdated.ForEach(Supersede);
            var problem = due is null ? "unchanged" : problems[invitation.Id];
            if (problem is not null)
            {
                // The invitation still waited and is taken out. Should the invitee be invited again, it counts as never told.
                if (due is null && invitation.IsRemoved && outdated.Count > 0)
                    invitation.MarkCancellationQueued();
                if (due is not null || !invitation.IsRemoved || outdated.Count > 0)
                    skipped.Add(new SkippedInvitee(invitation.Id, MeetingMail.RecipientName(invitation, "en"), problem));
                continue;
            }

            if (due == MailPurpose.Invitation && had.Last is { CalendarMethod: "CANCEL" })
                invitation.ForgetAnswer();
            var method = due == MailPurpose.Cancellation ? CalendarMethod.Cancel : CalendarMethod.Request;
            var sequence = MeetingMail.Sequence(method, meeting, invitation);
            // A correction is a second letter of the same sequence and has its own key. The same letter stored by two requests at once has
            // one (M17).
            var occasion = $"{sequence}.{invitation.LettersQueued + 1}";
            var mail = await mails.WriteAsync(due!.Value, meeting, invitation, campaign, occasion, cancellation);
            mail.DueAt += hold;
            db.OutboundMails.Add(mail);
            messages.Add(mail.Id);
            if (due == MailPurpose.Cancellation)
                invitation.MarkCancellationQueued();
            else
                invitation.MarkQueued(sequence);
        }

        await db.SaveChangesAsync(cancellation);
        return new SendResult(messages.Count, skipped, messages);
    }

    /// <summary>The letter that an invitee would get now; null for one that has nothing to be told.</summary>
    internal static MailPurpose? Shown(Meeting meeting, Invitation invitation, InvitationLetters letters)
    {
        var (due, cause) = Due(meeting, invitation, letters, false);
        return Shown(invitation, due, cause);
    }

    // An invitee that was taken off before any letter left does not know of the meeting.
    private static MailPurpose? Shown(Invitation invitation, MailPurpose? due, LetterCause? cause) =>
        due is null && invitation.IsRemoved ? null
        : due ?? (cause == LetterCause.Corrected ? MailPurpose.Correction : MailPurpose.Invitation);

    // Compared with what the invitee was told by letters that left, and with what is on its way (M5).
    private static (MailPurpose? Purpose, LetterCause? Cause) Due(
        Meeting meeting,
        Invitation invitation,
        InvitationLetters letters,
        bool cancelling
    )
    {
        if (cancelling || IsCalledOff(meeting, invitation))
        {
            return letters is { IsTold: true, Waiting: not { CalendarMethod: "CANCEL" } }
                ? (MailPurpose.Cancellation, invitation.IsRemoved ? LetterCause.Removed : LetterCause.Cancelled)
                : (null, null);
        }

        var words = meeting.WordsIn(invitation.Language());
        if (letters.Waiting is { CalendarMethod: "REQUEST", Told: { } onItsWay } && onItsWay.IsOf(meeting))
            return (null, onItsWay.Words == words ? null : LetterCause.Corrected);
        if (!letters.IsTold)
            return (MailPurpose.Invitation, letters.Last is null ? LetterCause.New : LetterCause.InvitedAgain);
        var told = letters.Last!.Told;
        if (told is not null && !told.IsOf(meeting))
            return (MailPurpose.Change, WhatChanged(meeting, told));
        return (null, told is null || told.Words == words ? null : LetterCause.Corrected);
    }

    // It is called off for this invitee.
    private static bool IsCalledOff(Meeting meeting, Invitation invitation) =>
        invitation.IsRemoved || meeting.Status == MeetingStatus.Cancelled;

    private static bool IsOutdated(OutboundMail mail, Meeting meeting, Invitation invitation) =>
        IsCalledOff(meeting, invitation)
            ? mail.CalendarMethod != "CANCEL"
            : mail.CalendarMethod == "CANCEL" || (mail.CalendarMethod is not null && mail.Told?.IsOf(meeting) == false);

    private static LetterCause WhatChanged(Meeting meeting, MeetingTold told)
    {
        var moved = (told.StartsAt, told.EndsAt, told.TimeZone) != (meeting.StartsAt, meeting.EndsAt, meeting.TimeZone);
        var placeChanged = (told.Place, told.Link) != (meeting.Place, meeting.Link);
        return (moved, placeChanged) switch
        {
            (true, true) => LetterCause.MovedAndPlaceChanged,
            (false, true) => LetterCause.PlaceChanged,
            _ => LetterCause.Moved,
        };
    }

    private void Supersede(OutboundMail mail)
    {
        mail.Supersede("newer-letter");
        db.MailEvents.Add(MailEvent.Of(mail.Id, MailEventKind.Superseded, "newer-letter", clock.UtcNow()));
    }

    private async Task<ILookup<Guid, OutboundMail>> WaitingAsync(Meeting meeting, CancellationToken cancellation) =>
        (
            await db
                .OutboundMails.Where(m => m.MeetingId == meeting.Id && m.InvitationId != null && m.State == MailState.Queued)
                .ToListAsync(cancellation)
        ).ToLookup(m => m.InvitationId!.Value);

    internal static IEnumerable<Invitation> Listed(Meeting meeting) =>
        meeting
            .Invitations.Where(i => !i.IsRemoved || i.LettersQueued > 0)
            .OrderBy(i => i.State?.Facts.NameEn)
            .ThenBy(i => i.Organisation?.Name);

    private async Task<Dictionary<Guid, string?>> ProblemsAsync(Meeting meeting, CancellationToken cancellation)
    {
        var reachable = meeting.Invitations.Where(i => i.Address is not null).ToList();
        var reasons = await policy.WhyNotAsync(reachable.ConvertAll(i => new MailRecipient(i.Address!, i.Id)), cancellation);
        var problems = meeting.Invitations.ToDictionary(i => i.Id, _ => (string?)Departures.NoAddress);
        foreach (var (invitation, reason) in reachable.Zip(reasons))
            problems[invitation.Id] = reason?.Wire();
        return problems;
    }

    private async Task<(Meeting Meeting, Campaign Campaign, Dictionary<Guid, InvitationLetters> Letters)?> LoadAsync(
        Guid id,
        CancellationToken cancellation
    )
    {
        var meeting = await db.Meetings.WithInvitees().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting is null)
            return null;
        var campaign = await db.Campaigns.SingleAsync(c => c.Id == meeting.CampaignId, cancellation);
        return (meeting, campaign, await db.LettersOfAsync([id], cancellation));
    }
}
