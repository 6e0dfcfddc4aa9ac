using MobilisationCrm.Meetings;

namespace MobilisationCrm.Hosting;

/// <summary>A message with a calendar reply (iTIP, RFC 5546) as calendar programs send it.</summary>
internal static class ReplyMessage
{
    public const string Stamp = "20260901T120000Z";

    /// <summary>The message; lines are those of its entry beside UID, SEQUENCE and DTSTAMP.</summary>
    public static string Of(
        MeetingDetail meeting,
        string from,
        string[] lines,
        int? sequence = 0,
        string? stamp = Stamp,
        string method = "REPLY",
        string? uid = null,
        string headers = "",
        string text = "Accepted"
    ) =>
        $"From: {from}\r\nTo: secretariat@example.org\r\nMessage-ID: <{Guid.NewGuid()}@example.org>\r\n{headers}Subject: Accepted\r\nMIME-Version: 1.0\r\n"
        + $"Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{text}\r\n--b\r\n"
        + $"Content-Type: text/calendar; method={method}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + string.Concat(Entry(lines, sequence, stamp, uid ?? $"{meeting.Meeting.Id}@crm.example.org", method).Select(line => $"{line}\r\n"))
        + "--b--\r\n";

    private static IEnumerable<string> Entry(string[] lines, int? sequence, string? stamp, string uid, string method) =>
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            $"METHOD:{method}",
            "BEGIN:VEVENT",
            $"UID:{uid}",
            .. sequence is null ? [] : new[] { $"SEQUENCE:{sequence}" },
            .. stamp is null ? [] : new[] { $"DTSTAMP:{stamp}" },
            .. lines,
            "END:VEVENT",
            "END:VCALENDAR",
        ];
}
