using System.Xml;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Calendars;

/// <summary>
/// Writes calendar entries by Ical.Net, to the same meaning as our own writer. Where the library falls short it is helped: it escapes no
/// backslash, nor a line break in a text of blanks, drops quotes from names (RFC 6868 keeps them) and folds lines through the middle of a
/// character.
/// </summary>
public sealed class IcalNetWriter : ICalendarWriter
{
    /// <inheritdoc />
    public string Write(CalendarEntry entry)
    {
        var calendar = New(entry.Method);
        calendar.Events.Add(Event(entry));
        return Text(calendar);
    }

    /// <inheritdoc />
    public string Write(PublishedCalendar calendar)
    {
        var published = New(CalendarMethod.Publish);
        var (name, refresh) = (Value(calendar.Name), XmlConvert.ToString(calendar.Refresh));
        published.AddProperty("NAME", name);
        published.AddProperty("X-WR-CALNAME", name);
        var interval = new CalendarProperty("REFRESH-INTERVAL", refresh);
        interval.AddParameter("VALUE", "DURATION");
        published.AddProperty(interval);
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
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = Utc(entry.Stamp),
            DtStart = entry.IsWholeDay ? new CalDateTime(DateOnly.FromDateTime(entry.StartsAt)) : Utc(entry.StartsAt),
            DtEnd = entry.IsWholeDay ? new CalDateTime(DateOnly.FromDateTime(entry.EndsAt)) : Utc(entry.EndsAt),
            Summary = Value(entry.Summary),
            Status = entry.Status.ToString().ToUpperInvariant(),
            Transparency = entry.IsWholeDay ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
        if (entry.Description.Length > 0)
            written.Description = Value(entry.Description);
        var location = entry.Location.Length > 0 ? entry.Location : entry.Url ?? "";
        if (location.Length > 0)
            written.Location = Value(location);
        if (entry.Url is not null)
            written.Url = new Uri(CalendarWriter.Controls(entry.Url), UriKind.RelativeOrAbsolute);
        if (entry.OrganizerAddress.Length > 0)
            written.Organizer = new Organizer($"mailto:{entry.OrganizerAddress}")
            {
                CommonName = CalendarWriter.ParameterText(entry.OrganizerName),
            };
        if (entry.Attendee is { } attendee)
        {
            written.Attendees.Add(
                new Attendee($"mailto:{attendee.Address}")
                {
                    CommonName = CalendarWriter.ParameterText(attendee.Name),
                    Type = attendee.IsGroup ? "GROUP" : "INDIVIDUAL",
                    Role = ParticipationRole.RequiredParticipant,
                    ParticipationStatus = EventParticipationStatus.NeedsAction,
                    Rsvp = true,
                }
            );
        }

        return written;
    }

    private static CalDateTime Utc(DateTime instant) => new(DateTime.SpecifyKind(instant, DateTimeKind.Utc), CalDateTime.UtcTzId);

    // Semicolons and commas it escapes itself.
    private static string Value(string text) =>
        CalendarWriter.Controls(
            text.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace('\r', '\n')
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
        );

    private static string Text(Calendar calendar)
    {
        var lines = new CalendarSerializer().SerializeToString(calendar)!.Replace("\r\n ", "", StringComparison.Ordinal);
        var text = new System.Text.StringBuilder();
        foreach (var line in lines.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            CalendarWriter.Line(text, line);
        return text.ToString();
    }
}
