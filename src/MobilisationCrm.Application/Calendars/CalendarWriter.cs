using System.Xml;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MobilisationCrm.Time;

namespace MobilisationCrm.Calendars;

/// <summary>iTIP methods (RFC 5546) that the product sends.</summary>
public enum CalendarMethod
{
    /// <summary>For reading only; nobody is asked to answer.</summary>
    Publish,

    /// <summary>Invitation or change.</summary>
    Request,

    /// <summary>Cancellation.</summary>
    Cancel,
}

/// <summary>Whether a meeting takes place (STATUS).</summary>
public enum CalendarStatus
{
    /// <summary>It does.</summary>
    Confirmed,

    /// <summary>It is in preparation.</summary>
    Tentative,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}

/// <summary>Entries that a calendar program subscribes to.</summary>
/// <param name="Name">Name of the calendar.</param>
/// <param name="Refresh">How often it should be read.</param>
/// <param name="Entries">The entries, all to be published.</param>
public sealed record PublishedCalendar(string Name, TimeSpan Refresh, IReadOnlyList<CalendarEntry> Entries);

/// <summary>One calendar entry.</summary>
/// <param name="Method">iTIP method.</param>
/// <param name="Uid">UID, fixed for life (M1).</param>
/// <param name="Sequence">SEQUENCE (M2).</param>
/// <param name="Stamp">DTSTAMP, UTC.</param>
/// <param name="StartsAt">Start, UTC (M8).</param>
/// <param name="EndsAt">End, UTC.</param>
/// <param name="Summary">Title.</param>
/// <param name="Description">Text; may be empty.</param>
/// <param name="Location">Place; may be empty.</param>
/// <param name="Url">Link to take part; null when none.</param>
/// <param name="OrganizerName">Name of the secretariat.</param>
/// <param name="OrganizerAddress">Mailbox of the secretariat; empty where nobody organises.</param>
/// <param name="Attendee">The one invitee of this copy (M6); null for Publish.</param>
/// <param name="Status">Whether it takes place.</param>
/// <param name="IsWholeDay">The day of StartsAt in any zone; it blocks no time.</param>
public sealed record CalendarEntry(
    CalendarMethod Method,
    string Uid,
    int Sequence,
    DateTime Stamp,
    DateTime StartsAt,
    DateTime EndsAt,
    string Summary,
    string Description,
    string Location,
    string? Url,
    string OrganizerName,
    string OrganizerAddress,
    CalendarAttendee? Attendee,
    CalendarStatus Status = CalendarStatus.Confirmed,
    bool IsWholeDay = false
);

/// <summary>The invitee of one copy.</summary>
/// <param name="Name">CN.</param>
/// <param name="Address">Address.</param>
/// <param name="IsGroup">A shared mailbox: CUTYPE=GROUP; a person: INDIVIDUAL.</param>
public sealed record CalendarAttendee(string Name, string Address, bool IsGroup);

/// <summary>Writes iCalendar objects (RFC 5545) by Ical.Net; what it gets wrong is mended by <see cref="ContentLine" />.</summary>
public static class CalendarWriter
{
    /// <summary>The object as text with CRLF line ends.</summary>
    public static string Write(CalendarEntry entry)
    {
        var calendar = New(entry.Method);
        calendar.Events.Add(Event(entry));
        return Text(calendar);
    }

    /// <summary>Many entries in one object, for calendar programs that subscribe.</summary>
    public static string Write(PublishedCalendar calendar)
    {
        var published = New(CalendarMethod.Publish);
        // RFC 7986, and the names that Outlook, Google and Apple knew before it.
        var (name, refresh) = (ContentLine.Text(calendar.Name), XmlConvert.ToString(calendar.Refresh));
        published.AddProperty("NAME", name);
        published.AddProperty("X-WR-CALNAME", name);
        published.AddProperty(Property("REFRESH-INTERVAL", refresh, ("VALUE", "DURATION")));
        published.AddProperty("X-PUBLISHED-TTL", refresh);
        foreach (var entry in calendar.Entries)
            published.Events.Add(Event(entry));
        return Text(published);
    }

    private static Calendar New(CalendarMethod method) =>
        new()
        {
            ProductId = "-//MobilisationCrm//EN",
            Scale = "GREGORIAN",
            Method = method.ToString().ToUpperInvariant(),
        };

    private static CalendarEvent Event(CalendarEntry entry)
    {
        var written = new CalendarEvent
        {
            Uid = ContentLine.Text(entry.Uid),
            Sequence = entry.Sequence,
            DtStamp = Utc(entry.Stamp),
            DtStart = entry.IsWholeDay ? new CalDateTime(Zone.DateOf(entry.StartsAt)) : Utc(entry.StartsAt),
            DtEnd = entry.IsWholeDay ? new CalDateTime(Zone.DateOf(entry.EndsAt)) : Utc(entry.EndsAt),
            Summary = ContentLine.Text(entry.Summary),
            Status = entry.Status.ToString().ToUpperInvariant(),
            Transparency = entry.IsWholeDay ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
        if (entry.Description.Length > 0)
            written.Description = ContentLine.Text(entry.Description);
        var location = entry.Location.Length > 0 ? entry.Location : entry.Url ?? "";
        if (location.Length > 0)
            written.Location = ContentLine.Text(location);
        if (ContentLine.Link(entry.Url) is { } link)
            written.Url = link;
        if (entry.OrganizerAddress.Length > 0)
            written.AddProperty(Mailbox("ORGANIZER", entry.OrganizerAddress, entry.OrganizerName));
        if (entry.Attendee is { } attendee)
            written.AddProperty(
                Mailbox(
                    "ATTENDEE",
                    attendee.Address,
                    attendee.Name,
                    ("CUTYPE", attendee.IsGroup ? "GROUP" : "INDIVIDUAL"),
                    ("ROLE", ParticipationRole.RequiredParticipant),
                    ("PARTSTAT", EventParticipationStatus.NeedsAction),
                    ("RSVP", "TRUE")
                )
            );

        return written;
    }

    // The library's Attendee and Organizer are not used: they refuse addresses that .NET does not take for a URI, such as those of other
    // scripts.
    private static CalendarProperty Mailbox(
        string property,
        string address,
        string name,
        params ReadOnlySpan<(string Name, string Value)> parameters
    ) => Property(property, ContentLine.Mailbox(address), [.. parameters, ("CN", ContentLine.Parameter(name))]);

    private static CalendarProperty Property(string name, string value, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var property = new CalendarProperty(name, value);
        foreach (var parameter in parameters)
            property.AddParameter(parameter.Name, parameter.Value);
        return property;
    }

    private static CalDateTime Utc(DateTime instant) => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc), CalDateTime.UtcTzId);

    private static string Text(Calendar calendar) => ContentLine.Folded(new CalendarSerializer().SerializeToString(calendar)!);
}
