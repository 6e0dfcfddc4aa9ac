using MobilisationCrm.Readers;

namespace MobilisationCrm.Meetings;

/// <summary>A paper that goes with the letters of a meeting, or with a circular. It never changes: a new version is a new paper.</summary>
public sealed class MeetingPaper : IConfidential
{
    /// <summary>Papers of a letter at most.</summary>
    public const int MaxCount = 5;

    /// <summary>Megabytes of one paper at most.</summary>
    public const int MaxMegabytes = 5;

    /// <summary>
    /// Bytes of all papers of a letter at most: coded for mail they grow by a third, and many servers refuse more than 10 MB.
    /// </summary>
    public const int MaxTotal = 7 * 1024 * 1024;

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The meeting; null for a paper of a circular.</summary>
    public Guid? MeetingId { get; init; }

    /// <summary>The circular; null for a paper of a meeting.</summary>
    public Guid? CircularId { get; init; }

    /// <summary>Name as invitees see it, with its ending.</summary>
    public string Name { get; init; } = "";

    /// <summary>Media type, by the ending.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>Bytes.</summary>
    public int Size { get; init; }

    /// <summary>The bytes; shared by copies of the meeting.</summary>
    public Guid ContentId { get; init; }

    /// <summary>The bytes; null where they were not read.</summary>
    public PaperContent? Content { get; set; }

    /// <summary>Who may read it in the app; it goes with the letters all the same.</summary>
    public Confidentiality Confidentiality { get; init; } = Confidentiality.Secretariat;

    /// <summary>When it was added, UTC.</summary>
    public DateTime AddedAt { get; init; }

    /// <summary>Taken out of the letters to come.</summary>
    public bool IsRemoved { get; private set; }

    /// <summary>Adds it to those that go with the same letters.</summary>
    /// <exception cref="RuleException">too-many-files, files-too-large, file-name-taken.</exception>
    public void AddTo(List<MeetingPaper> all)
    {
        var papers = all.Where(p => !p.IsRemoved).ToList();
        if (papers.Count >= MaxCount)
            throw new RuleException(RuleCode.TooManyFiles, $"A letter has {MaxCount} papers at most.", "file");
        if (papers.Sum(p => p.Size) + Size > MaxTotal)
            throw new RuleException(
                RuleCode.FilesTooLarge,
                $"The papers of a letter may have {MaxTotal / 1024 / 1024} MB together; many mail servers refuse more.",
                "file"
            );
        if (papers.Exists(p => string.Equals(p.Name, Name, StringComparison.OrdinalIgnoreCase)))
            throw new RuleException(RuleCode.FileNameTaken, $"There is a paper named {Name} already; take it out first.", "file");
        all.Add(this);
    }

    /// <summary>Takes it out of the letters to come; it is kept, since letters may have carried it.</summary>
    public void Remove() => IsRemoved = true;
}

/// <summary>The bytes of a paper, apart from it so that lists need not read them.</summary>
public sealed class PaperContent
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; init; } = [];
}
