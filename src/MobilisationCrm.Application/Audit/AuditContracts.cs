using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Audit;

/// <summary>What is done. Older entries hold no others.</summary>
public enum AuditAction
{
    /// <summary>A record was added.</summary>
    Added,

    /// <summary>A record was changed.</summary>
    Modified,

    /// <summary>A record was deleted.</summary>
    Deleted,

    /// <summary>A file was loaded.</summary>
    Imported,

    /// <summary>A country changed its clocks.</summary>
    ClocksChanged,

    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>Somebody tried to sign in and was refused.</summary>
    SignInRefused,

    /// <summary>A file with data was taken out of the program.</summary>
    Exported,

    /// <summary>A confidential record was read.</summary>
    Read,

    /// <summary>A message left.</summary>
    Sent,

    /// <summary>Entries were emptied, since they named a person who is erased.</summary>
    Erased,
}

/// <summary>A value that was changed. Keys of accounts and other known records are replaced by their names.</summary>
/// <param name="Field">Name of the value, in the words of the program.</param>
/// <param name="Before">What it was; null for nothing.</param>
/// <param name="After">What it is; null for nothing.</param>
public sealed record AuditChange(string Field, string? Before, string? After);

/// <summary>One act.</summary>
/// <param name="Id">Key.</param>
/// <param name="Sequence">Its place in the chain; null in the moment before it is chained.</param>
/// <param name="At">When, UTC.</param>
/// <param name="AccountId">Who; null for the program itself and for a caller without an account.</param>
/// <param name="AccountName">Name of who it was, as at that time.</param>
/// <param name="ApiKey">Name of the API key by which a program acted; null for a person.</param>
/// <param name="RemoteAddress">The address from which it came; null for a job, and in older entries.</param>
/// <param name="Action">What was done.</param>
/// <param name="Entity">What kind of thing.</param>
/// <param name="EntityKey">Its key; empty once it is erased.</param>
/// <param name="Name">Its name; empty for what has none, and once it is erased.</param>
/// <param name="Iso2">The State that it is about; null for none.</param>
/// <param name="Campaign">Slug of the campaign that it is about; null for none.</param>
/// <param name="PartOf">Key of the record of which it is a part, as the meeting of an invitation; null for none.</param>
/// <param name="Changes">Changed values.</param>
/// <param name="IsErased">It was emptied, since it named a person who is erased.</param>
public sealed record AuditItem(
    Guid Id,
    long? Sequence,
    DateTime At,
    Guid? AccountId,
    string AccountName,
    string? ApiKey,
    string? RemoteAddress,
    string Action,
    string Entity,
    string EntityKey,
    string Name,
    string? Iso2,
    string? Campaign,
    string? PartOf,
    IReadOnlyList<AuditChange> Changes,
    bool IsErased
);

/// <summary>Which entries.</summary>
public sealed record AuditFilter : PageRequest
{
    /// <summary>Only what this account did, or was done in its name by a key.</summary>
    public Guid? Person { get; init; }

    /// <summary>Only from this day on, in the caller's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only up to this day, and with it, in the caller's zone.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only of this kind of record, as "Engagement".</summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Kind { get; init; }

    /// <summary>Only such acts.</summary>
    public AuditAction? Action { get; init; }

    /// <summary>
    /// Only of one record and its parts: its key. A State's code ("SN") stands for all that is about the State, "sse-next/SN" for what is
    /// about it in one campaign.
    /// </summary>
    [StringLength(Lengths.Line), OneLine]
    public string? Record { get; init; }
}
