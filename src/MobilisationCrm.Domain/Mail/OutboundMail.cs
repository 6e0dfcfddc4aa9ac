using MobilisationCrm.Meetings;

namespace MobilisationCrm.Mail;

/// <summary>What a message is for.</summary>
public enum MailPurpose
{
    /// <summary>Invitation to a meeting.</summary>
    Invitation,

    /// <summary>Time, place or link of a meeting changed.</summary>
    Change,

    /// <summary>Words or papers of an invitation are corrected; time and place stay.</summary>
    Correction,

    /// <summary>A meeting is cancelled, or the invitee is no longer invited.</summary>
    Cancellation,

    /// <summary>No answer came yet.</summary>
    AnswerReminder,

    /// <summary>The meeting is on the next working day.</summary>
    DayBefore,

    /// <summary>Thanks after a meeting.</summary>
    Thanks,

    /// <summary>Co-sponsorship closes soon.</summary>
    ClosingDate,

    /// <summary>A circular that thanks.</summary>
    CircularThanks,

    /// <summary>A circular that hands over documents.</summary>
    CircularDocuments,

    /// <summary>A circular that asks for something.</summary>
    CircularRequest,

    /// <summary>What a staff member has to do today.</summary>
    Digest,

    /// <summary>Where a campaign stands, for its managers on Monday.</summary>
    WeeklyReport,

    /// <summary>Somebody gets an account, and chooses its password by a link.</summary>
    AccountInvitation,

    /// <summary>Somebody gets an account, and signs in by the organisation's provider.</summary>
    AccountAdded,

    /// <summary>Somebody chooses another password by a link.</summary>
    PasswordReset,

    /// <summary>Somebody confirms another address to sign in with by a link.</summary>
    EmailChange,

    /// <summary>Something of an account was changed.</summary>
    AccountChange,

    /// <summary>A person is told which data are kept, where they come from, and what the person may ask for.</summary>
    DataNotice,

    /// <summary>A letter of a meeting, to the one who is about to send it: it tells no invitee anything.</summary>
    TestLetter,
}

/// <summary>Where a message stands in the queue.</summary>
public enum MailState
{
    /// <summary>To be sent when due.</summary>
    Queued,

    /// <summary>Claimed by a worker until its lease ends.</summary>
    Sending,

    /// <summary>Handed to the mail server.</summary>
    Sent,

    /// <summary>Given up, or refused for good.</summary>
    Failed,

    /// <summary>Taken out by a person.</summary>
    Cancelled,

    /// <summary>The address may not be written to.</summary>
    Suppressed,

    /// <summary>The mail server took it, and it came back later.</summary>
    Bounced,

    /// <summary>No longer true, wanted or of help when it was to leave (M25).</summary>
    Superseded,
}

/// <summary>What a person can do with a message.</summary>
public enum MailAction
{
    /// <summary>Put it into the queue again, to be tried at once.</summary>
    Retry,

    /// <summary>Take it out of the queue.</summary>
    Cancel,

    /// <summary>Send the same letter once more, as a new message.</summary>
    Resend,
}

/// <summary>
/// One message to one recipient, rendered and stored before it is sent: the queue, the archive and the proof. A worker
/// claims it by a lease that expires, so a crash loses nothing; its Message-ID is made of its Id, so that a retry after
/// an unknown outcome is the same message (M16).
/// </summary>
public sealed class OutboundMail
{
    /// <summary>The key of one message: the same is never stored twice (M17).</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="subject">The invitation, engagement or circular that it is about.</param>
    /// <param name="occasion">What it tells: sequence of the entry, or rule and date.</param>
    public static string KeyOf(MailPurpose purpose, Guid subject, string occasion) => $"{purpose}|{subject:N}|{occasion}";

    private const string AgainMark = "|again-";

    /// <summary>The key of the message that one with this key repeats; the key itself when it repeats none.</summary>
    public static string FirstKeyOf(string uniqueKey) =>
        uniqueKey.IndexOf(AgainMark, StringComparison.Ordinal) is >= 0 and var mark ? uniqueKey[..mark] : uniqueKey;

    /// <summary>How long a message is tried again that a server refuses for the moment (M18).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    /// <summary>Key; the local part of the Message-ID.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is for.</summary>
    public MailPurpose Purpose { get; init; }

