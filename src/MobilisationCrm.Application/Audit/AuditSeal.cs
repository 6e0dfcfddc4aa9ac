using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MobilisationCrm.Audit;

/// <summary>
/// How entries are sealed and chained. Digest of an entry = SHA-256 over its salt and, each with its length before it, its fields. Link =
/// SHA-256 over the link before, the digest and the sequence: it needs no content, so that an entry may be emptied and the chain is whole.
/// </summary>
public static class AuditSeal
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltBytes = 16;

    /// <summary>Bytes of a digest and of a link.</summary>
    public const int DigestBytes = 32;

    // No text is that long.
    private const int Nothing = -1;

    /// <summary>What the first entry follows on.</summary>
    public static ReadOnlySpan<byte> Beginning => new byte[DigestBytes];

    /// <summary>A salt that nobody guesses.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    /// <summary>Digest of an entry as it stands.</summary>
    public static byte[] DigestOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(entry.Salt ?? []);
        // No database of ours holds less than microseconds, and one holds no more.
        var at = entry.At.Ticks / TimeSpan.TicksPerMicrosecond;
        foreach (
            var field in new[]
            {
                $"{entry.Id}",
                at.ToString(CultureInfo.InvariantCulture),
                entry.AccountId?.ToString(),
                entry.AccountName,
                entry.ApiKeyName,
                entry.RemoteAddress,
                entry.Action,
                entry.Entity,
                entry.EntityKey,
                entry.Name,
                entry.StateIso2,
                entry.CampaignId?.ToString(),
                entry.PartOf,
                entry.Changes,
            }
        )
            Append(hash, field);
        return hash.GetHashAndReset();
    }

    /// <summary>The link of an entry.</summary>
    /// <param name="before">The link before; <see cref="Beginning"/> for the first.</param>
    /// <param name="digest">Digest of the entry.</param>
    /// <param name="sequence">Its place; the first is 1.</param>
    public static byte[] LinkOf(ReadOnlySpan<byte> before, ReadOnlySpan<byte> digest, long sequence)
    {
        Span<byte> all = stackalloc byte[DigestBytes + DigestBytes + sizeof(long)];
        before.CopyTo(all);
        digest.CopyTo(all[DigestBytes..]);
        BinaryPrimitives.WriteInt64BigEndian(all[(2 * DigestBytes)..], sequence);
        return SHA256.HashData(all);
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
        BinaryPrimitives.WriteInt32BigEndian(length, field is null ? Nothing : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
