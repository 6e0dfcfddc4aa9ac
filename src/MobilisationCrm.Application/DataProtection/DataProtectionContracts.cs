using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Contacts;

namespace MobilisationCrm.DataProtection;

/// <summary>Who answers for the data of persons, and how long they are kept.</summary>
public sealed record DataProtectionSettingsDetail
{
    /// <summary>Name of the controller (Regulation (EU) 2016/679, article 4(7)); empty until it is given.</summary>
    public string Controller { get; init; } = "";

    /// <summary>Its postal address.</summary>
    public string ControllerAddress { get; init; } = "";

    /// <summary>Address that answers questions and requests of persons; empty until it is given.</summary>
    public string ContactEmail { get; init; } = "";

    /// <summary>Months from the last word of a person after which the data are due to go.</summary>
    public int RetentionMonths { get; init; }

    /// <summary>Version, also sent as the ETag.</summary>
    public int Version { get; init; }
}

/// <summary>Changes these settings; a field that is not given stays as it is, an empty text empties it.</summary>
public sealed record EditDataProtectionSettingsRequest
{
    /// <summary>Name of the controller.</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Controller { get; init; }

    /// <summary>Its postal address.</summary>
    [StringLength(Lengths.Paragraph)]
    public string? ControllerAddress { get; init; }

    /// <summary>Address that answers questions and requests of persons.</summary>
    [StringLength(Lengths.Line), OneLine, MailAddress]
    public string? ContactEmail { get; init; }

    /// <summary>Months from the last word of a person after which the data are due to go: 1 to 240.</summary>
    [Range(1, 240)]
    public int? RetentionMonths { get; init; }
}

/// <summary>Erases a person.</summary>
public sealed record EraseContactRequest
{
    /// <summary>Why, as "asked for it by letter of 3 May"; words that name the person are taken out of it.</summary>
    [Required, StringLength(Lengths.Paragraph), NotBlank]
    public string Reason { get; init; } = "";

    /// <summary>Also ends the posts that the person holds, today; without it a person who holds a post is not erased.</summary>
    public bool? EndPosts { get; init; }

    /// <summary>
    /// Takes the family name alone out of all records, not only out of those in which the person stands; true when not given. Say no for a
    /// name that is also a word, as French. One that others bear too, or of fewer than five letters, stays there in any case.
    /// </summary>
    public bool? FamilyNameAlone { get; init; }
}

/// <summary>What an erasure did.</summary>
/// <param name="PostsEnded">Posts that were ended with it.</param>
/// <param name="LettersCancelled">Letters to the person that waited, and will not leave.</param>
/// <param name="LettersEmptied">Letters to the person whose words and address were taken away.</param>
/// <param name="TextsChanged">Other records in which the name, address or number stood.</param>
/// <param name="AuditEntriesEmptied">Entries of the audit log that were emptied; that they were, stays in it.</param>
public sealed record ErasureOutcome(
    int PostsEnded,
    int LettersCancelled,
    int LettersEmptied,
    int TextsChanged,
    int AuditEntriesEmptied
);

/// <summary>Why the data of a person are looked at again.</summary>
public enum RetentionReason
{
    /// <summary>The person has not been heard of for as long as data are kept.</summary>
    Expired,

    /// <summary>The person holds no post any more.</summary>
    LeftPost,
}

/// <summary>A person whose data are due to go, or to be looked at.</summary>
/// <param name="ContactId">The person.</param>
/// <param name="Name">Courtesy title and name.</param>
/// <param name="Organisation">Where the person holds or last held a post; null for nowhere.</param>
/// <param name="StateIso2">Its State; null for none.</param>
/// <param name="HeardOn">The last day on which something came from the person; that of collection where nothing ever came.</param>
/// <param name="DueOn">The day on which the data are due to go.</param>
/// <param name="LeftOn">Last day in the last post; null while one is held, and where none ever was.</param>
/// <param name="Reason">Why it stands here; Expired before LeftPost.</param>
public sealed record RetentionItem(
    Guid ContactId,
    string Name,
    string? Organisation,
    string? StateIso2,
    DateOnly HeardOn,
    DateOnly DueOn,
    DateOnly? LeftOn,
    RetentionReason Reason
);

