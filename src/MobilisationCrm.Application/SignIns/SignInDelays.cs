using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>How often something that can be guessed was tried, and until when it may not be tried again.</summary>
public sealed class SignInDelay
{
    /// <summary>SHA-256 of what is guessed and where from, hexadecimal.</summary>
    public string Id { get; init; } = "";

    /// <summary>Tries without success, one that is under way included.</summary>
    public int Tries { get; init; }

    /// <summary>When it was last tried, UTC.</summary>
    public DateTime TriedAt { get; init; }

    /// <summary>When it may be tried again, UTC.</summary>
    public DateTime FreeAt { get; init; }
}

internal sealed class SignInDelayConfiguration : IEntityTypeConfiguration<SignInDelay>
{
    public void Configure(EntityTypeBuilder<SignInDelay> delay)
    {
        delay.Property(d => d.Id).HasMaxLength(Lengths.Code);
        delay.HasIndex(d => d.TriedAt);
    }
}

/// <summary>
/// Slows guessing down: the first ten tries are free, then each doubles the wait, to a quarter of an hour at most. It counts by account and
/// network together, so that nobody can keep somebody else out.
/// </summary>
public sealed class SignInDelays(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Tries that need not wait.</summary>
    public const int Free = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Names what is guessed: an account's password from a network. Whether there is such an account does not matter.</summary>
    public static string KeyOf(string email, string address) => ApiKeys.HashOf($"{email.Trim().ToUpperInvariant()}|{NetworkOf(address)}");

    /// <summary>Names what is guessed: an account's code, which only they come to try who know its password.</summary>
    public static string KeyOf(Guid accountId) => ApiKeys.HashOf($"code {accountId:N}");

    /// <summary>Where somebody comes from: whoever has one IPv6 address has all of its network (RFC 6177).</summary>
    public static string NetworkOf(string address)
    {
        if (!IPAddress.TryParse(address, out var ip) || ip.AddressFamily != AddressFamily.InterNetworkV6 || ip.IsIPv4MappedToIPv6)
            return address;
        return Convert.ToHexStringLower(ip.GetAddressBytes().AsSpan(0, 8));
    }

    /// <summary>Names letters to addresses that an account says are its own: strangers may get them.</summary>
    public static string KeyOfLetters(Guid accountId) => ApiKeys.HashOf($"letters {accountId:N}");

    /// <summary>
    /// Counts a try before it is made, so that many at once are counted, too. Null when it may be made; else how long to wait.
    /// </summary>
    public async Task<TimeSpan?> BeginAsync(string id, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.UtcNow();
            var before = await db.SignInDelays.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
            if (before is null)
            {
                if (await AddAsync(id, now, cancellation))
                    return null;
                continue;
            }

            if (before.FreeAt > now && before.TriedAt <= now)
                return before.FreeAt - now;
            var tries = now - before.TriedAt > Kept ? 1 : before.Tries + 1;
            var counted = await db
                .SignInDelays.Where(d => d.Id == id && d.Tries == before.Tries)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(d => d.Tries, tries)
                            .SetProperty(d => d.TriedAt, now)
                            .SetProperty(d => d.FreeAt, now + PauseAfter(tries)),
                    cancellation
                );
            if (counted > 0)
                return null;
        }
    }

    /// <summary>It was no guess.</summary>
    public Task ForgetAsync(string id, CancellationToken cancellation) =>
        db.SignInDelays.Where(d => d.Id == id).ExecuteDeleteAsync(cancellation);

    private static TimeSpan PauseAfter(int tries) =>
        tries < Free ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(tries - Free, 20)), Longest.TotalSeconds));

    private async Task<bool> AddAsync(string id, DateTime now, CancellationToken cancellation)
    {
        // What was tried long ago is forgotten here: each new row takes some old ones away.
        await db.SignInDelays.Where(d => d.TriedAt < now - Kept).ExecuteDeleteAsync(cancellation);
        var delay = new SignInDelay
        {
            Id = id,
            Tries = 1,
            TriedAt = now,
            FreeAt = now,
        };
        db.SignInDelays.Add(delay);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (db.SignInDelays.AsNoTracking().Any(d => d.Id == id))
        {
            // Another request was quicker.
            return false;
        }
        finally
        {
            db.Entry(delay).State = EntityState.Detached;
        }
    }
}
