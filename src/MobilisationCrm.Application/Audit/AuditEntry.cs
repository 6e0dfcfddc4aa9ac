using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Audit;

/// <summary>
/// One act: who, when, from where, what, before, after. It is only ever added: <see cref="AuditGuard"/> refuses every edit but the one that
/// empties it for an erasure.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>What a letter's template was called in older entries.</summary>
    public const string FormerLetterTemplate = "MailTemplate";

    /// <summary>What a paper was called in older entries.</summary>
    public const string FormerPaper = "MeetingFile";

    /// <summary>The name under which the program itself acts.</summary>
    public const string System = "system";

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who; null for the system, and for a caller without an account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Name of who it was, as at that time.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>Name of the API key by which a program acted; null for a person.</summary>
    public string? ApiKeyName { get; init; }

    /// <summary>The address from which it came; null for a job, and where it is not known.</summary>
    public string? RemoteAddress { get; init; }

    /// <summary>What was done: the name of an <see cref="AuditAction"/>.</summary>
    public string Action { get; init; } = "";

    /// <summary>What kind of thing.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Its key.</summary>
    public string EntityKey { get; init; } = "";

    /// <summary>Its name, as at that time; empty for what has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The State that it is about; null for none.</summary>
    public string? StateIso2 { get; init; }

    /// <summary>The campaign that it is about; null for none.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>Key of the record of which it is a part, as the meeting of an invitation; null for none.</summary>
    public string? PartOf { get; init; }

    /// <summary>Changed values as JSON: {"field": {"before": …, "after": …}}.</summary>
    public string Changes { get; init; } = "{}";

    /// <summary>Random bytes, so that nobody finds out by trying what was erased; null once it is erased.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>Digest of all of the above (<see cref="AuditSeal"/>); null for what the program did not write.</summary>
    public byte[]? Digest { get; private set; }

    /// <summary>Seals what stands in it: from now on an edit shows.</summary>
    public void Seal()
    {
        Salt = AuditSeal.NewSalt();
        Digest = AuditSeal.DigestOf(this);
    }

    /// <summary>A file that was loaded.</summary>
    public static AuditEntry OfImport(string entity, int rows, CurrentAccount current, TimeProvider clock) =>
        Of(current, clock, AuditAction.Imported, entity, $"{rows} rows");

    /// <summary>A meeting whose hour a country moved by changing its clocks.</summary>
    public static AuditEntry OfClocks(Meeting meeting, MeetingTime before, TimeProvider clock) =>
        new()
        {
            At = clock.UtcNow(),
            AccountName = System,
            Action = nameof(AuditAction.ClocksChanged),
            Entity = nameof(Meeting),
            EntityKey = $"{meeting.Id}",
            Name = meeting.Title,
            CampaignId = meeting.CampaignId,
            Changes = JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    [meeting.TimeZone] = new { before = $"{before.StartsAt:O}", after = $"{meeting.StartsAt:O}" },
                    ["tzVersion"] = new { before = before.TzVersion, after = meeting.TzVersion },
                }
            ),
        };

    /// <summary>An act of whoever is acting now.</summary>
    internal static AuditEntry Of(
        CurrentAccount current,
        TimeProvider clock,
        AuditAction action,
        string entity,
        string key,
        AuditSubject? about = null,
        string changes = "{}"
    ) =>
        new()
        {
            At = clock.UtcNow(),
            AccountId = current.Id,
            AccountName = current.Name,
            ApiKeyName = current.Key?.Name,
            RemoteAddress = current.RemoteAddress,
            Action = $"{action}",
            Entity = entity,
            EntityKey = key.Cut(Lengths.Line),
            Name = (about?.Name ?? "").Cut(Lengths.Line),
            StateIso2 = about?.StateIso2,
            CampaignId = about?.CampaignId,
            PartOf = about?.PartOf,
            Changes = changes,
        };
}

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditLink>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        // SQL Server must know of the triggers, else EF Core writes statements that do not go with them.
        entry.ToTable(table => table.HasTrigger(AuditGuard.Entries));
        entry.Property(e => e.Changes).HasMaxLength(-1);
        entry.Property(e => e.RemoteAddress).HasMaxLength(Lengths.Code);
        entry.Property(e => e.PartOf).HasMaxLength(Lengths.Code);
        entry.Property(e => e.Salt).HasMaxLength(AuditSeal.SaltBytes);
        entry.Property(e => e.Digest).HasMaxLength(AuditSeal.DigestBytes);
        entry.HasIndex(e => new { e.Entity, e.EntityKey });
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => e.PartOf);
        entry.HasIndex(e => new { e.StateIso2, e.At });
        entry.HasIndex(e => new { e.AccountId, e.At });
    }

    public void Configure(EntityTypeBuilder<AuditLink> link)
    {
        link.ToTable("AuditLinks", table => table.HasTrigger(AuditGuard.Links));
        link.HasKey(l => l.Sequence);
        link.Property(l => l.Sequence).ValueGeneratedNever();
        link.Property(l => l.Digest).HasMaxLength(AuditSeal.DigestBytes);
        link.Property(l => l.Link).HasMaxLength(AuditSeal.DigestBytes);
        link.HasIndex(l => l.EntryId).IsUnique();
    }
}
