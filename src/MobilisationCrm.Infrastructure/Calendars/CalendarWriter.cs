using System.Text;
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
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//MobilisationCrm//EN");
        Line("CALSCALE:GREGORIAN");
        Line($"METHOD:{entry.Method.ToString().ToUpperInvariant()}");
        Line("BEGIN:VEVENT");
        Line($"UID:{entry.Uid}");
        Line($"SEQUENCE:{entry.Sequence}");
        Line($"DTSTAMP:{Utc(entry.Stamp)}");
        Line($"DTSTART:{Utc(entry.StartsAt)}");
        Line($"DTEND:{Utc(entry.EndsAt)}");
        Line($"SUMMARY:{Escape(entry.Summary)}");
        if (entry.Description.Length > 0)
            Line($"DESCRIPTION:{Escape(entry.Description)}");
        var location = entry.Location.Length > 0 ? entry.Location : entry.Url ?? "";
        if (location.Length > 0)
            Line($"LOCATION:{Escape(location)}");
        if (entry.Url is not null)
            Line($"URL:{Controls(entry.Url)}");
        Line($"STATUS:{(entry.Method == CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED")}");
        Line("TRANSP:OPAQUE");
        Line($"ORGANIZER;CN={Parameter(entry.OrganizerName)}:mailto:{entry.OrganizerAddress}");
        if (entry.Attendee is { } attendee)
        {
            Line($"ATTENDEE;CUTYPE={(attendee.IsGroup ? "GROUP" : "INDIVIDUAL")};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;"
                + $"CN={Parameter(attendee.Name)}:mailto:{attendee.Address}");
        }

        Line("END:VEVENT");
        Line("END:VCALENDAR");
        return text.ToString();

        void Line(string line) => Fold(line, text);
    }

    private static string Utc(DateTime instant) => $"{instant:yyyyMMdd'T'HHmmss'Z'}";

    // TEXT values (3.3.11): backslash, semicolon, comma and line break are escaped (M9).
    private static string Escape(string value) => Controls(value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    // Parameter values (RFC 6868): a quoted string, with circumflex escapes for what it may not hold.
    private static string Parameter(string value) =>
        $"\"{Controls(value.Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal).ReplaceLineEndings("^n"))}\"";

    // Control characters other than tab are in no value (3.1).
    private static string Controls(string value) => value.Any(c => char.IsControl(c) && c != '\t') ? string.Concat(value.Where(c => !char.IsControl(c) || c == '\t')) : value;

    // Lines of at most 75 octets, a character never split (3.1, M9).
    private static void Fold(string line, StringBuilder text)
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
