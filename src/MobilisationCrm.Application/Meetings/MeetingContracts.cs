using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Meetings;

/// <summary>A meeting as lists show it.</summary>
public sealed record MeetingSummary
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; }

    /// <summary>Slug of the campaign.</summary>
    public string Campaign { get; init; } = "";

    /// <summary>Its kind.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Title in the reader's language where it is translated into it, else the meeting's own.</summary>
    public string Title { get; init; } = "";

    /// <summary>The meeting's own title, as invitees read it whose language has none: what a request calls "title".</summary>
    public string TitleOnFile { get; init; } = "";

    /// <summary>Start, wall time in the meeting's zone, without offset.</summary>
    public DateTime StartsLocal { get; init; }

    /// <summary>End, wall time in the meeting's zone, without offset.</summary>
    public DateTime EndsLocal { get; init; }

    /// <summary>IANA zone.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Start, UTC.</summary>
    public DateTime StartsAt { get; init; }

    /// <summary>End, UTC.</summary>
    public DateTime EndsAt { get; init; }

    /// <summary>Room and address; may be empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>Link to take part online; null when none.</summary>
    public string? Link { get; init; }

    /// <summary>Draft, sent or cancelled.</summary>
    public MeetingStatus Status { get; init; }

    /// <summary>Who may read of it in the app.</summary>
    public Confidentiality Confidentiality { get; init; }

    /// <summary>Still ahead, and a country has changed its clocks: invitees were told another hour.</summary>
    public bool ClocksChanged { get; init; }

    /// <summary>Invitees.</summary>
    public int Invited { get; init; }

    /// <summary>Of them: will come, in person or by someone else.</summary>
    public int Accepted { get; init; }

    /// <summary>Of them: may come.</summary>
    public int Tentative { get; init; }

    /// <summary>Of them: will not come.</summary>
    public int Declined { get; init; }
}

/// <summary>A meeting with its invitations.</summary>
/// <param name="Meeting">As lists show it.</param>
/// <param name="Agenda">Agenda, plain text.</param>
/// <param name="Translations">Title and agenda in further languages.</param>
/// <param name="Languages">Working languages of the floor.</param>
/// <param name="Interpretation">Languages into which the floor is interpreted.</param>
/// <param name="Outcome">The shared record: what was said and decided; empty until written.</param>
/// <param name="InternalNote">Remarks for the secretariat alone; empty for a viewer.</param>
/// <param name="Readers">Accounts that read of it whatever their role.</param>
/// <param name="Sequence">iTIP sequence of the calendar entry.</param>
/// <param name="Invitations">Invitees, States in English alphabetical order.</param>
/// <param name="Papers">Papers that go with the letters.</param>
/// <param name="StateOutcomes">What came of it for each State.</param>
/// <param name="OtherSlots">The same meeting at other hours.</param>
/// <param name="ClockChange">What staff must do since a country changed its clocks; null where that is nothing.</param>
/// <param name="Version">Version, also sent as the ETag; rises with the list of invitees too, not with answers and attendance.</param>
public sealed record MeetingDetail(
    MeetingSummary Meeting,
    string Agenda,
    IReadOnlyList<MeetingTranslation> Translations,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Interpretation,
    string Outcome,
    string InternalNote,
    IReadOnlyList<Guid> Readers,
    int Sequence,
    IReadOnlyList<InvitationItem> Invitations,
    IReadOnlyList<MeetingPaperItem> Papers,
    IReadOnlyList<StateOutcomeItem> StateOutcomes,
    IReadOnlyList<MeetingSummary> OtherSlots,
    ClockChange? ClockChange,
    int Version
);

/// <summary>A country changed its clocks after the hour of a meeting ahead was agreed.</summary>
/// <param name="IsSkipped">The clocks now jump over the wall time: another hour must be chosen.</param>
/// <param name="StartsAtBefore">Start by the clocks of the day on which it was agreed, UTC; null where the start has not moved.</param>
/// <param name="ToldOtherHour">Invitees who were told another hour: change letters are due.</param>
public sealed record ClockChange(bool IsSkipped, DateTime? StartsAtBefore, int ToldOtherHour);

