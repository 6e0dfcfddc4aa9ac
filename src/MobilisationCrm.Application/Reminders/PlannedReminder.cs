using MobilisationCrm.Campaigns;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Time;

namespace MobilisationCrm.Reminders;

/// <summary>Whom a reminder is about, and where it goes.</summary>
internal sealed record ReminderSubject(
    string Zone,
    WorkingDays Days,
    string Address,
    Campaign Campaign,
    Meeting? Meeting,
    Invitation? Invitation,
    Engagement? Engagement,
    Organisation? Channel
)
{
    public Guid Id => Invitation?.Id ?? Engagement!.Id;

    /// <summary>Languages to write in, the preferred one first.</summary>
    public IReadOnlyList<string?> Languages => Invitation?.Languages ?? Invitees.LanguagesOf(Channel, Engagement!.State);

    /// <summary>The recipient's name in a language.</summary>
    public string Name(string language) =>
        Invitation is { } invitation
            ? MeetingMail.RecipientName(invitation, language)
            : MeetingWording.DisplayName(Channel!, Engagement!.State, language);
}

/// <summary>A reminder as it is planned: to an invitee of a meeting, or to a State's channel before the closing date.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Date">The date told: the meeting's start, or the closing day.</param>
/// <param name="DueOn">First day on which it leaves, by the recipient's calendar.</param>
/// <param name="Until">When it no longer helps, UTC (M22).</param>
/// <param name="NotBefore">First day on which it is far enough from the letter before (M27).</param>
/// <param name="IsHeld">The meeting was edited since the recipient was told of it, and no letter says so yet (M26).</param>
/// <param name="Stored">Where it stands when it is on file; null when it is not.</param>
/// <param name="IsSaid">Another letter said the same since it was due, or a changed rule would repeat what was said (M22).</param>
internal sealed record PlannedReminder(
    ReminderRule Rule,
    ReminderSubject Subject,
    DateTime Date,
    DateOnly DueOn,
    DateTime Until,
    DateOnly NotBefore = default,
    bool IsHeld = false,
    MailState? Stored = null,
    bool IsSaid = false
)
{
    public MailPurpose Purpose => PurposeOf(Rule.Kind);

    /// <summary>What it tells, and by which rule: however the rule is changed, it is the same letter (M22).</summary>
    public string Occasion => $"{Rule.Id:N}.{Date:yyyyMMddHHmm}";

    public string UniqueKey => OutboundMail.KeyOf(Purpose, Subject.Id, Occasion);

    /// <summary>It has not left yet and is to.</summary>
    public bool IsAhead => !IsSaid && (Stored is null or MailState.Queued or MailState.Sending);

    public static ReminderKind KindOf(MailPurpose purpose) => Enum.GetValues<ReminderKind>().Single(k => PurposeOf(k) == purpose);

    /// <summary>
    /// The first moment from now on that lies in the recipient's working hours, far enough from the letter before and early enough to help,
    /// UTC; null when there is none (M22, M23, M27).
    /// </summary>
    public DateTime? LeavesFrom(DateTime now) =>
        new OpenHours(Subject.Zone, Subject.Days, Rule.FromHour, Rule.UntilHour).First(
            now,
            NotBefore > DueOn ? NotBefore : DueOn,
            Until
        );

    private static MailPurpose PurposeOf(ReminderKind kind) =>
        kind switch
        {
            ReminderKind.AnswerMissing => MailPurpose.AnswerReminder,
            ReminderKind.MeetingAhead => MailPurpose.DayBefore,
            ReminderKind.Thanks => MailPurpose.Thanks,
            _ => MailPurpose.ClosingDate,
        };
}

/// <summary>A reminder that is on file.</summary>
/// <param name="UniqueKey">Its key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="CreatedAt">When it was stored, UTC.</param>
internal sealed record ReminderOnFile(string UniqueKey, MailState State, DateTime CreatedAt)
{
    /// <summary>It was said, or is about to be; a person may also have decided that it is not. A repetition adds nothing.</summary>
    public bool Counts =>
        State is not (MailState.Superseded or MailState.Suppressed) && OutboundMail.FirstKeyOf(UniqueKey) == UniqueKey;
}

/// <summary>Reminders of one kind to one recipient about one date.</summary>
internal static class ReminderChain
{
    /// <summary>
    /// What of the chain is still to be said: of the rules that are due the latest alone, since those before it were missed, and those that
    /// lie ahead. No rule that was changed, or removed and added again, makes more letters than there are rules (M22).
    /// </summary>
    public static IEnumerable<PlannedReminder> Of(
        IReadOnlyList<PlannedReminder> chain,
        IReadOnlyList<ReminderOnFile> onFile,
        DateOnly today
    )
    {
        var latest = chain.Where(p => p.DueOn <= today).Max(p => (DateOnly?)p.DueOn);
        foreach (var planned in chain.Where(p => p.DueOn > today || p.DueOn == latest))
        {
            var others = onFile.Where(o => o.Counts && o.UniqueKey != planned.UniqueKey).ToList();
            var dueByThen = chain.Count(p => p.DueOn <= planned.DueOn);
            yield return planned with
            {
                Stored = onFile.FirstOrDefault(o => o.UniqueKey == planned.UniqueKey)?.State,
                IsSaid =
                    others.Count >= dueByThen || others.Exists(o => Zone.DayOf(o.CreatedAt, planned.Subject.Zone) >= planned.DueOn),
            };
        }
    }
}
