using Ical.Net;
using Ical.Net.DataTypes;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Calendars;

/// <summary>Reads iTIP replies by Ical.Net, to the same meaning as our own reader.</summary>
public sealed class IcalNetReader : ICalendarReader
{
    /// <inheritdoc />
    public CalendarReply ReadReply(string text)
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
        return other?.CommonName is { Length: > 0 } name ? CalendarReader.UnescapeParameter(name) : address;
    }

    private static string Address(string value) =>
        (value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value["mailto:".Length..] : value).Trim().ToLowerInvariant();

    private static DateTime? Instant(CalDateTime? moment)
    {
        if (moment is not { HasTime: true, TzId: { } zone })
            return null;
        return moment.IsUtc ? DateTime.SpecifyKind(moment.Value, DateTimeKind.Utc) : CalendarReader.Instant(moment.Value, zone);
    }
}
