using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Ical.Net;
using Ical.Net.CalendarComponents;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Calendars;

/// <summary>
/// Reads iTIP replies (RFC 5546) by Ical.Net. Calendar programs differ in what they leave out and in what they add, so only what an answer
/// needs is asked for: <see cref="ReplyLines" />.
/// </summary>
public static partial class CalendarReader
{
    // No line of use is longer: a comment is cut to fewer characters, whatever their octets.
    private const int MaxOctets = 20_000;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// What an answer needs of a calendar object, to be kept and read by <see cref="ReadReply" />; empty where it is none. Lines are unfolded
    /// before they are decoded, since they are folded by octets (RFC 5545, 3.1).
    /// </summary>
    /// <param name="octets">The object as it came, without its transfer encoding.</param>
    /// <param name="charset">
    /// What the message says of it; null for UTF-8 (RFC 5545, 3.1.4). A line that is no UTF-8 though it should be is read as Windows-1252.
    /// </param>
    /// <returns>At most <see cref="Lengths.Text" /> characters; "METHOD:REPLY" or "METHOD:COUNTER" is a line of it where it is an answer.</returns>
    /// <exception cref="InvalidDataException">Of an answer it would be longer.</exception>
    public static string TextOf(ReadOnlySpan<byte> octets, Encoding? charset) => $"{LinesOf(octets, charset)}";

