using System.Text;
using System.Xml;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Calendars;

/// <summary>Writes iCalendar objects by RFC 5545 and iTIP by RFC 5546.</summary>
public sealed class CalendarWriter : ICalendarWriter
{
    private const int FoldAt = 75;

    /// <inheritdoc />
    public string Write(CalendarEntry entry)
    {
        var text = new StringBuilder();
        Begin(text, entry.Method);
        Add(text, entry);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <inheritdoc />
    public string Write(PublishedCalendar calendar)
    {
        var text = new StringBuilder();
        Begin(text, CalendarMethod.Publish);
        // RFC 7986, and the names that Outlook, Google and Apple knew before it.
        var (name, refresh) = (Escape(calendar.Name), XmlConvert.ToString(calendar.Refresh));
        Line(text, $"NAME:{name}");
        Line(text, $"X-WR-CALNAME:{name}");
        Line(text, $"REFRESH-INTERVAL;VALUE=DURATION:{refresh}");
        Line(text, $"X-PUBLISHED-TTL:{refresh}");
        foreach (var entry in calendar.Entries)
            Add(text, entry);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Begin(StringBuilder text, CalendarMethod method)
    {
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//MobilisationCrm//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, $"METHOD:{method.ToString().ToUpperInvariant()}");
    }

    private static void Add(StringBuilder text, CalendarEntry entry)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{entry.Uid}");
        Line(text, $"SEQUENCE:{entry.Sequence}");
        Line(text, $"DTSTAMP:{Utc(entry.Stamp)}");
        Line(text, entry.IsWholeDay ? $"DTSTART;VALUE=DATE:{entry.StartsAt:yyyyMMdd}" : $"DTSTART:{Utc(entry.StartsAt)}");
        Line(text, entry.IsWholeDay ? $"DTEND;VALUE=DATE:{entry.EndsAt:yyyyMMdd}" : $"DTEND:{Utc(entry.EndsAt)}");
        Line(text, $"SUMMARY:{Escape(entry.Summary)}");
        if (entry.Description.Length > 0)
            Line(text, $"DESCRIPTION:{Escape(entry.Description)}");
        var location = entry.Location.Length > 0 ? entry.Location : entry.Url ?? "";
        if (location.Length > 0)
            Line(text, $"LOCATION:{Escape(location)}");
        if (entry.Url is not null)
            Line(text, $"URL:{Controls(entry.Url)}");
        Line(text, $"STATUS:{entry.Status.ToString().ToUpperInvariant()}");
        Line(text, entry.IsWholeDay ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        if (entry.OrganizerAddress.Length > 0)
            Line(text, $"ORGANIZER;CN={Parameter(entry.OrganizerName)}:mailto:{entry.OrganizerAddress}");
        if (entry.Attendee is { } attendee)
        {
            Line(
                text,
                $"ATTENDEE;CUTYPE={(attendee.IsGroup ? "GROUP" : "INDIVIDUAL")};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
                    + $"CN={Parameter(attendee.Name)}:mailto:{attendee.Address}"
            );
        }

        Line(text, "END:VEVENT");
    }

    private static string Utc(DateTime instant) => $"{instant:yyyyMMdd'T'HHmmss'Z'}";

    // TEXT values (3.3.11): backslash, semicolon, comma and line break are escaped (M9).
    private static string Escape(string value) =>
        Controls(
            value
                .Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace('\r', '\n')
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace(";", "\\;", StringComparison.Ordinal)
                .Replace(",", "\\,", StringComparison.Ordinal)
                .Replace("\n", "\\n", StringComparison.Ordinal)
        );

    private static string Parameter(string value) => $"\"{ParameterText(value)}\"";

    /// <summary>What stands between the quotes of a parameter value: circumflex escapes for what it may not hold (RFC 6868).</summary>
    internal static string ParameterText(string value) =>
        Controls(value.Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal).ReplaceLineEndings("^n"));

    /// <summary>Control characters other than tab are in no value (3.1).</summary>
    internal static string Controls(string value) =>
        value.Any(c => char.IsControl(c) && c != '\t') ? string.Concat(value.Where(c => !char.IsControl(c) || c == '\t')) : value;

    /// <summary>Adds a line, folded at 75 octets, a character never split (3.1, M9).</summary>
    internal static void Line(StringBuilder text, string line)
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
