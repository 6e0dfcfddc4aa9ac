namespace MobilisationCrm.DataProtection;

/// <summary>Data of persons that were handed to somebody outside. Only ever added.</summary>
public sealed class SharingRecord
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>On which day.</summary>
    public DateOnly SharedOn { get; init; }

    /// <summary>Who got them.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>Which data.</summary>
    public string What { get; init; } = "";

    /// <summary>What for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What allowed it.</summary>
    public LegalBasis LegalBasis { get; init; }

    /// <summary>The person whose data they are; null for those of many.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>When it was written down, UTC.</summary>
    public DateTime RecordedAt { get; init; }

    /// <summary>Who wrote it down.</summary>
    public Guid? RecordedById { get; init; }
}
