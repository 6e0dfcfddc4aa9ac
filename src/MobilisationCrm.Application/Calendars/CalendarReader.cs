using Ical.Net;
using Ical.Net.DataTypes;
using MobilisationCrm.Meetings;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Calendars;

/// <summary>Reads iTIP replies (RFC 5546). Calendar programs differ in what they leave out, so only what an answer needs is asked for.</summary>
public static class CalendarReader
{
    /// <summary>The answer of an iTIP REPLY or COUNTER (RFC 5546, 3.2.3 and 3.2.7).</summary>
    /// <exception cref="InvalidDataException">It is no iCalendar object with one of these methods, a UID and an ATTENDEE.</exception>
    public static CalendarReply ReadReply(string text)
    {
        var calendar = Load(text);
        var isCounter = calendar.Method?.ToUpperInvariant() switch
        {
            "REPLY" => false,
            "COUNTER" => true,
            _ => throw new InvalidDataException("It is no reply."),
        };
        var entry = calendar.Events.FirstOrDefault() ?? throw new InvalidDataException("It holds no entry.");
        // The library makes up a UID, a stamp and a sequence where there are none.
        var uid = Has(text, "UID") ? entry.Uid! : throw new InvalidDataException("It names no UID.");
        var attendees = entry.Attendees.Where(a => a.Value is not null).ToList();
        var attendee =
            attendees.Find(a => a.DelegatedTo.Count > 0) ?? attendees.FirstOrDefault() ?? throw new InvalidDataException("Nobody answers.");
        return new CalendarReply(
            uid,
            Has(text, "SEQUENCE") ? entry.Sequence : null,
            Address(attendee.Value!.OriginalString),
            AnswerOf(attendee.ParticipationStatus),
            DelegateOf(attendee, attendees),
            entry.Comments.FirstOrDefault() ?? "",
            Has(text, "DTSTAMP") ? Instant(entry.DtStamp) : null,
            isCounter,
            isCounter ? Instant(entry.DtStart) : null
        );
    }

    /// <summary>TEMP until merged.</summary>
    public static string TextOf(ReadOnlySpan<byte> octets, System.Text.Encoding? charset) =>
        Mail.Charsets.Decode(octets, charset?.WebName).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

    private static Calendar Load(string text)
    {
        try
        {
            return Calendar.Load(text) ?? throw new InvalidDataException("It holds nothing.");
        }
        catch (Exception unreadable) when (unreadable is not InvalidDataException)
        {
            // The library says of no set of exceptions that it is all that a broken text can cause.
            throw new InvalidDataException(unreadable.Message, unreadable);
        }
    }

    private static bool Has(string text, string property) => text.Contains($"\n{property}", StringComparison.OrdinalIgnoreCase);

    private static Answer? AnswerOf(string? status) =>
        status?.ToUpperInvariant() switch
        {
            "ACCEPTED" => Answer.Accepted,
            "TENTATIVE" => Answer.Tentative,
            "DECLINED" => Answer.Declined,
            "DELEGATED" => Answer.Delegated,
            _ => null,
        };

    private static string DelegateOf(Attendee attendee, List<Attendee> attendees)
    {
        var address = Address(attendee.DelegatedTo.FirstOrDefault() ?? "");
        var other = attendees.Find(a => address.Length > 0 && Address(a.Value!.OriginalString) == address);
        return other?.CommonName is { Length: > 0 } name ? UnescapeParameter(name) : address;
    }

    private static string Address(string value) =>
        (value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value["mailto:".Length..] : value).Trim().ToLowerInvariant();

    private static DateTime? Instant(CalDateTime? moment)
    {
        if (moment is not { HasTime: true, TzId: { } zone })
            return null;
        return moment.IsUtc ? DateTime.SpecifyKind(moment.Value, DateTimeKind.Utc) : Instant(moment.Value, zone);
    }

    // A wall time in UTC; null in a zone that nobody knows.
    private static DateTime? Instant(DateTime local, string zone)
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

    // A parameter value as it was meant (RFC 6868).
    private static string UnescapeParameter(string value) =>
        value
            .Replace("^n", "\n", StringComparison.Ordinal)
            .Replace("^'", "\"", StringComparison.Ordinal)
            .Replace("^^", "^", StringComparison.Ordinal);
}
