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
    public static AuditSubject Of(EntityEntry entry)
    {
        var places = Known.GetOrAdd(entry.Metadata, static type => new Places(type));
        var engagement = Tracked<Engagement>(entry, places.Engagement);
        return new AuditSubject(
            NameOf(entry, places),
            Text(entry, places.State) ?? engagement?.StateIso2 ?? (entry.Entity as State)?.Iso2,
            Key(entry, places.Campaign) ?? engagement?.CampaignId ?? Tracked<Meeting>(entry, places.Meeting)?.CampaignId ?? (entry.Entity as Campaign)?.Id,
            places.Wholes.Select(p => Key(entry, p)?.ToString()).FirstOrDefault(k => k is not null)
        );
    }

    private static string NameOf(EntityEntry entry, Places places) =>
        entry.Entity switch
        {
            Contact contact => FullName(contact),
            State state => state.Facts.NameEn,
            _ when places.Name is { } name => Text(entry, name) ?? "",
            // The holder of a post, a participant, an invited person.
            _ => Tracked<Contact>(entry, places.Contact) is { } person ? FullName(person) : "",
        };

    private static string FullName(Contact contact) => $"{contact.GivenName} {contact.FamilyName}".Trim();

    private static T? Tracked<T>(EntityEntry entry, IProperty? reference)
        where T : class => Key(entry, reference) is { } key ? entry.Context.Set<T>().Local.FindEntry(key)?.Entity : null;

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

        public IProperty? Contact { get; } = type.FindProperty("ContactId") ?? type.FindProperty("ParticipantsId");

        public IReadOnlyList<IProperty> Wholes { get; } = [.. AuditSubject.Wholes.Select(type.FindProperty).OfType<IProperty>()];
    }
}
