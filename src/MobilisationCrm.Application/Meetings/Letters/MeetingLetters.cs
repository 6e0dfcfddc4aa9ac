using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

/// <summary>A letter about a meeting, as far as its invitee's next ones depend on it.</summary>
public sealed record MeetingLetter(
    Guid Id,
    Guid InvitationId,
    MailPurpose Purpose,
    string UniqueKey,
    MailState State,
    DateTime CreatedAt,
    DateTime? SentAt,
    string ToAddress,
    string? CalendarMethod,
    MeetingTold? Told
)
{
    /// <summary>The recipient may have it: it left, or is just leaving.</summary>
    public bool HasLeft => State is MailState.Sent or MailState.Sending;

    /// <summary>It is on file and has not left; what was taken out does not count.</summary>
    public bool IsWaiting => State is MailState.Queued or MailState.Failed or MailState.Suppressed or MailState.Bounced;
}

/// <summary>The letters of an invitation, oldest first.</summary>
public sealed class InvitationLetters(IEnumerable<MeetingLetter> letters)
{
    private readonly List<MeetingLetter> _letters = [.. letters];

    /// <summary>All letters.</summary>
    public IReadOnlyList<MeetingLetter> All => _letters;

    /// <summary>The last letter with a calendar entry that left: invitation, change or cancellation; null for none.</summary>
    public MeetingLetter? Last => _letters.FindLast(l => l.HasLeft && l.CalendarMethod is not null);

    /// <summary>What the invitee was told, or is about to be; null for nothing.</summary>
    public MeetingLetter? Newest => Waiting ?? Last;

    /// <summary>The invitee knows of the meeting and takes it to be on.</summary>
    public bool IsTold => Last?.CalendarMethod == "REQUEST";

    /// <summary>The newest letter with an entry that has not left yet and is newer than what the invitee was told; null for none.</summary>
    public MeetingLetter? Waiting =>
        _letters.FindLast(l => l.CalendarMethod is not null) is { IsWaiting: true } newest ? newest : null;

    /// <summary>What the invitee had been told when it answered; null when that is not known.</summary>
    public MeetingTold? At(int? sequence) =>
        _letters.FindLast(l => l.HasLeft && l.CalendarMethod == "REQUEST" && l.Told?.Sequence <= sequence)?.Told;
}

/// <summary>Finds the letters of meetings.</summary>
public static class MeetingLetters
{
    /// <summary>Letters by invitation.</summary>
    public static async Task<Dictionary<Guid, InvitationLetters>> LettersOfAsync(
        this CrmDbContext db,
        IReadOnlyCollection<Guid> meetings,
        CancellationToken cancellation
    )
    {
        var letters = await db
            .OutboundMails.AsNoTracking()
            .Where(m => m.InvitationId != null && meetings.Contains(m.MeetingId!.Value))
            .Select(m => new MeetingLetter(
                m.Id,
                m.InvitationId!.Value,
                m.Purpose,
                m.UniqueKey,
                m.State,
                m.CreatedAt,
                m.SentAt,
                m.ToAddress,
                m.CalendarMethod,
                m.ToldStartsAt == null
                    ? null
                    : new MeetingTold(
                        m.ToldSequence,
                        m.ToldStartsAt.Value,
                        m.ToldEndsAt!.Value,
                        m.ToldTimeZone,
                        m.ToldPlace,
                        m.ToldLink,
                        m.ToldWords
                    )
            ))
            .ToListAsync(cancellation);
        return letters
            .GroupBy(l => l.InvitationId)
            .ToDictionary(g => g.Key, g => new InvitationLetters(g.OrderBy(l => l.SentAt ?? l.CreatedAt).ThenBy(l => l.Id)));
    }

    /// <summary>The start of which an invitee was last told, UTC; the meeting's where no letter left.</summary>
    public static async Task<DateTime> ToldStartAsync(this CrmDbContext db, Invitation invitation, CancellationToken cancellation)
    {
        var letters = (await db.LettersOfAsync([invitation.MeetingId], cancellation)).Of(invitation.Id);
        return letters.Last?.Told?.StartsAt ?? invitation.Meeting!.StartsAt;
    }

    /// <summary>The letters of one of them; none for one that was never written to.</summary>
    public static InvitationLetters Of(this IReadOnlyDictionary<Guid, InvitationLetters> letters, Guid invitation) =>
        letters.GetValueOrDefault(invitation) ?? new InvitationLetters([]);
}
