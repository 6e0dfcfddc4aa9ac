using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MobilisationCrm.Accounts;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Audit;

/// <summary>One change: who, when, what, before, after.</summary>
public sealed class AuditEntry
{
    /// <summary>What a letter's template was called in older entries.</summary>
    public const string FormerLetterTemplate = "MailTemplate";

    /// <summary>What a paper was called in older entries.</summary>
    public const string FormerPaper = "MeetingFile";

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who; null for the system.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Name of who it was, as at that time.</summary>
    public string AccountName { get; init; } = "";

    /// <summary>Added, Modified, Deleted, Imported or ClocksChanged.</summary>
    public string Action { get; init; } = "";

    /// <summary>What kind of thing.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Its key.</summary>
    public string EntityKey { get; init; } = "";

    /// <summary>Changed values as JSON: {"field": {"before": …, "after": …}}.</summary>
    public string Changes { get; init; } = "{}";

    /// <summary>A file that was loaded.</summary>
    public static AuditEntry OfImport(string entity, int rows, CurrentAccount current, TimeProvider clock) =>
        new()
        {
            At = clock.UtcNow(),
            AccountId = current.Id,
            AccountName = current.Name,
            Action = "Imported",
            Entity = entity,
            EntityKey = $"{rows} rows",
        };

    /// <summary>A meeting whose hour a country moved by changing its clocks.</summary>
    public static AuditEntry OfClocks(Meeting meeting, MeetingTime before, TimeProvider clock) =>
        new()
        {
            At = clock.UtcNow(),
            AccountName = "system",
            Action = "ClocksChanged",
            Entity = nameof(Meeting),
            EntityKey = $"{meeting.Id}",
            Changes = JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    [meeting.TimeZone] = new { before = $"{before.StartsAt:O}", after = $"{meeting.StartsAt:O}" },
                    ["tzVersion"] = new { before = before.TzVersion, after = meeting.TzVersion },
                }
            ),
        };
}

internal sealed class AuditConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.Changes).HasMaxLength(-1);
        entry.HasIndex(e => new { e.Entity, e.EntityKey });
        entry.HasIndex(e => e.At);
    }
}
