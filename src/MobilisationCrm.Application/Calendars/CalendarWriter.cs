using System.Xml;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MobilisationCrm.Time;

namespace MobilisationCrm.Calendars;

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
