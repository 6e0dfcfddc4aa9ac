using System.Text;
using System.Xml;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace MobilisationCrm.Calendars;

/// <summary>
/// Writes iCalendar objects (RFC 5545) by Ical.Net. Where the library falls short it is helped here: it lets quotes, line breaks and
/// control characters through into names (RFC 6868 keeps the first two), and folds lines through the middle of a character.
/// </summary>
public static class CalendarWriter
{
    private const int FoldAt = 75;

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
            written.Url = new Uri(Controls(entry.Url), UriKind.RelativeOrAbsolute);
        if (entry.OrganizerAddress.Length > 0)
            written.Organizer = new Organizer($"mailto:{entry.OrganizerAddress}")
            {
                CommonName = ParameterText(entry.OrganizerName),
            };
        if (entry.Attendee is { } attendee)
        {
            written.Attendees.Add(
                new Attendee($"mailto:{attendee.Address}")
                {
                    CommonName = ParameterText(attendee.Name),
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

    // The library escapes texts itself.
    private static string Value(string text) => Controls(text.ReplaceLineEndings("\n"), '\n');

    // What stands between the quotes of a parameter value: circumflex escapes for what it may not hold (RFC 6868).
    private static string ParameterText(string value) =>
        Controls(value.Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal).ReplaceLineEndings("^n"));

    // Control characters other than tab are in no value (3.1).
    private static string Controls(string value, char kept = '\t') =>
        value.Any(char.IsControl) ? string.Concat(value.Where(c => !char.IsControl(c) || c == '\t' || c == kept)) : value;

    // The library's own folding is undone first.
    private static string Text(Calendar calendar)
    {
        var lines = new CalendarSerializer().SerializeToString(calendar)!.Replace("\r\n ", "", StringComparison.Ordinal);
        var text = new StringBuilder();
        foreach (var line in lines.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            Line(text, line);
        return text.ToString();
    }

    // Folded at 75 octets, a character never split (3.1, M9).
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > FoldAt)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
