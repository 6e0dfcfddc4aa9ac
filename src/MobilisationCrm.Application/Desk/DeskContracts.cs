using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Desk;

/// <summary>What a staff member has to do now.</summary>
/// <param name="Today">Today in the reader's zone.</param>
/// <param name="NextWorkingDay">The next working day in the reader's city where today is none; else null.</param>
/// <param name="FollowUps">Mine and nobody's, due within a week or overdue, first due first.</param>
/// <param name="Meetings">Meetings of the next seven days.</param>
/// <param name="Drafts">Meetings ahead whose invitations have not been sent, the next first; at most 20.</param>
/// <param name="Answers">Answers to invitations since the start of yesterday, newest first.</param>
/// <param name="Stale">My stale engagements, and nobody's, longest without contact first.</param>
public sealed record CampaignDesk(
    DateOnly Today,
    DateOnly? NextWorkingDay,
    IReadOnlyList<FollowUpItem> FollowUps,
    IReadOnlyList<MeetingSummary> Meetings,
    IReadOnlyList<MeetingSummary> Drafts,
    IReadOnlyList<AnswerItem> Answers,
    IReadOnlyList<EngagementSummary> Stale
);

/// <summary>An answer to an invitation.</summary>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Meeting">Its title.</param>
/// <param name="Iso2">State; null for none.</param>
/// <param name="State">UN short name; null for none.</param>
/// <param name="Answer">The answer.</param>
/// <param name="AnsweredAt">When, UTC.</param>
/// <param name="AnsweredBy">How it came.</param>
/// <param name="Comment">The invitee's comment.</param>
public sealed record AnswerItem(
    Guid MeetingId,
    string Meeting,
    string? Iso2,
    LocalizedText? State,
    Answer Answer,
    DateTime AnsweredAt,
    AnswerChannel AnsweredBy,
    string Comment
);
