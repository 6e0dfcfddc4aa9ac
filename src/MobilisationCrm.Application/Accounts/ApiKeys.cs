using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Accounts;

/// <summary>What a key may be used for; never more than the account in whose name it acts may do.</summary>
public enum ApiKeyScope
{
    /// <summary>To read.</summary>
    Read,

    /// <summary>To write, which includes handing over incoming mail; not what is for administrators alone.</summary>
    Write,

    /// <summary>To hand over incoming mail, and nothing else.</summary>
    IncomingMail,

    /// <summary>To take out files with data, such as workbooks.</summary>
    Export,

    /// <summary>To read and change what is for administrators alone.</summary>
    Administer,
}

/// <summary>The key that a request was sent with.</summary>
/// <param name="Id">Key of the record.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may be used for.</param>
public sealed record UsedApiKey(Guid Id, string Name, IReadOnlyList<ApiKeyScope> Scopes)
{
    /// <summary>Whether it may be used for this.</summary>
    public bool May(ApiKeyScope scope) =>
        Scopes.Contains(scope) || (scope == ApiKeyScope.IncomingMail && Scopes.Contains(ApiKeyScope.Write));
}

/// <summary>What a key turned out to be.</summary>
/// <param name="Account">The account in whose name it acts; null for one that is not valid any more.</param>
/// <param name="Key">The key; null for one that is unknown.</param>
public sealed record FoundApiKey(Account? Account, UsedApiKey? Key);

/// <summary>A key by which another program acts in the name of an account. Only a digest is kept.</summary>
public sealed class ApiKey
{
    /// <summary>Key of the record.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is for.</summary>
    public string Name { get; init; } = "";

    /// <summary>SHA-256 of the key, hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The account in whose name it acts.</summary>
    public Guid AccountId { get; init; }

    /// <summary>The account in whose name it acts.</summary>
    public Account? Account { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>Last day on which it was used, UTC; null when never.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>What it may be used for.</summary>
    public IReadOnlyList<ApiKeyScope> Scopes { get; init; } = [];

    /// <summary>Last day on which it may be used, at the United Nations; null for one that does not expire.</summary>
    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>A key as lists show it.</summary>
/// <param name="Id">Key of the record.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Account">Name of the account in whose name it acts.</param>
/// <param name="Role">That account's role, and so what the key may do.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="LastUsedOn">Last day on which it was used, at the United Nations; null when never.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="ExpiresOn">Last day on which it may be used, at the United Nations; null for one that does not expire.</param>
public sealed record ApiKeyItem(
    Guid Id,
    string Name,
    string Account,
    Role Role,
    DateTime CreatedAt,
    DateOnly? LastUsedOn,
    IReadOnlyList<ApiKeyScope> Scopes,
    DateOnly? ExpiresOn
);

/// <summary>A new key; the only time it is shown.</summary>
/// <param name="Id">Key of the record.</param>
/// <param name="Key">The key itself, for the header "Authorization: Bearer …".</param>
public sealed record NewApiKey(Guid Id, string Key);

/// <summary>Makes a key.</summary>
public sealed record CreateApiKeyRequest
{
    /// <summary>What it is for, as "mail server".</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Name { get; init; } = "";

    /// <summary>The account in whose name it acts; its role is the key's.</summary>
    [Required]
    public Guid? AccountId { get; init; }

    /// <summary>What it may be used for; reading and writing when not given.</summary>
    [MinLength(1)]
    public IReadOnlyList<ApiKeyScope>? Scopes { get; init; }

    /// <summary>Last day on which it may be used, at the United Nations; left out, it does not expire.</summary>
    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>Makes, checks and revokes keys of other programs.</summary>
public sealed class ApiKeys(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Makes a key of 256 random bits.</summary>
    /// <exception cref="RuleException">unknown-account, date-in-past.</exception>
    public async Task<NewApiKey> CreateAsync(CreateApiKeyRequest request, CancellationToken cancellation)
    {
        await db.ExpectAccountAsync(request.AccountId, "accountId", cancellation);
        if (request.ExpiresOn < clock.TodayAtUn())
            throw new RuleException(RuleCode.DateInPast, "The last day of the key is over already.", "expiresOn");
        var secret = $"crm_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";
        var key = new ApiKey
        {
            Name = request.Name.Trim(),
            AccountId = request.AccountId!.Value,
            Hash = HashOf(secret),
            CreatedAt = clock.UtcNow(),
            Scopes = [.. (request.Scopes ?? [ApiKeyScope.Read, ApiKeyScope.Write]).Distinct().Order()],
            ExpiresOn = request.ExpiresOn,
        };
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellation);
        return new NewApiKey(key.Id, secret);
    }

    /// <summary>Revokes a key; false when there is none.</summary>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, cancellation) is not { } key)
            return false;
        db.ApiKeys.Remove(key);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>
    /// The key and the account that it acts for: neither for a key that is unknown, revoked, or of a disabled account; no account for one
    /// that has expired.
    /// </summary>
    public async Task<FoundApiKey> FindAsync(string secret, CancellationToken cancellation)
    {
        var hash = HashOf(secret);
        var key = await db
            .ApiKeys.AsNoTracking()
            .Include(k => k.Account)
            .SingleOrDefaultAsync(k => k.Hash == hash && !k.Account!.IsDisabled, cancellation);
        if (key is null)
            return new FoundApiKey(null, null);
        var used = new UsedApiKey(key.Id, key.Name, key.Scopes);
        var today = clock.TodayAtUn();
        if (key.ExpiresOn < today)
            return new FoundApiKey(null, used);
        // Once a day, so that a request costs no write.
        if (key.LastUsedOn != today)
            await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedOn, today), cancellation);
        return new FoundApiKey(key.Account, used);
    }

    /// <summary>SHA-256 of a secret, hexadecimal: all that is kept of it.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