/// <summary>What the retention clock says today.</summary>
/// <param name="RetentionMonths">How long data are kept.</param>
/// <param name="Items">Persons whose time is over, the longest first, then those who hold no post any more.</param>
public sealed record RetentionPreview(int RetentionMonths, IReadOnlyList<RetentionItem> Items);

/// <summary>Erases persons whose time is over.</summary>
public sealed record RunRetentionRequest
{
    /// <summary>Who, of those whom the preview shows as expired: 1 to 100.</summary>
    [Required, MinLength(1), MaxLength(100)]
    public IReadOnlyList<Guid>? Contacts { get; init; }

    /// <summary>Also ends the posts that they hold, today; without it nobody is erased if one of them holds a post.</summary>
    public bool? EndPosts { get; init; }
}

/// <summary>What a run of the retention clock did.</summary>
/// <param name="Erased">How many persons were erased.</param>
/// <param name="LettersCancelled">Letters to them that waited, and will not leave.</param>
public sealed record RetentionOutcome(int Erased, int LettersCancelled);

/// <summary>A person who has not been told yet that the data are kept (Regulation (EU) 2016/679, article 14).</summary>
/// <param name="ContactId">The person.</param>
/// <param name="Name">Courtesy title and name.</param>
/// <param name="Email">Where the notice would go; null where no address is known.</param>
/// <param name="Source">Where the data come from.</param>
/// <param name="CollectedOn">When; null where that is not known.</param>
/// <param name="DueOn">A month after that: the last day to tell the person (article 14(3)(a)).</param>
/// <param name="MayNotBeWrittenTo">Stable code of why no letter may go there; null where one may.</param>
public sealed record DueNotice(
    Guid ContactId,
    string Name,
    string? Email,
    string Source,
    DateOnly? CollectedOn,
    DateOnly DueOn,
    string? MayNotBeWrittenTo
);

