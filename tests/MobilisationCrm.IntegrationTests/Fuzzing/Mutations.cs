using System.Text;
using System.Text.Json.Nodes;

namespace MobilisationCrm.Fuzzing;

/// <summary>Makes other bytes, and other JSON, of those that a program would send.</summary>
internal static class Mutations
{
    // What parsers of mail, calendars, tables and requests take for something.
    private static readonly string[] Words =
    [
        "\r\n", "\n", "\r", "\r\n\r\n", "\0", "\"", "\"\"", ";", ",", ":", "=", "\\", "<", ">", "@", "%00", "--", "\t", " ", "\u2028",
        "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "END:VCALENDAR\r\n", "BEGIN:VTIMEZONE\r\n", "RRULE:FREQ=SECONDLY;COUNT=2000000000\r\n", "ATTENDEE;", "DTSTART;TZID=",
        "UID:", "SEQUENCE:99999999999999999999\r\n", "METHOD:REPLY\r\n", "DTSTART:99991231T235959Z\r\n", "DTSTART:00010101T000000Z\r\n", "=?utf-8?B?", "?=", "=?x-unknown?Q?=FF?=",
        "Content-Type: multipart/mixed; boundary=\"\"\r\n", "Content-Transfer-Encoding: base64\r\n", "charset=utf-7", "Content-Type: message/rfc822\r\n\r\n",
        "Message-ID: <>\r\n", "From: \r\n", "Date: Thu, 32 Foo 99999 99:99:99 +9999\r\n", "Status: 5.999.999\r\n", "{{", "}}", "[[", "=HYPERLINK(", "\ud800", "\ufeff", "é", "الدورة",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\t", "x", "\u0000", "a\u0000b", "\r\nBcc: y@example.org", "\u2028", "\u202e", "\ufeff", "é", "الدورة", "😀", "{{#each x}}", "{{{{", "[[[[", "](javascript:alert(1))", "<script>", "'; DROP TABLE x; --",
        "%", "_", "%00", "../../etc/passwd", "sse-next", "SN", "ZZ", "null", "-1", "0", "9223372036854775808", "1e400", "NaN", "2026-02-30", "9999-12-31", "0001-01-01", "2026-11-04T15:30:00Z",
        "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "2026-11-04T15:30:00", "America/New_York", "Etc/GMT+12", "a@example.org", "a@b", "https://example.org/", "http://[::1", "en", "Invitation",
    ];

    public static byte[] Of(Random random, IReadOnlyList<byte[]> samples)
    {
        var bytes = samples[random.Next(samples.Count)].ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(bytes.Count + 1);
            var some = Math.Min(bytes.Count - at, random.Next(1, 1 << random.Next(1, 11)));
            switch (random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, some);
                    break;
                case 2:
                    bytes.InsertRange(at, Enumerable.Repeat(bytes.GetRange(at, some), random.Next(1, 50)).SelectMany(b => b).Take(200_000));
                    break;
                case 3:
                    var noise = new byte[random.Next(1, 64)];
                    random.NextBytes(noise);
                    bytes.InsertRange(at, noise);
                    break;
                case 4:
                    var other = samples[random.Next(samples.Count)];
                    var from = random.Next(other.Length);
                    bytes.InsertRange(at, other.Skip(from).Take(random.Next(1, 2_000)));
                    break;
                case 5 when random.Next(8) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var word = Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)]);
                    bytes.InsertRange(at, Enumerable.Repeat(word, random.Next(20) == 0 ? random.Next(5_000) : 1).SelectMany(w => w));
                    break;
            }
        }

        return [.. bytes];
    }

    public static string Text(Random random) =>
        random.Next(12) switch
        {
            0 => new string((char)random.Next(1, 0xD7FF), random.Next(1, 30_000)),
            1 => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(0x20, 0x3000))),
            2 => Guid.NewGuid().ToString(),
            _ => Texts[random.Next(Texts.Length)],
        };

    /// <summary>A body in which some values are others.</summary>
    public static JsonNode? Of(Random random, JsonNode? node, Func<string> knownId)
    {
        switch (node)
        {
            case JsonObject body:
                foreach (var (name, value) in body.ToList())
                {
                    if (random.Next(12) == 0)
                        body.Remove(name);
                    else if (random.Next(3) == 0 || value is JsonObject or JsonArray)
                        body[name] = Of(random, value?.DeepClone(), knownId);
                }

                return random.Next(40) == 0 ? Any(random, knownId, 2) : body;
            case JsonArray list when list.Count > 0 && random.Next(3) > 0:
                var grown = random.Next(30) == 0 ? 2_000 : random.Next(4);
                return new JsonArray([.. Enumerable.Range(0, grown).Select(i => Of(random, list[i % list.Count]?.DeepClone(), knownId))]);
            default:
                return Any(random, knownId, 2);
        }
    }

    private static JsonNode? Any(Random random, Func<string> knownId, int depth) =>
        random.Next(10) switch
        {
            0 => null,
            1 => JsonValue.Create(random.Next(2) == 0),
            2 => JsonValue.Create(random.Next(4) switch { 0 => -1L, 1 => long.MaxValue, 2 => int.MinValue, _ => random.Next(300) }),
            3 => JsonValue.Create(random.NextDouble() * 1e300),
            4 when depth > 0 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(random, knownId, depth - 1))]),
            5 when depth > 0 => new JsonObject { [Text(random).Cut(20)] = Any(random, knownId, depth - 1) },
            6 or 7 => JsonValue.Create(knownId()),
            _ => JsonValue.Create(Text(random)),
        };
}
