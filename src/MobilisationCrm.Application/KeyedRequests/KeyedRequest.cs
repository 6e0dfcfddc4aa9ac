namespace MobilisationCrm.KeyedRequests;

/// <summary>A request that came with an Idempotency-Key, and how it was answered. It is kept for a day.</summary>
public sealed class KeyedRequest
{
    /// <summary>SHA-256 of account and key, hexadecimal.</summary>
    public string Id { get; init; } = "";

    /// <summary>SHA-256 of what was asked, hexadecimal.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>When it came first, UTC.</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>When the present attempt began, UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>The present attempt. Who finds another one when it saves was taken for dead, and may not save.</summary>
    public Guid Attempt { get; init; }

    /// <summary>When its first change was saved, UTC; written in the same transaction. Null while nothing is saved.</summary>
    public DateTime? DoneAt { get; init; }

    /// <summary>HTTP status of the answer; null while there is none, and for an answer that holds a secret.</summary>
    public int? Status { get; init; }

    /// <summary>Header of the answer.</summary>
    public string? ContentType { get; init; }

    /// <summary>Header of the answer.</summary>
    public string? Location { get; init; }

    /// <summary>Header of the answer.</summary>
    public string? ETag { get; init; }

    /// <summary>The answer.</summary>
    public byte[]? Body { get; init; }
}