    /// <summary>Purpose, what it is about, and what it tells, in one: the same message is never stored twice (M17).</summary>
    public string UniqueKey { get; init; } = "";

    /// <summary>The campaign; null for mail of no campaign.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>The meeting; null when none.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The invitation; null when none.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>The circular; null when none.</summary>
    public Guid? CircularId { get; init; }

    /// <summary>The State written to; null when none.</summary>
    public string? StateIso2 { get; init; }

    /// <summary>Recipient's name.</summary>
    public string ToName { get; init; } = "";

    /// <summary>Recipient's address.</summary>
    public string ToAddress { get; set; } = "";

    /// <summary>Language of the letter, ISO 639-1.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Subject.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The letter as plain text, complete (M12).</summary>
    public string Text { get; init; } = "";

    /// <summary>The letter as HTML.</summary>
    public string Html { get; init; } = "";

    /// <summary>The iCalendar object; null when none.</summary>
    public string? Calendar { get; init; }

    /// <summary>REQUEST or CANCEL, equal to the object's METHOD (M7); null when there is none.</summary>
    public string? CalendarMethod { get; init; }

    /// <summary>What the letter tells of its meeting; null for a letter of no meeting.</summary>
    public MeetingTold? Told
    {
        get =>
            ToldStartsAt is { } startsAt
                ? new(ToldSequence, startsAt, ToldEndsAt ?? startsAt, ToldTimeZone, ToldPlace, ToldLink, ToldWords)
                : null;
        init =>
            (ToldSequence, ToldStartsAt, ToldEndsAt, ToldTimeZone, ToldPlace, ToldLink, ToldWords) = (
                value?.Sequence ?? 0,
                value?.StartsAt,
                value?.EndsAt,
                value?.TimeZone ?? "",
                value?.Place ?? "",
                value?.Link,
                value?.Words ?? ""
            );
    }

    /// <summary>Sequence that it tells.</summary>
    public int ToldSequence { get; private set; }

    /// <summary>Start that it tells, UTC; null for a letter of no meeting.</summary>
    public DateTime? ToldStartsAt { get; private set; }

    /// <summary>End that it tells, UTC.</summary>
    public DateTime? ToldEndsAt { get; private set; }

    /// <summary>IANA zone of the meeting's clock that it tells.</summary>
    public string ToldTimeZone { get; private set; } = "";

    /// <summary>Place that it tells.</summary>
    public string ToldPlace { get; private set; } = "";

    /// <summary>Link that it tells.</summary>
    public string? ToldLink { get; private set; }

    /// <summary>Fingerprint of its words and papers.</summary>
    public string ToldWords { get; private set; } = "";

    /// <summary>The message that this one repeats; null when it is the first.</summary>
    public Guid? ResendOf { get; init; }

    /// <summary>Papers that go with it.</summary>
    public List<MeetingPaper> Papers { get; init; } = [];

    /// <summary>When it was stored, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; private set; }

    /// <summary>Tries so far that a server refused, or that succeeded. A fault of the server, or of ours, is none.</summary>
    public int Tries { get; private set; }

    /// <summary>When a server refused it for the moment for the first time, UTC; null when none did.</summary>
    public DateTime? DeferredSince { get; private set; }

    /// <summary>Not sent before this instant, UTC.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>The claim by which a worker holds it; null when none does.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>The node whose worker holds it; null when none does.</summary>
    public Guid? ClaimedBy { get; private set; }

    /// <summary>End of a worker's claim, UTC.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>Why the last try failed, why it waits, or why it does not leave.</summary>
    public string? LastError { get; private set; }

    /// <summary>When it was handed to the mail server, UTC.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>What a person may do with a message as it stands; whether the letter still holds is asked when it is done (M25).</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="tries">Tries so far: one that waits for its next try need not be waited for.</param>
    public static IReadOnlyList<MailAction> MayDo(MailState state, int tries) =>
        state switch
        {
            MailState.Queued => tries > 0 ? [MailAction.Retry, MailAction.Cancel] : [MailAction.Cancel],
            MailState.Failed => [MailAction.Retry, MailAction.Cancel],
            MailState.Bounced => [MailAction.Retry, MailAction.Resend],
            MailState.Suppressed or MailState.Cancelled => [MailAction.Retry],
            MailState.Sent => [MailAction.Resend],
            _ => [],
        };