/// <summary>One invitee.</summary>
/// <param name="Id">Key of the invitation.</param>
/// <param name="Iso2">State; null for an organisation of none.</param>
/// <param name="State">UN short name; null for none.</param>
/// <param name="OrganisationId">Organisation.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="ContactId">Person; null for a shared mailbox.</param>
/// <param name="Contact">Courtesy title and name; null for a shared mailbox.</param>
/// <param name="LeftOn">
/// Last day of the person in that organisation, when it holds no post there any more: it is not written to; else null.
/// </param>
/// <param name="Address">Address written to; null when none is on file.</param>
/// <param name="Language">Language of the letter.</param>
/// <param name="IsRemoved">No longer invited.</param>
/// <param name="QueuedSequence">Sequence of the entry last queued; null before the first.</param>
/// <param name="Answer">Answer in force.</param>
/// <param name="AnsweredAt">When it was given, UTC.</param>
/// <param name="AnsweredBy">How it came.</param>
/// <param name="AnsweredOlderVersion">The answer was given to an entry that has changed since.</param>
/// <param name="Comment">The invitee's comment.</param>
/// <param name="SubstituteName">Who will come instead.</param>
/// <param name="SubstituteRank">Rank of that person.</param>
/// <param name="Attendance">Whether the invitee was there, in person or by somebody else.</param>
/// <param name="CameInstead">Name and rank of who came instead; empty when the invitee came itself.</param>
/// <param name="OtherAnswers">Answers that are no longer in force, latest first.</param>
public sealed record InvitationItem(
    Guid Id,
    string? Iso2,
    LocalizedText? State,
    Guid? OrganisationId,
    string? Organisation,
    Guid? ContactId,
    string? Contact,
    DateOnly? LeftOn,
    string? Address,
    string Language,
    bool IsRemoved,
    int? QueuedSequence,
    Answer Answer,
    DateTime? AnsweredAt,
    AnswerChannel? AnsweredBy,
    bool AnsweredOlderVersion,
    string Comment,
    string SubstituteName,
    string SubstituteRank,
    Attendance Attendance,
    string CameInstead,
    IReadOnlyList<OtherAnswer> OtherAnswers
);

/// <summary>An answer that another took the place of.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Channel">How it came.</param>
/// <param name="GivenAt">When it was given, UTC.</param>
/// <param name="Comment">The invitee's comment.</param>
/// <param name="SubstituteName">Who would have come instead.</param>
/// <param name="RecordedBy">Name of the staff member who wrote it down; null for the invitee's own hand.</param>
public sealed record OtherAnswer(
    Answer Answer,
    AnswerChannel Channel,
    DateTime GivenAt,
    string Comment,
    string SubstituteName,
    string? RecordedBy
);

/// <summary>Which meetings.</summary>
public sealed record MeetingFilter : PageRequest
{
    /// <summary>Only of this campaign.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Campaign { get; init; }

    /// <summary>Only those to which this State is invited, ISO 3166-1 alpha-2.</summary>
    [StringLength(2)]
    public string? State { get; init; }

    /// <summary>Only of this kind.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>Only those that end at or after this instant, UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>Only those that start before this instant, UTC.</summary>
    public DateTime? To { get; init; }
}

/// <summary>A meeting's words in one more language.</summary>
public sealed record MeetingTranslationRequest
{
    /// <summary>ISO 639-1, a language of the United Nations.</summary>
    [Required, LanguageCode(NotEmpty = true)]
    public string Language { get; init; } = "";

    /// <summary>Title in it.</summary>
    [Required, StringLength(Lengths.Line), OneLine, NotBlank]
    public string Title { get; init; } = "";

    /// <summary>Agenda in it, plain text; the meeting's own when empty.</summary>
    [StringLength(Lengths.Text)]
    public string? Agenda { get; init; }

    internal MeetingTranslation ToTranslation() => new(Language, Title.Trim(), Agenda?.Trim() ?? "");
}

/// <summary>Prepares a meeting.</summary>
public sealed record CreateMeetingRequest : IValidatableObject
{
    /// <summary>Slug of the campaign.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Campaign { get; init; } = "";

    /// <summary>Its kind.</summary>
    [Required]
    public MeetingKind? Kind { get; init; }

    /// <summary>Title as invitees read it, unless it is translated into their language.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Title { get; init; } = "";

    /// <summary>Start, wall time in the meeting's zone, without offset: 2026-12-03T09:30:00.</summary>
    [Required, WallTime]
    public DateTime? StartsLocal { get; init; }

    /// <summary>End, wall time in the meeting's zone, without offset.</summary>
    [Required, WallTime]
    public DateTime? EndsLocal { get; init; }

