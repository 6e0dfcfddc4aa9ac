using System.Formats.Asn1;
using System.Text;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Messages made to be dear to read, or to break what reads them: each is kept with its bytes and its reason, and the next is filed.
/// </summary>
[Category(TestDatabase.Indifferent)]
internal sealed class WithstandingMail : CrmFixture
{
    private const string Head = "From: mission.ken@example.org\r\nSubject: Trial\r\nMIME-Version: 1.0\r\n";
    private MailServer _server = null!;

    private static IEnumerable<TestCaseData> Messages =>
        [
            Message("a header of a megabyte", $"{Head}X-Long: {new string('x', 1_000_000)}\r\n\r\nText", "header-too-long"),
            Message("a hundred thousand header lines", Head + Repeat("X-A: b\r\n", 100_000) + "\r\nText", "header-too-long"),
            Message("ten thousand parts", Head + Mixed(Repeat("--b\r\nContent-Type: text/plain\r\n\r\nPart\r\n", 10_000)), null),
            Message("two hundred levels", Head + Nested(200), "empty"),
            Message("no header at all", "Just words, and no header.\r\n\r\nMore of them.\r\n", "unreadable"),
            Message("nothing", "", "unreadable"),
            Message("NUL bytes everywhere", $"{Head}\r\n{Repeat("a\0b\0", 1_000)}", null),
            Message("a megabyte of nested div", Head + Html(Repeat("<div>", 200_000) + "Words"), null),
            Message("a megabyte of open tags", Head + Html("Words" + Repeat("<b", 500_000)), null),
            Message("a megabyte of entities", Head + Html("Words" + Repeat("&amp;", 200_000)), null),
            Message("an unclosed comment", Head + Html("Words<!--" + Repeat("--!", 300_000)), null),
            Message("thirty megabytes of text", Head + "\r\nWords" + new string('y', 29 * 1024 * 1024), null),
            Message("thirty megabytes of boundaries", Head + Mixed(Repeat("--b\r\n\r\n", 4_000_000)), "too-many-parts"),
            Message("a part with a header of twenty megabytes", Head + Mixed($"--b\r\nContent-Type: text/plain; {Repeat("a=b; ", 4_000_000)}\r\n\r\nWords\r\n"), "header-too-long"),
            Message("thirty megabytes of blanks", Head + Encoded(Repeat(" ", 29_000_000) + "x"), null),
            Message("thirty megabytes of equals signs", Head + Encoded(Repeat("=", 29_000_000)), null),
            Message("thirty megabytes of HTML", Head + Html("Words" + Repeat("<p>&nbsp;", 3_000_000)), null),
            Message("a report of at signs", Daemon + Repeat("<", 1_000) + Repeat("@", 20_000_000) + "\r\n\r\n--\r\n", null),
            Message("a report of twenty megabytes of recipients", Daemon + "X\r\n\r\n" + Repeat("<a@example.org>:\r\nNo.\r\n\r\n", 800_000) + "\r\n--\r\n", null),
            Message("a megabyte of references", Head.Replace("Subject", "References: " + Repeat("<a@b> ", 9_000) + "\r\nSubject") + "\r\nWords", null),
            Message("a boundary of nothing", Head + "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n--\r\n\r\nWords\r\n----\r\n", null),
            Message("a calendar without end", Head + Calendar("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n" + Repeat("BEGIN:VEVENT\r\n", 20_000)), null),
            Message("a rule without end", Head + Calendar(Reply("RRULE:FREQ=SECONDLY\r\n")), null),
            Message("two entries", Head + Calendar(Reply("END:VEVENT\r\nBEGIN:VEVENT\r\nUID:other\r\n")), null),
            Message("an encoded subject without end", Head.Replace("Trial", Repeat("=?utf-8?B?w6k", 3_000)) + "\r\nWords", null),
            Message("twenty thousand addresses", Head + "To: " + Repeat("a@example.org, ", 4_000) + "b@example.org\r\n\r\nWords", null),
            Message("a deep group of addresses", Head.Replace("mission", Repeat("a:", 5_000) + " mission") + "\r\nWords", null),
            Message("half a character", Head + "Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\nANgA\r\n", null),
            Message("boundaries within a signed envelope", Head + Signed(Mixed(Repeat("--b\r\n\r\n", 2_500_000))), "wrapped-up"),
            Message("a header of megabytes within a signed envelope", Head + Signed($"Content-Type: text/plain; {Repeat("a=b; ", 3_000_000)}\r\n\r\nWords"), "wrapped-up"),
            Message("a short letter within a signed envelope", Head + Signed("Content-Type: text/plain\r\n\r\nWords"), null),
            Message("forwarded within forwarded", Head + Repeat("Content-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\n", 500) + "\r\nWords", null),
        ];

    protected override async Task Prepare() => _server = await MailServer.Of(Crm, Administrator);

    [TestCaseSource(nameof(Messages))]
    public async Task WhenAMessageIsUnruly_ItIsKept_AndTheNextIsFiled(string raw, string? problem)
    {
        var bytes = Encoding.Latin1.GetBytes(raw);
        var mail = await _server.Receive(bytes);
        if (problem is not null)
            Assert.That((mail.Status, mail.Problem), Is.EqualTo((IncomingStatus.Triage, problem)));
        using var source = await Staff.Send(HttpMethod.Get, $"/mail/incoming/{mail.Id}/message");
        Assert.That((await source.Content.ReadAsByteArrayAsync()).SequenceEqual(bytes), "It is kept to the last byte.");
        var next = await _server.Receive($"From: mission.ken@example.org\r\nMessage-ID: <{Guid.NewGuid()}@example.org>\r\n\r\nWe will come.");
        Assert.That((next.Status, next.Text), Is.EqualTo((IncomingStatus.Filed, "We will come.")));
    }

    private const string Daemon = "From: mailer-daemon@mx.example.org\r\nSubject: Undelivered\r\nReturn-Path: <>\r\n\r\n";

    private static string Encoded(string body) => $"Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{body}";

    private static TestCaseData Message(string name, string raw, string? problem) =>
        new TestCaseData(raw, problem).SetArgDisplayNames(name);

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Mixed(string parts) => $"Content-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n";

    private static string Html(string body) => $"Content-Type: text/html\r\n\r\n<html><body>{body}";

    private static string Calendar(string text) => $"Content-Type: text/calendar; method=REPLY\r\n\r\n{text}";

    // S/MIME with nobody's signature (RFC 5652, 5.1): what stands in it is seen only once it is opened.
    private static string Signed(string content)
    {
        var (first, writer) = (new Asn1Tag(TagClass.ContextSpecific, 0), new AsnWriter(AsnEncodingRules.DER));
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
            using (writer.PushSequence(first))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf()) { }
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                    using (writer.PushSequence(first))
                        writer.WriteOctetString(Encoding.Latin1.GetBytes(content));
                }

                using (writer.PushSetOf()) { }
            }
        }

        return "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(writer.Encode(), Base64FormattingOptions.InsertLineBreaks);
    }

    private static string Reply(string lines) =>
        $"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260101T000000Z\r\n{lines}END:VEVENT\r\nEND:VCALENDAR\r\n";

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Range(0, levels).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n"))
        + "Content-Type: text/plain\r\n\r\nDeep down\r\n";
}
