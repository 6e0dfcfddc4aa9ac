using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.KeyedRequests;

/// <summary>
/// Has a request with an Idempotency-Key do its work once, however often it comes
/// (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/).
/// </summary>
public sealed class KeyedRequestLedger(CrmDbContext db, CurrentAccount current, KeyedRequestMark mark, TimeProvider clock)
{
    /// <summary>How long keys are known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    // A request that has saved nothing for so long is taken for dead. If it still lives, its save fails.
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(1);

    private KeyedRequest? _mine;

    /// <summary>Null where the caller is to do the work; else the answer that was given.</summary>
    /// <exception cref="RuleException">idempotency-key-reused: the key came with another request.</exception>
    /// <exception cref="ConflictException">idempotency-key-in-use, idempotency-answer-lost.</exception>
    public async Task<KeyedRequest?> BeginAsync(string key, string fingerprint, CancellationToken cancellation)
    {
        var id = DigestOf(Encoding.UTF8.GetBytes($"{current.Id} {key}"));
        while (true)
        {
            var now = clock.UtcNow();
            var known = await db.Set<KeyedRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation);
            if (known is null || known.ReceivedAt <= now - Kept)
            {
                if (await AddAsync(id, fingerprint, now, cancellation))
                    return null;
                continue;
            }

            if (known.Fingerprint != fingerprint)
                throw new RuleException(
                    RuleCode.IdempotencyKeyReused,
                    "This Idempotency-Key came with another request. Make a new one for each act."
                );
            if (known.Status is not null)
                return known;
            if (known.DoneAt is not null)
                throw new ConflictException(
                    RuleCode.IdempotencyAnswerLost,
                    "This request was carried out and its answer is not kept. Read what is on file now."
                );
            if (known.StartedAt > now - LongestAttempt)
                throw new ConflictException(
                    RuleCode.IdempotencyKeyInUse,
                    "The first request with this Idempotency-Key is still being carried out."
                );
            if (await TakeOverAsync(known, now, cancellation))
                return null;
        }
    }

    /// <summary>Keeps the answer for whoever asks again.</summary>
    /// <param name="status">HTTP status; null for an answer that holds a secret, of which only is kept that it was given.</param>
    /// <param name="contentType">Header.</param>
    /// <param name="location">Header.</param>
    /// <param name="etag">Header.</param>
    /// <param name="body">The answer.</param>
    public Task AnswerAsync(int? status, string? contentType, string? location, string? etag, byte[]? body)
    {
        var done = clock.UtcNow();
        return Mine()
            .ExecuteUpdateAsync(set =>
                set.SetProperty(r => r.DoneAt, done)
                    .SetProperty(r => r.Status, status)
                    .SetProperty(r => r.ContentType, contentType)
                    .SetProperty(r => r.Location, location)
                    .SetProperty(r => r.ETag, etag)
                    .SetProperty(r => r.Body, body)
            );
    }

    /// <summary>The request was refused or failed. Where it has saved nothing its key is free again.</summary>
    public Task ReleaseAsync() => Mine().Where(r => r.DoneAt == null).ExecuteDeleteAsync();

    /// <summary>SHA-256, hexadecimal.</summary>
    public static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private IQueryable<KeyedRequest> Mine() => db.Set<KeyedRequest>().Where(r => r.Id == _mine!.Id && r.Attempt == _mine.Attempt);

    private async Task<bool> AddAsync(string id, string fingerprint, DateTime now, CancellationToken cancellation)
    {
        await db.Set<KeyedRequest>().Where(r => r.ReceivedAt <= now - Kept).ExecuteDeleteAsync(cancellation);
        var fresh = new KeyedRequest
        {
            Id = id,
            Fingerprint = fingerprint,
            ReceivedAt = now,
            StartedAt = now,
            Attempt = Guid.CreateVersion7(),
        };
        db.Add(fresh);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.Entry(fresh).State = EntityState.Detached;
            // The same request came twice at once; the other one was quicker.
            if (await db.Set<KeyedRequest>().AnyAsync(r => r.Id == id, cancellation))
                return false;
            throw;
        }

        db.Entry(fresh).State = EntityState.Detached;
        Begin(fresh);
        return true;
    }

    private async Task<bool> TakeOverAsync(KeyedRequest known, DateTime now, CancellationToken cancellation)
    {
        var attempt = Guid.CreateVersion7();
        var taken = await db.Set<KeyedRequest>()
            .Where(r => r.Id == known.Id && r.Attempt == known.Attempt && r.DoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Attempt, attempt).SetProperty(r => r.StartedAt, now), cancellation);
        if (taken == 0)
            return false;
        Begin(await db.Set<KeyedRequest>().AsNoTracking().SingleAsync(r => r.Id == known.Id, cancellation));
        return true;
    }

    private void Begin(KeyedRequest request)
    {
        _mine = request;
        mark.Begin(request);
    }
}