/// <summary>Tells persons which data are kept.</summary>
public sealed record SendDataNoticesRequest
{
    /// <summary>To whom: 1 to 500 persons.</summary>
    [Required, MinLength(1), MaxLength(500)]
    public IReadOnlyList<Guid>? Contacts { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Queued">Letters that are queued.</param>
/// <param name="LeftOut">Persons who were told before, or may not be written to.</param>
public sealed record DataNoticesOutcome(int Queued, int LeftOut);

/// <summary>Data of persons that were handed to somebody outside.</summary>
/// <param name="Id">Key.</param>
/// <param name="SharedOn">On which day.</param>
/// <param name="Recipient">Who got them.</param>
/// <param name="What">Which data.</param>
/// <param name="Purpose">What for.</param>
/// <param name="LegalBasis">What allowed it.</param>
/// <param name="ContactId">The person whose data they are; null for those of many.</param>
/// <param name="Contact">The person's name; null for many.</param>
/// <param name="RecordedAt">When it was written down, UTC.</param>
/// <param name="RecordedBy">Who wrote it down.</param>
public sealed record SharingItem(
    Guid Id,
    DateOnly SharedOn,
    string Recipient,
    string What,
    string Purpose,
    LegalBasis LegalBasis,
    Guid? ContactId,
    string? Contact,
    DateTime RecordedAt,
    string? RecordedBy
);

/// <summary>Writes down that data of persons were handed to somebody outside.</summary>
public sealed record RecordSharingRequest
{
    /// <summary>On which day; today when not given.</summary>
    public DateOnly? SharedOn { get; init; }

    /// <summary>Who got them.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Recipient { get; init; } = "";

    /// <summary>Which data, as "names and addresses of the Second Committee experts".</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string What { get; init; } = "";

    /// <summary>What for.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Purpose { get; init; } = "";

    /// <summary>What allowed it; legitimate interests when not given.</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>The person whose data they are; null for those of many.</summary>
    public Guid? ContactId { get; init; }
}

/// <summary>An entry of the sharing log that was written down.</summary>
/// <param name="Id">Key.</param>
public sealed record RecordedSharing(Guid Id);

/// <summary>How an access file is written.</summary>
public sealed record AccessFileRequest
{
    /// <summary>Language of its headings: en, fr or es.</summary>
    [AppLanguage]
    public string? Language { get; init; }
}

/// <summary>The record of processing (Regulation (EU) 2016/679, article 30), as far as the program knows it.</summary>
/// <param name="Settings">Controller, address for questions, and how long data are kept.</param>
/// <param name="Persons">How many persons are on file, erased ones left out.</param>
/// <param name="NotInformed">How many of them have not been told yet.</param>
/// <param name="Erased">How many persons were erased.</param>
/// <param name="Accounts">How many people of the secretariat may read, by open accounts.</param>
/// <param name="ByLegalBasis">Persons by what allows to keep their data.</param>
/// <param name="Recipients">Who got data, from the sharing log, newest first.</param>
public sealed record ProcessingRecord(
    DataProtectionSettingsDetail Settings,
    int Persons,
    int NotInformed,
    int Erased,
    int Accounts,
    IReadOnlyList<LegalBasisCount> ByLegalBasis,
    IReadOnlyList<SharingItem> Recipients
);

/// <summary>How many persons' data are kept for one reason.</summary>
/// <param name="LegalBasis">What allows it.</param>
/// <param name="Persons">How many.</param>
public sealed record LegalBasisCount(LegalBasis LegalBasis, int Persons);

/// <summary>All that is on file of one person, for that person (Regulation (EU) 2016/679, article 15).</summary>
/// <param name="MadeAt">When the file was made, UTC.</param>
/// <param name="Controller">Who answers for the data, and how long they are kept.</param>
/// <param name="Person">Name, addresses, source, date, legal basis and posts.</param>
/// <param name="Invitations">Invitations to meetings, with every answer.</param>
/// <param name="Contacts">Logged contacts in which the person took part.</param>
/// <param name="LettersSent">Letters to the person.</param>
/// <param name="LettersReceived">Letters from the person.</param>
/// <param name="Shared">To whom the person's data were handed.</param>
/// <param name="Changes">When the person's file was changed.</param>
/// <param name="Withheld">How many records that the maker of the file may not read are not in it.</param>
public sealed record AccessFile(
    DateTime MadeAt,
    DataProtectionSettingsDetail Controller,
    ContactSummary Person,
    IReadOnlyList<AccessInvitation> Invitations,
    IReadOnlyList<AccessContact> Contacts,
    IReadOnlyList<AccessLetter> LettersSent,
    IReadOnlyList<AccessLetter> LettersReceived,
    IReadOnlyList<SharingItem> Shared,
    IReadOnlyList<AccessChange> Changes,
    int Withheld
);

/// <summary>An invitation of the person.</summary>
/// <param name="Meeting">Title of the meeting.</param>
/// <param name="StartsAt">Its beginning, UTC.</param>
/// <param name="Attendance">Whether the person was there.</param>
/// <param name="Answers">What was answered, oldest first.</param>
public sealed record AccessInvitation(string Meeting, DateTime StartsAt, string Attendance, IReadOnlyList<AccessAnswer> Answers);

/// <summary>One answer.</summary>
/// <param name="GivenAt">When, UTC.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Comment">The comment.</param>
public sealed record AccessAnswer(DateTime GivenAt, string Answer, string Comment);

/// <summary>A logged contact in which the person took part.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">How.</param>
/// <param name="Subject">What about.</param>
/// <param name="Notes">What was said.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record AccessContact(DateTime At, string Kind, string Subject, string Notes, string Outcome);

/// <summary>A letter to or from the person.</summary>
/// <param name="At">When it left or came, UTC; for one that waits, when it is due.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its words.</param>
public sealed record AccessLetter(DateTime At, string State, string Subject, string Text);

/// <summary>A change of the person's file.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Action">What was done.</param>
/// <param name="Fields">Which fields were changed.</param>
public sealed record AccessChange(DateTime At, string Action, IReadOnlyList<string> Fields);
