using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Circulars;

/// <summary>Which circulars are asked for.</summary>
public sealed record CircularFilter
{
    /// <summary>Slug of the campaign.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Campaign { get; init; } = "";
}

/// <summary>A circular as lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">Which letter.</param>
/// <param name="Title">What it is about, in English where it has English words, else in its first language.</param>
/// <param name="States">How many States it is for.</param>
/// <param name="WrittenBy">Who wrote it.</param>
/// <param name="WrittenAt">When it was begun, UTC.</param>
/// <param name="SentAt">When its letters were put into the queue, UTC; null for a draft.</param>
/// <param name="SentBy">Who had them sent; null for a draft.</param>
public sealed record CircularItem(
    Guid Id,
    CircularKind Kind,
    string Title,
    int States,
    string WrittenBy,
    DateTime WrittenAt,
    DateTime? SentAt,
    string? SentBy
);

/// <summary>A circular with all that belongs to it.</summary>
/// <param name="Circular">The circular as lists show it.</param>
/// <param name="States">States written to, ISO 3166-1 alpha-2.</param>
/// <param name="Words">Its words by language.</param>
/// <param name="Papers">Papers that go with it.</param>
/// <param name="Messages">Its letters in the queue and the archive; empty for a draft.</param>
/// <param name="Version">Version, for If-Match.</param>
public sealed record CircularDetail(
    CircularItem Circular,
    IReadOnlyList<string> States,
    IReadOnlyList<CircularWords> Words,
    IReadOnlyList<MeetingPaperItem> Papers,
    IReadOnlyList<CircularMessage> Messages,
    int Version
);

/// <summary>A letter of a circular that was put into the queue.</summary>
/// <param name="MailId">The message.</param>
/// <param name="Iso2">State written to.</param>
/// <param name="ToName">Recipient.</param>
/// <param name="ToAddress">Address.</param>
/// <param name="Language">Language of the letter.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueAt">Not sent before this instant, UTC.</param>
/// <param name="SentAt">When it left, UTC; null when it has not.</param>
/// <param name="LastError">Why it waits or does not leave; null when nothing is wrong.</param>
public sealed record CircularMessage(
    Guid MailId,
    string Iso2,
    string ToName,
    string ToAddress,
    string Language,
    MailState State,
    DateTime DueAt,
    DateTime? SentAt,
    string? LastError
);

/// <summary>What would go out.</summary>
/// <param name="Version">The circular's version, to send back as If-Match with "send".</param>
/// <param name="Letters">One entry a State.</param>
public sealed record CircularPreview(int Version, IReadOnlyList<CircularLetter> Letters);

/// <summary>What a State would get if the circular were sent now.</summary>
/// <param name="Iso2">State, ISO 3166-1 alpha-2.</param>
/// <param name="State">UN short name.</param>
/// <param name="ToName">Recipient; empty when the State has no channel.</param>
/// <param name="ToAddress">Address; null when none is on file.</param>
/// <param name="Language">Language of the letter.</param>
/// <param name="WishedLanguage">Language wished first, when there is no such letter in it and another stands in; else null.</param>
/// <param name="WordsLanguage">Language of the words, where they are in another than the letter; else null.</param>
/// <param name="Problem">Stable code of what stands in the way: no-address, objects-to-mail, suppressed; null when nothing does.</param>
/// <param name="FirstLetter">Nobody at this address was written to before (M13).</param>
/// <param name="LeavesAt">When it would leave by the recipient's working hours, UTC; null when it would not.</param>
/// <param name="TimeZone">IANA zone of the recipient.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">The letter as plain text.</param>
/// <param name="Html">The letter as HTML.</param>
public sealed record CircularLetter(
    string Iso2,
    LocalizedText State,
    string ToName,
    string? ToAddress,
    string Language,
    string? WishedLanguage,
    string? WordsLanguage,
    string? Problem,
    bool FirstLetter,
    DateTime? LeavesAt,
    string TimeZone,
    string Subject,
    string Text,
    string Html
);

/// <summary>What was put into the queue.</summary>
/// <param name="Queued">Messages stored for sending.</param>
/// <param name="Skipped">States that get none, and why.</param>
public sealed record CircularSendResult(int Queued, IReadOnlyList<SkippedState> Skipped);

/// <summary>A State that gets no message.</summary>
/// <param name="Iso2">State, ISO 3166-1 alpha-2.</param>
/// <param name="Code">no-address, objects-to-mail, suppressed or domain-not-allowed.</param>
public sealed record SkippedState(string Iso2, string Code);

/// <summary>The words of a circular in one language.</summary>
public sealed record CircularWordsRequest
{
    /// <summary>ISO 639-1, a language of the United Nations.</summary>
    [Required, LanguageCode(NotEmpty = true)]
    public string Language { get; init; } = "";

    /// <summary>What it is about; the letter's subject.</summary>
    [Required, StringLength(Lengths.Line), OneLine, NotBlank]
    public string Title { get; init; } = "";

    /// <summary>The paragraphs that the template frames, plain text.</summary>
    [Required, StringLength(Lengths.Text), NotBlank]
    public string Message { get; init; } = "";

    internal CircularWords ToWords() => new(Language, Title.Trim(), Message.ReplaceLineEndings("\n").Trim());
}

/// <summary>What a circular says and to whom; the whole of it.</summary>
public abstract record CircularText
{
    /// <summary>Which letter.</summary>
    [Required]
    public CircularKind? Kind { get; init; }

    /// <summary>States, ISO 3166-1 alpha-2: each is written to through its lead channel, else its Mission in New York.</summary>
    [Required, MinLength(1), MaxLength(200)]
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Its words, once in each language; readers of another get the English ones, else the first.</summary>
    [Required, MinLength(1), MaxLength(6)]
    public IReadOnlyList<CircularWordsRequest> Words { get; init; } = [];
}

/// <summary>Begins a circular; nothing is sent until "send".</summary>
public sealed record CreateCircularRequest : CircularText
{
    /// <summary>Slug of the campaign.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Campaign { get; init; } = "";
}

/// <summary>Rewrites a draft; nothing is sent until "send".</summary>
public sealed record EditCircularRequest : CircularText;
