using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Circulars;

/// <summary>Which letter a circular is.</summary>
public enum CircularKind
{
    /// <summary>It thanks.</summary>
    Thanks,

    /// <summary>It hands over documents or information.</summary>
    Documents,

    /// <summary>It asks for something.</summary>
    Request,
}

/// <summary>What a circular says in one language.</summary>
/// <param name="Language">ISO 639-1, a language of the United Nations.</param>
/// <param name="Title">What it is about; the letter's subject.</param>
/// <param name="Message">The paragraphs that the template frames, plain text.</param>
public sealed record CircularWords(string Language, string Title, string Message);

/// <summary>A letter outside meetings to chosen States. Until it is sent it is a draft; afterwards nothing of it changes.</summary>
public sealed class Circular : IVersioned
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The campaign.</summary>
    public Guid CampaignId { get; init; }

    /// <summary>Which letter.</summary>
    public CircularKind Kind { get; private set; }

    /// <summary>The purpose of its letters.</summary>
    public MailPurpose Purpose =>
        Kind switch
        {
            CircularKind.Thanks => MailPurpose.CircularThanks,
            CircularKind.Documents => MailPurpose.CircularDocuments,
            _ => MailPurpose.CircularRequest,
        };

    /// <summary>States written to, ISO 3166-1 alpha-2, each through its channel.</summary>
    public List<string> States { get; private set; } = [];

    /// <summary>Its words, at least in one language; readers of another get the English ones, else the first.</summary>
    public IReadOnlyList<CircularWords> Words { get; private set; } = [];

    /// <summary>Papers that go with it.</summary>
    public List<MeetingPaper> Papers { get; private set; } = [];

    /// <summary>Who wrote it.</summary>
    public string WrittenBy { get; init; } = "";

    /// <summary>When it was begun, UTC.</summary>
    public DateTime WrittenAt { get; init; }

    /// <summary>When its letters were put into the queue, UTC; null for a draft.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>Who had them sent; null for a draft.</summary>
    public string? SentBy { get; private set; }

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>The purposes that a circular may have.</summary>
    public static IReadOnlyList<MailPurpose> Purposes { get; } =
        [MailPurpose.CircularThanks, MailPurpose.CircularDocuments, MailPurpose.CircularRequest];

    /// <summary>What a reader of the language gets (M11).</summary>
    public CircularWords In(string language) =>
        Words.FirstOrDefault(w => w.Language == language) ?? Words.FirstOrDefault(w => w.Language == "en") ?? Words[0];

    /// <summary>Sets what it says and to whom.</summary>
    /// <exception cref="RuleException">circular-sent, language-twice.</exception>
    public void Write(CircularKind kind, IReadOnlyList<string> states, IReadOnlyList<CircularWords> words)
    {
        ExpectDraft();
        if (words.DistinctBy(w => w.Language).Count() < words.Count)
            throw new RuleException(RuleCode.LanguageTwice, "Give the words once in each language.", "words");
        (Kind, Words) = (kind, words);
        if (!States.SequenceEqual(states))
            States = [.. states];
    }

    /// <summary>Adds a paper.</summary>
    /// <exception cref="RuleException">circular-sent, too-many-files, files-too-large, file-name-taken.</exception>
    public void Attach(MeetingPaper paper)
    {
        ExpectDraft();
        paper.AddTo(Papers);
    }

    /// <summary>Its letters go into the queue, once.</summary>
    /// <exception cref="RuleException">circular-sent.</exception>
    public void MarkSent(string by, DateTime now)
    {
        ExpectDraft();
        (SentBy, SentAt) = (by, now);
    }

    /// <summary>Refuses what would change a letter that was sent.</summary>
    /// <exception cref="RuleException">circular-sent.</exception>
    public void ExpectDraft()
    {
        if (SentAt is not null)
            throw new RuleException(RuleCode.CircularSent, "The letter was sent; write a new one.");
    }
}
