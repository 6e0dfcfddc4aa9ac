namespace MobilisationCrm.Readers;

/// <summary>Who may read a record; each level is read by fewer than the one before it.</summary>
public enum Confidentiality
{
    /// <summary>Everyone with an account, viewers too.</summary>
    Alliance,

    /// <summary>The secretariat: staff, managers and administrators.</summary>
    Secretariat,

    /// <summary>Managers and administrators, and whoever wrote the record down.</summary>
    Managers,

    /// <summary>The people who are named, and whoever wrote the record down; nobody else, whatever the role.</summary>
    Named,
}

/// <summary>A record that not everyone may read. Queries leave out what the reader may not; see CrmDbContext.</summary>
public interface IConfidential
{
    /// <summary>Key.</summary>
    Guid Id { get; }

    /// <summary>Who may read it.</summary>
    Confidentiality Confidentiality { get; }
}

/// <summary>An account that reads a record whatever its role.</summary>
public sealed class RecordReader
{
    /// <summary>The record: a logged contact, a position, a meeting or a paper.</summary>
    public Guid RecordId { get; init; }

    /// <summary>Who reads it.</summary>
    public Guid AccountId { get; init; }
}