    /// <summary>IANA zone, as America/New_York.</summary>
    [Required, StringLength(Lengths.Code), OneLine, TimeZoneId]
    public string TimeZone { get; init; } = "";

    /// <summary>Room and address.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Place { get; init; }

    /// <summary>Link to take part online.</summary>
    [StringLength(Lengths.Paragraph), WebLink]
    public string? Link { get; init; }

    /// <summary>Agenda, plain text.</summary>
    [StringLength(Lengths.Text)]
    public string? Agenda { get; init; }

    /// <summary>
    /// Title and agenda in further languages: invitees who read one of them get these words in letter, calendar and answer page.
    /// </summary>
    [MaxLength(6)]
    public IReadOnlyList<MeetingTranslationRequest>? Translations { get; init; }

    /// <summary>Working languages of the floor, ISO 639-1.</summary>
    [LanguageCode]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Languages into which the floor is interpreted, ISO 639-1.</summary>
    [LanguageCode]
    public IReadOnlyList<string>? Interpretation { get; init; }

    /// <summary>Who may read of it in the app: Alliance, Secretariat (where not given), Managers or Named.</summary>
    public Confidentiality? Confidentiality { get; init; }

    /// <summary>Where it is Named: keys of the accounts that read it. Whoever writes it down always does.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid>? Readers { get; init; }

    /// <summary>Who is invited; may be chosen later.</summary>
    public SetInvitationsRequest? Invitees { get; init; }

    /// <summary>The same meeting at other hours, each for its own invitees; every slot becomes a meeting of its own.</summary>
    [MaxLength(5)]
    public IReadOnlyList<SlotRequest>? OtherSlots { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (EndsLocal <= StartsLocal)
            yield return Contradiction.EndBeforeStart.At(nameof(EndsLocal));
    }
}

/// <summary>Edits a meeting; a field that is not given stays as it is. Nothing is sent until "send".</summary>
public sealed record EditMeetingRequest
{
    /// <summary>Title as invitees read it, unless it is translated into their language.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? Title { get; init; }

    /// <summary>Start, wall time in the meeting's zone, without offset.</summary>
    [WallTime]
    public DateTime? StartsLocal { get; init; }

    /// <summary>End, wall time in the meeting's zone, without offset.</summary>
    [WallTime]
    public DateTime? EndsLocal { get; init; }

    /// <summary>IANA zone.</summary>
    [StringLength(Lengths.Code, MinimumLength = 1), OneLine, TimeZoneId]
    public string? TimeZone { get; init; }

    /// <summary>Room and address.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Place { get; init; }

    /// <summary>Link to take part online; an empty text removes it.</summary>
    [StringLength(Lengths.Paragraph), WebLink]
    public string? Link { get; init; }

    /// <summary>Agenda, plain text.</summary>
    [StringLength(Lengths.Text)]
    public string? Agenda { get; init; }

    /// <summary>
    /// Title and agenda in further languages: invitees who read one of them get these words in letter, calendar and answer page.
    /// </summary>
    [MaxLength(6)]
    public IReadOnlyList<MeetingTranslationRequest>? Translations { get; init; }

    /// <summary>Working languages of the floor, ISO 639-1.</summary>
    [LanguageCode]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Languages into which the floor is interpreted, ISO 639-1.</summary>
    [LanguageCode]
    public IReadOnlyList<string>? Interpretation { get; init; }

    /// <summary>The shared record: what was said and decided, as any participant may read it.</summary>
    [StringLength(Lengths.Text)]
    public string? Outcome { get; init; }

    /// <summary>Remarks for the secretariat alone.</summary>
    [StringLength(Lengths.Text)]
    public string? InternalNote { get; init; }

    /// <summary>Who may read of it in the app: Alliance, Secretariat, Managers or Named.</summary>
    public Confidentiality? Confidentiality { get; init; }

    /// <summary>Where it is Named: keys of the accounts that read it. Whoever writes it down always does.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid>? Readers { get; init; }
}

/// <summary>Who is invited: the whole list; who is left out is no longer invited.</summary>
public sealed record SetInvitationsRequest
{
    /// <summary>
    /// States, ISO 3166-1 alpha-2: each is invited through its lead channel, else its Mission in New York; one without either is listed
    /// with the problem no-address.
    /// </summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>Organisations, by their shared mailbox.</summary>
    public IReadOnlyList<Guid>? Organisations { get; init; }

    /// <summary>Persons, at their own address.</summary>
    public IReadOnlyList<Guid>? Contacts { get; init; }
}