    /// <summary>A letter that is sent to many and is about no meeting of the recipient's: it says how to stop such letters (M15).</summary>
    public bool IsBulk => CircularId is not null || Purpose == MailPurpose.ClosingDate;

    /// <summary>A passing refusal: try again after a growing pause; given up after <see cref="Patience"/>.</summary>
    /// <param name="error">What the server said.</param>
    /// <param name="now">UTC.</param>
    /// <param name="jitter">0 to 1; spreads the retries of many messages.</param>
    public void MarkDeferred(string error, DateTime now, double jitter)
    {
        Tries++;
        DeferredSince ??= now;
        Settle(now - DeferredSince >= Patience ? MailState.Failed : MailState.Queued, error);
        var minutes = Math.Min(Math.Pow(2, Tries - 1), 360) * (1 + jitter / 2);
        if (State == MailState.Queued)
            DueAt = now.AddMinutes(minutes);
    }

    /// <summary>The server was not reached, or the fault is ours: it waits as before, and no try is counted.</summary>
    public void MarkUntried(string error) => Settle(MailState.Queued, error);

    /// <summary>It is too early: it waits until that instant.</summary>
    /// <param name="until">UTC.</param>
    /// <param name="reason">Stable code.</param>
    public void Postpone(DateTime until, string reason)
    {
        Settle(MailState.Queued, reason);
        DueAt = until;
    }

    /// <summary>It is no longer true, wanted or of help (M25).</summary>
    /// <param name="reason">Stable code.</param>
    public void Supersede(string reason) => Settle(MailState.Superseded, reason);

    /// <summary>Refused for good.</summary>
    public void MarkFailed(string error)
    {
        Tries++;
        Settle(MailState.Failed, error);
    }

    /// <summary>The address may not be written to (M20).</summary>
    public void MarkSuppressed(string reason) => Settle(MailState.Suppressed, reason);

    /// <summary>Sent, and came back.</summary>
    public void MarkBounced(string report) => Settle(MailState.Bounced, report);

    /// <summary>Puts a message that failed, came back, waits for its next try, was suppressed or cancelled into the queue again.</summary>
    /// <exception cref="RuleException">mail-not-retryable.</exception>
    public void Retry(DateTime now)
    {
        if (!May(MailAction.Retry))
            throw new RuleException(RuleCode.MailNotRetryable, $"A message that is {State} cannot be put into the queue again.");
        Settle(MailState.Queued, null);
        (Tries, DeferredSince, DueAt) = (0, null, now);
    }

    /// <summary>The same letter as a new message, for a recipient who lost the first.</summary>
    /// <param name="number">Which repetition it is; the first is 1.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleException">mail-not-resendable.</exception>
    public OutboundMail Repeat(int number, DateTime now)
    {
        if (!May(MailAction.Resend))
            throw new RuleException(RuleCode.MailNotResendable, $"Only a message that was sent can be sent once more; this one is {State}.");
        return new OutboundMail
        {
            Purpose = Purpose,
            UniqueKey = $"{UniqueKey}{AgainMark}{number}",
            CampaignId = CampaignId,
            MeetingId = MeetingId,
            InvitationId = InvitationId,
            CircularId = CircularId,
            StateIso2 = StateIso2,
            ToName = ToName,
            ToAddress = ToAddress,
            Language = Language,
            Subject = Subject,
            Text = Text,
            Html = Html,
            Calendar = Calendar,
            CalendarMethod = CalendarMethod,
            Told = Told,
            Papers = [.. Papers],
            ResendOf = ResendOf ?? Id,
            CreatedAt = now,
            DueAt = now,
        };
    }

    /// <summary>Takes a message out of the queue.</summary>
    /// <exception cref="RuleException">mail-not-cancellable.</exception>
    public void Cancel(string reason)
    {
        if (!May(MailAction.Cancel))
            throw new RuleException(RuleCode.MailNotCancellable, $"A message that is {State} cannot be cancelled.");
        Settle(MailState.Cancelled, reason);
    }

    private bool May(MailAction action) => MayDo(State, Tries).Contains(action);

    private void Settle(MailState state, string? error) =>
        (State, LastError, ClaimId, ClaimedBy, LeaseUntil) = (state, error, null, null, null);
}
