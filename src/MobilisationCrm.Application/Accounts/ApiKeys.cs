using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Accounts;

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
}

/// <summary>A key as lists show it.</summary>
/// <param name="Id">Key of the record.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Account">Name of the account in whose name it acts.</param>
/// <param name="Role">That account's role, and so what the key may do.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="LastUsedOn">Last day on which it was used, UTC; null when never.</param>
public sealed record ApiKeyItem(Guid Id, string Name, string Account, Role Role, DateTime CreatedAt, DateOnly? LastUsedOn);

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
}

/// <summary>Makes, checks and revokes keys of other programs.</summary>
public sealed class ApiKeys(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Makes a key of 256 random bits.</summary>
    /// <exception cref="RuleException">unknown-account.</exception>
    public async Task<NewApiKey> CreateAsync(CreateApiKeyRequest request, CancellationToken cancellation)
    {
        await db.ExpectAccountAsync(request.AccountId, "accountId", cancellation);
        var secret = $"crm_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";
        var key = new ApiKey
        {
            Name = request.Name.Trim(),
            AccountId = request.AccountId!.Value,
            Hash = HashOf(secret),
            CreatedAt = clock.UtcNow(),
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

    /// <summary>The account a key acts for; null for a key that is unknown, revoked, or of a disabled account.</summary>
    public async Task<Account?> AccountOfAsync(string secret, CancellationToken cancellation)
    {
        var hash = HashOf(secret);
        var key = await db
            .ApiKeys.AsNoTracking()
            .Include(k => k.Account)
            .SingleOrDefaultAsync(k => k.Hash == hash && !k.Account!.IsDisabled, cancellation);
        var today = clock.TodayAtUn();
        // Once a day, so that a request costs no write.
        if (key is not null && key.LastUsedOn != today)
            await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedOn, today), cancellation);
        return key?.Account;
    }

    /// <summary>SHA-256 of a secret, hexadecimal: all that is kept of it.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
