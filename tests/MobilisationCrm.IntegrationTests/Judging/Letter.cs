using System.Globalization;
using System.Text.RegularExpressions;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Judging;

/// <summary>A message as the mail server took it.</summary>
internal sealed record Letter(
    int Order,
    DateTime At,
    string MessageId,
    string Purpose,
    Guid? MeetingId,
    Guid? InvitationId,
    string To,
    string Subject,
    string Text,
    Entry? Entry,
    bool IsResend
)
{
    /// <summary>Reminders before a meeting.</summary>
    public bool IsReminder => Purpose is "AnswerReminder" or "DayBefore";

    /// <summary>Letters by which a meeting, or a change of it, is told.</summary>
    public bool IsRequest => Entry is { Method: "REQUEST" };

    /// <summary>The words without the links, whose signature may differ from letter to letter.</summary>
    public string Words => Regex.Replace(Text, @"https?://\S+", "");
}

/// <summary>The calendar part of a letter.</summary>
internal sealed record Entry(
    string Uid,
    int Sequence,
    string Method,
    string Status,
    DateTime StartsAt,
    DateTime EndsAt,
    string Where,
    string Words,
    IReadOnlyList<string> Attendees
)
{
    /// <summary>Whether both tell the same time, place and link.</summary>
    public bool TellsSame(Entry other) => (StartsAt, EndsAt, Where) == (other.StartsAt, other.EndsAt, other.Where);

    /// <summary>Whether an entry tells what staff sent.</summary>
    public bool Tells(Facts facts) =>
        (StartsAt, EndsAt) == (facts.StartsAt, facts.EndsAt)
        && Where.Contains(facts.Place, StringComparison.Ordinal)
        && Where.Contains(facts.Link, StringComparison.Ordinal);

    public static Entry Read(string calendar)
    {
        var text = CalendarText.Parse(calendar);
        string Value(string name) => text.Lines.FirstOrDefault(l => l.Name == name)?.Value ?? "";
        return new Entry(
            text.Uid,
            text.Sequence,
            text.Method,
            Value("STATUS"),
            Instant(Value("DTSTART")),
            Instant(Value("DTEND")),
            $"{Value("LOCATION")}|{Value("URL")}|{Value("CONFERENCE")}",
            $"{Value("SUMMARY")}|{Regex.Replace(Value("DESCRIPTION"), @"https?://\S+", "")}",
            [.. text.Lines.Where(l => l.Name == "ATTENDEE").Select(Attendee)]
        );
    }

    private static string Attendee(CalendarLine line) =>
        string.Join(';', line.Parameters.Where(p => p.Key != "CN").OrderBy(p => p.Key).Select(p => $"{p.Key}={p.Value}"));

    private static DateTime Instant(string value) =>
        DateTime.ParseExact(
            value,
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );
}
