using System.Globalization;
using System.Text;
using MobilisationCrm.Meetings;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Calendars;

/// <summary>
/// Reads iTIP replies by RFC 5545 and RFC 5546. Calendar programs differ in what they leave out, so only what an answer needs is asked for.
/// </summary>
public sealed class CalendarReader : ICalendarReader
{
    private sealed record Property(string Name, IReadOnlyDictionary<string, string> Parameters, string Value);

    /// <inheritdoc />
    public CalendarReply ReadReply(string text)
    {
        var properties = Unfold(text).Select(Parse).OfType<Property>().ToList();
        var isCounter = properties.Find(p => p.Name == "METHOD")?.Value.ToUpperInvariant() switch
        {
            "REPLY" => false,
            "COUNTER" => true,
            _ => throw new InvalidDataException("It is no reply."),
        };
        var entry = InEvent(properties);
        var uid = entry.Find(p => p.Name == "UID")?.Value ?? throw new InvalidDataException("It names no UID.");
        // Of a delegation both stand in the reply; the one that delegates is the invitee.
        var attendees = entry.FindAll(p => p.Name == "ATTENDEE");
        var attendee =
            attendees.Find(p => p.Parameters.ContainsKey("DELEGATED-TO"))
            ?? attendees.FirstOrDefault()
            ?? throw new InvalidDataException("Nobody answers.");
        var sequence = int.TryParse(entry.Find(p => p.Name == "SEQUENCE")?.Value, CultureInfo.InvariantCulture, out var number)
            ? number
            : (int?)null;
        return new CalendarReply(
            uid,
            sequence,
            Address(attendee.Value),
            AnswerOf(attendee.Parameters.GetValueOrDefault("PARTSTAT", "")),
            DelegateOf(attendee, attendees),
            Unescape(entry.Find(p => p.Name == "COMMENT")?.Value ?? ""),
            Instant(entry.Find(p => p.Name == "DTSTAMP")),
            isCounter,
            isCounter ? Instant(entry.Find(p => p.Name == "DTSTART")) : null
        );
    }

    // In UTC, or as wall time of a zone that the tz database knows (3.3.5).
    private static DateTime? Instant(Property? property)
    {
        if (
            !DateTime.TryParseExact(
                property?.Value.TrimEnd('Z'),
                "yyyyMMdd'T'HHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var local
            )
        )
            return null;
        if (property!.Value.EndsWith('Z'))
            return DateTime.SpecifyKind(local, DateTimeKind.Utc);
        return property.Parameters.TryGetValue("TZID", out var zone) ? Instant(local, zone) : null;
    }

    /// <summary>A wall time in UTC; null in a zone that nobody knows.</summary>
    internal static DateTime? Instant(DateTime local, string zone)
    {
        try
        {
            return Zone.Exists(zone) ? Zone.ToUtc(local, zone) : null;
        }
        catch (RuleException)
        {
            // An hour that the clocks jump over is none.
            return null;
        }
    }

    private static List<Property> InEvent(List<Property> properties)
    {
        var start = properties.FindIndex(p => p.Name == "BEGIN" && p.Value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase));
        var end = properties.FindIndex(p => p.Name == "END" && p.Value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase));
        return start >= 0 && end > start ? properties.GetRange(start, end - start) : throw new InvalidDataException("It holds no entry.");
    }

    private static Answer? AnswerOf(string status) =>
        status.ToUpperInvariant() switch
        {
            "ACCEPTED" => Answer.Accepted,
            "TENTATIVE" => Answer.Tentative,
            "DECLINED" => Answer.Declined,
            "DELEGATED" => Answer.Delegated,
            _ => null,
        };

    private static string DelegateOf(Property attendee, List<Property> attendees)
    {
        var address = Address(attendee.Parameters.GetValueOrDefault("DELEGATED-TO", ""));
        var other = attendees.Find(p => address.Length > 0 && Address(p.Value) == address);
        return other?.Parameters.GetValueOrDefault("CN") is { Length: > 0 } name ? name : address;
    }

    private static string Address(string value) =>
        (value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value["mailto:".Length..] : value).Trim().ToLowerInvariant();

    private static IEnumerable<string> Unfold(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace("\n ", "", StringComparison.Ordinal)
            .Replace("\n\t", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // name *(";" param) ":" value, where a quoted parameter value may hold either sign (RFC 5545, 3.1).
    private static Property? Parse(string line)
    {
        var (quoted, cuts) = (false, new List<int>());
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            if (quoted || line[i] is not (';' or ':'))
                continue;
            cuts.Add(i);
            if (line[i] == ':')
                break;
        }

        if (cuts.Count == 0 || line[cuts[^1]] != ':')
            return null;
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            var parameter = line[(start + 1)..end].Split('=', 2);
            if (parameter.Length == 2)
                parameters[parameter[0]] = UnescapeParameter(parameter[1].Trim('"'));
        }

        return new Property(line[..cuts[0]].ToUpperInvariant(), parameters, line[(cuts[^1] + 1)..].Trim());
    }

    /// <summary>A parameter value as it was meant (RFC 6868).</summary>
    internal static string UnescapeParameter(string value) =>
        value
            .Replace("^n", "\n", StringComparison.Ordinal)
            .Replace("^'", "\"", StringComparison.Ordinal)
            .Replace("^^", "^", StringComparison.Ordinal);

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\' && i + 1 < value.Length)
                text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
            else
                text.Append(value[i]);
        }

        return text.ToString();
    }
}
