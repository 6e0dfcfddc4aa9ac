using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.KeyedRequests;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Notices;
using MobilisationCrm.Search;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Audit;

/// <summary>Raises versions, writes the audit log and the texts to search in, all in the same save as the change itself.</summary>
public sealed class ChangeInterceptor(CurrentAccount current, TimeProvider clock) : SaveChangesInterceptor
{
    // The audit log leaves out what could open an account, the state of the framework's own tables, and copies for searching.
    private static readonly HashSet<string> Secret =
    [
        "PasswordHash",
        "SecurityStamp",
        "ConcurrencyStamp",
        "AccessFailedCount",
        "LockoutEnd",
        "NormalizedEmail",
        "NormalizedUserName",
        "Version",
        "Xml",
        "Hash",
        "ProtectedSecret",
        "LastStep",
        nameof(Passkey.CredentialId),
        nameof(Passkey.LastUsedAt),
        nameof(IdentityPasskeyData.PublicKey),
        nameof(IdentityPasskeyData.SignCount),
        nameof(IdentityPasskeyData.IsBackedUp),
        SearchText.Column,
        CampaignStamps.Own,
        CampaignStamps.Reference,
    ];

    // The audit log leaves out letters, which are their own proof, bytes, which nobody can read, and what the program notes for itself.
    private static readonly HashSet<Type> Unaudited =
    [
        typeof(AuditEntry),
        typeof(OutboundMail),
        typeof(MailEvent),
        typeof(MailboxReading),
        typeof(MailOutage),
        typeof(IncomingMailSource),
        typeof(ClusterLock),
        typeof(AccountSession),
        typeof(SignInDelay),
        typeof(RecoveryCode),
        typeof(SigningKey),
        typeof(PaperContent),
        typeof(KeyedRequest),
        typeof(WorkTally),
        typeof(EngagementTally),
        typeof(Notice),
        typeof(NoticeReading),
    ];

    /// <summary>Changes of such records stand in the audit log.</summary>
    public static bool IsAudited(IReadOnlyTypeBase record) =>
        !Unaudited.Contains(record.ClrType) && record.Name != MailConfiguration.Papers;

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        var entries = db
            .ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        foreach (var entry in entries)
        {
            if (entry is { State: EntityState.Modified, Entity: IVersioned versioned })
                versioned.Version++;
            if (entry.State != EntityState.Deleted)
                SearchText.Write(entry);
            if (!current.IsLoading && IsAudited(entry.Metadata) && Describe(entry) is { } audit)
                db.Add(audit);
        }

        return ValueTask.FromResult(result);
    }

    private AuditEntry? Describe(EntityEntry entry)
    {
        var changes = new Dictionary<string, object?>();
        foreach (var property in Flatten(entry))
        {
            var name = property.Metadata.Name;
            if (Secret.Contains(name) || property.Metadata.IsPrimaryKey())
                continue;
            var (before, after) = entry.State switch
            {
                EntityState.Added => (null, property.CurrentValue),
                EntityState.Deleted => (property.OriginalValue, null),
                _ when property.IsModified => (property.OriginalValue, property.CurrentValue),
                _ => (null, null),
            };
            if (!Equals(before, after))
                changes[JsonNamingPolicy.CamelCase.ConvertName(name)] = new { before = Text(before), after = Text(after) };
        }

        if (changes.Count == 0)
            return null;
        var key = string.Join("/", entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => Text(p.CurrentValue)));
        return new AuditEntry
        {
            At = clock.UtcNow(),
            AccountId = current.Id,
            AccountName = current.Name,
            Action = entry.State.ToString(),
            Entity = NameOf(entry.Metadata),
            EntityKey = key.Cut(Lengths.Line),
            Changes = JsonSerializer.Serialize(changes),
        };
    }

    // A type of the framework's is generic: its name goes without what it is generic by.
    private static string NameOf(IReadOnlyTypeBase record) =>
        record.ClrType == typeof(Dictionary<string, object>) ? record.Name : record.ClrType.Name.Split('`')[0];

    // What follows from other records is in the log with them.
    private static IEnumerable<PropertyEntry> Flatten(EntityEntry entry) =>
        entry.Properties.Concat(
            entry.ComplexProperties.Where(c => c.Metadata.Name != nameof(Engagement.OnFile)).SelectMany(c => c.Properties)
        );

    private static string? Text(object? value) =>
        value switch
        {
            null => null,
            DateTime instant => instant.ToString("O"),
            DateOnly day => day.ToString("O"),
            IEnumerable<string> many => string.Join(", ", many),
            IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
