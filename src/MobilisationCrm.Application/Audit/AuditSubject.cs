using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;

namespace MobilisationCrm.Audit;

/// <summary>What an entry is about, beside its record: enough to name it and to find it with the record of which it is a part.</summary>
/// <param name="Name">The record's own name; empty for what has none.</param>
/// <param name="StateIso2">Its State.</param>
/// <param name="CampaignId">Its campaign.</param>
/// <param name="PartOf">Key of the record of which it is a part.</param>
public sealed record AuditSubject(string Name, string? StateIso2 = null, Guid? CampaignId = null, string? PartOf = null)
{
    // Of several the first that the record has. What an address or a subject names is named by that.
    private static readonly string[] Names = ["DisplayName", "FamilyName", "TitleEn", "Title", "Name", "Subject", "Address", "Email"];

    // Of several the first that is not empty.
    private static readonly string[] Wholes =
    [
        "EngagementId",
        "MeetingId",
        "CircularId",
        "InvitationId",
        "InteractionId",
        "ContactId",
        "OrganisationId",
        "AccountId",
    ];

    private static readonly ConcurrentDictionary<IEntityType, Places> Known = [];

    /// <summary>
    /// What is known of a record without asking the database: no save waits for the audit log. What is missing is looked up when the log
    /// is read.
    /// </summary>
    /// <param name="entry">The record.</param>
    /// <param name="tracked">Records that the context holds, by their keys.</param>
    public static AuditSubject Of(EntityEntry entry, IReadOnlyDictionary<Guid, object> tracked)
    {
        var places = Known.GetOrAdd(entry.Metadata, static type => new Places(type));
        var engagement = Tracked<Engagement>(entry, places.Engagement, tracked);
        var invitation = Tracked<Invitation>(entry, places.Invitation, tracked);
        return new AuditSubject(
            NameOf(entry, places, tracked),
            Text(entry, places.State) ?? engagement?.StateIso2 ?? invitation?.StateIso2 ?? (entry.Entity as State)?.Iso2,
            Key(entry, places.Campaign)
                ?? engagement?.CampaignId
                ?? Tracked<Meeting>(entry, places.Meeting, tracked)?.CampaignId
                ?? (entry.Entity as Campaign)?.Id,
            invitation?.MeetingId.ToString() ?? places.Wholes.Select(p => Key(entry, p)?.ToString()).FirstOrDefault(k => k is not null)
        );
    }

    private static string NameOf(EntityEntry entry, Places places, IReadOnlyDictionary<Guid, object> tracked) =>
        entry.Entity switch
        {
            Contact contact => FullName(contact),
            State state => state.Facts.NameEn,
            _ when places.Name is { } name => Text(entry, name) ?? "",
            // The holder of a post, a participant, an invited person.
            _ => Tracked<Contact>(entry, places.Contact, tracked) is { } person ? FullName(person) : "",
        };

    private static string FullName(Contact contact) => $"{contact.GivenName} {contact.FamilyName}".Trim();

    /// <summary>What the context holds that others are named by.</summary>
    public static IReadOnlyDictionary<Guid, object> Tracked(IEnumerable<EntityEntry> entries)
    {
        var tracked = new Dictionary<Guid, object>();
        foreach (var entry in entries)
            if (entry.Entity is Engagement or Invitation or Meeting or Contact && entry.Property("Id").CurrentValue is Guid id)
                tracked[id] = entry.Entity;
        return tracked;
    }

    private static T? Tracked<T>(EntityEntry entry, IProperty? reference, IReadOnlyDictionary<Guid, object> tracked)
        where T : class => Key(entry, reference) is { } key ? tracked.GetValueOrDefault(key) as T : null;

    private static Guid? Key(EntityEntry entry, IProperty? property) =>
        property is null ? null : Value(entry, property) as Guid?;

    private static string? Text(EntityEntry entry, IProperty? property) =>
        property is null ? null : Value(entry, property) as string;

    private static object? Value(EntityEntry entry, IProperty property) =>
        entry.State == EntityState.Deleted ? entry.Property(property).OriginalValue : entry.Property(property).CurrentValue;

    // Where a type keeps what is asked of it.
    private sealed class Places(IEntityType type)
    {
        public IProperty? Name { get; } = Names.Select(type.FindProperty).FirstOrDefault(p => p?.ClrType == typeof(string));

        public IProperty? State { get; } = type.FindProperty("StateIso2");

        public IProperty? Campaign { get; } = type.FindProperty("CampaignId");

        public IProperty? Engagement { get; } = type.FindProperty("EngagementId");

        public IProperty? Meeting { get; } = type.FindProperty("MeetingId");

        public IProperty? Invitation { get; } = type.FindProperty("InvitationId");

        public IProperty? Contact { get; } = type.FindProperty("ContactId") ?? type.FindProperty("ParticipantsId");

        public IReadOnlyList<IProperty> Wholes { get; } = [.. AuditSubject.Wholes.Select(type.FindProperty).OfType<IProperty>()];
    }
}