    /// <summary>As <see cref="ReadReply" />; null for what cannot be read.</summary>
    public static CalendarReply? TryReadReply(string text)
    {
        try
        {
            return ReadReply(text);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The answer of an iTIP REPLY or COUNTER (RFC 5546, 3.2.3 and 3.2.7). Recurrences are never worked out.</summary>
    /// <exception cref="InvalidDataException">It is no iCalendar object with one of these methods, one entry, a UID and an ATTENDEE.</exception>
    public static CalendarReply ReadReply(string text)
    {
        var lines = LinesOf(Encoding.UTF8.GetBytes(text), null);
        if (!lines.IsReply)
            throw new InvalidDataException("It is no reply.");
        var (entry, written) = EventOf(EntryOf(lines));
        // The library makes up a UID, a stamp and a sequence where there are none.
        if (!Has(written, "UID"))
            throw new InvalidDataException("It names no UID.");
        var zones = Load(lines.Zones)?.TimeZones;
        var isCounter = lines.Method == "COUNTER";
        return new CalendarReply(
            entry.Uid!.Trim(),
            Has(written, "SEQUENCE") && entry.Properties["SEQUENCE"]?.Value is int and >= 0 ? entry.Sequence : null,
            Has(written, "DTSTAMP") ? WallTime.ToUtc(entry.DtStamp, zones) : null,
            isCounter,
            isCounter ? WallTime.ToUtc(entry.DtStart, zones) : null,
            string.Join('\n', entry.Comments).Trim(),
            AttendeesOf(entry)
        );
    }

    // Unfolds by octets; CRLF, LF and CR end lines alike. No line grows longer than what is kept of it.
    private static ReplyLines LinesOf(ReadOnlySpan<byte> octets, Encoding? charset)
    {
        if (charset is not null && charset.GetByteCount("\n") > 1)
            return LinesOf(Encoding.UTF8.GetBytes(charset.GetString(octets)), null);
        var lines = new ReplyLines();
        var line = new byte[MaxOctets];
        var length = 0;
        while (octets.Length > 0)
        {
            var end = octets.IndexOfAny((byte)'\r', (byte)'\n');
            var part = end < 0 ? octets : octets[..end];
            octets = end < 0 ? [] : octets[(end + (octets[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
            part = part[..Math.Min(part.Length, MaxOctets - length)];
            part.CopyTo(line.AsSpan(length));
            length += part.Length;
            if (octets is [(byte)' ' or (byte)'\t', ..])
            {
                octets = octets[1..];
                continue;
            }

            lines.Add(Decoded(line.AsSpan(0, length), charset));
            length = 0;
        }

        lines.End();
        return lines;
    }

    private static string Decoded(ReadOnlySpan<byte> line, Encoding? charset)
    {
        if (charset is not (null or UTF8Encoding or ASCIIEncoding))
            return charset.GetString(line);
        // The last character of a line that was cut may be half a character.
        return (Utf8.IsValid(line) || line.Length == MaxOctets ? Encoding.UTF8 : Windows1252).GetString(line);
    }

    // A single meeting has no instances, so an answer to one instance is passed over.
    private static IReadOnlyList<string> EntryOf(ReplyLines lines)
    {
        var whole = lines.Entries.Where(e => !Has(e, "RECURRENCE-ID")).ToList();
        return (whole.Count > 0 ? whole : lines.Entries) switch
        {
            [var one] => one,
            [] => throw new InvalidDataException("It holds no entry."),
            _ => throw new InvalidDataException("It holds several entries."),
        };
    }

    // An attendee is read as a text: the library drops one whose address .NET takes for no URI. A line that it refuses is left out.
    private static (CalendarEvent Entry, IReadOnlyList<string> Written) EventOf(IReadOnlyList<string> written)
    {
        var lines = written
            .Where(line => !line.StartsWith("RECURRENCE-ID", StringComparison.Ordinal))
            .Select(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal) ? $"X-{line}" : line)
            .ToList();
        if (Load(["BEGIN:VEVENT", .. lines, "END:VEVENT"]) is { } whole)
            return (whole.Events.Single(), lines);
        var read = lines.FindAll(line => Load(["BEGIN:VEVENT", line, "END:VEVENT"]) is not null);
        var rest = Load(["BEGIN:VEVENT", .. read, "END:VEVENT"]) ?? throw new InvalidDataException("It cannot be read.");
        return (rest.Events.Single(), read);
    }

    private static Calendar? Load(IEnumerable<string> lines)
    {
        try
        {
            return Calendar.Load(string.Join('\n', ["BEGIN:VCALENDAR", .. lines, "END:VCALENDAR"]));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // The library does not say which exceptions a broken text can cause.
            return null;
        }
    }

    private static bool Has(IReadOnlyList<string> lines, string property) =>
        lines.Any(line => line.StartsWith(property, StringComparison.Ordinal) && line[property.Length] is ':' or ';');

    private static ReplyAttendee[] AttendeesOf(CalendarEvent entry)
    {
        var attendees = entry
            .Properties.Where(p => p.Name == "X-ATTENDEE" && p.Value is string)
            .Select(AttendeeOf)
            .Where(a => a.Address.Length > 0)
            .GroupBy(a => a.Address)
            .Select(lines => lines.First() with { Answer = Only(lines.Select(line => line.Answer)) })
            .ToArray();
        return attendees.Length > 0 ? attendees : throw new InvalidDataException("Nobody answers.");
    }

    private static ReplyAttendee AttendeeOf(ICalendarProperty property)
    {
        IEnumerable<string> Values(string name) => property.Parameters.GetMany(name);
        var email = Values("EMAIL").Select(Address).FirstOrDefault(a => a.Length > 0);
        var address = Address((string)property.Value!);
        return new ReplyAttendee(
            address.Contains('@', StringComparison.Ordinal) ? address : email ?? address,
            email,
            Circumflex()
                .Replace(
                    string.Join(',', Values("CN")),
                    match =>
                        match.Value[1] == 'n' ? "\n"
                        : match.Value[1] == '\'' ? "\""
                        : "^"
                ),
            Only(Values("PARTSTAT").Select(AnswerOf)),
            [.. Values("DELEGATED-TO").Select(Address)],
            [.. Values("DELEGATED-FROM").Select(Address)],
            Values("SENT-BY").Select(Address).FirstOrDefault(),
            Values("ROLE").Contains("CHAIR", StringComparer.OrdinalIgnoreCase)
                || Values("CUTYPE").Any(type => type.ToUpperInvariant() is "ROOM" or "RESOURCE")
        );
    }

    // The one answer among several of the same attendee; none where they differ.
    private static Answer? Only(IEnumerable<Answer?> answers) => answers.OfType<Answer>().Distinct().ToList() is [var one] ? one : null;

    private static Answer? AnswerOf(string status) =>
        status.Trim().ToUpperInvariant() switch
        {
            "ACCEPTED" => Answer.Accepted,
            "TENTATIVE" => Answer.Tentative,
            "DECLINED" => Answer.Declined,
            "DELEGATED" => Answer.Delegated,
            _ => null,
        };

    // The mailbox of "mailto:mailbox", "Name <mailbox>" and their like; what holds none stays as it is.
    private static string Address(string value)
    {
        var text = Uri.UnescapeDataString(value);
        text = text[(text.LastIndexOf('<') + 1)..].Split('>')[0];
        return Scheme().Replace(text, "").Trim(' ', '\t', '\'').ToLowerInvariant();
    }

    [GeneratedRegex(@"^\s*(mailto|smtp):", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // RFC 6868, 3.
    [GeneratedRegex(@"\^[n'^]")]
    private static partial Regex Circumflex();
}
