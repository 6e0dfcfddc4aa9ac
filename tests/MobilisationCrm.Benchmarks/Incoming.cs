using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Benchmarks;

/// <summary>Filing of incoming mail against MimeKit alone, which only reads it: the same messages, one after the other.</summary>
internal static class Incoming
{
    private const int Messages = 10_000;
    private const int Missions = 200;

    public static async Task CompareAsync()
    {
        await using var installation = await Installation.StartAsync();
        var meeting = await installation.PrepareMeetingAsync(Missions);
        await installation.DoAsync<InvitationSender>(sender =>
            sender.SendAsync(meeting, false, TimeSpan.Zero, null, CancellationToken.None)
        );
        await installation.SendAsync(Missions);
        var letters = await installation.AskAsync<CrmDbContext, List<(Guid Id, string Address)>>(async db =>
            (await db.OutboundMails.Select(m => new { m.Id, m.ToAddress }).ToListAsync()).ConvertAll(m => (m.Id, m.ToAddress))
        );
        var bare = Stopwatch.StartNew();
        for (var i = 0; i < Messages; i++)
            MimeMessage.Load(new MemoryStream(Message(i, meeting, letters[i % Missions]).Raw), persistent: true);
        bare.Stop();
        var (kinds, worst, peak) = (new Dictionary<IncomingKind, int>(), (Time: TimeSpan.Zero, Name: ""), 0L);
        var filing = Stopwatch.StartNew();
        for (var i = 0; i < Messages; i++)
        {
            var (name, raw) = Message(i, meeting, letters[i % Missions]);
            var one = Stopwatch.StartNew();
            var mail = await installation.AskAsync<IncomingMailFiler, IncomingMail>(filer =>
                filer.FileAsync(raw, DateTime.UtcNow, CancellationToken.None)
            );
            one.Stop();
            kinds[mail.Kind] = kinds.GetValueOrDefault(mail.Kind) + 1;
            // The first compile the code.
            if (i > Messages / 10 && one.Elapsed > worst.Time)
                worst = (one.Elapsed, name);
            if (i % 100 == 0)
                peak = Math.Max(peak, Environment.WorkingSet);
        }

        filing.Stop();
        Console.WriteLine($"{Messages} messages: {string.Join(", ", kinds.OrderBy(k => k.Key).Select(k => $"{k.Value} {k.Key}"))}");
        Console.WriteLine($"MimeKit alone, reading                  {Messages / bare.Elapsed.TotalSeconds,8:0} messages/s");
        Console.WriteLine($"read, understood, filed, kept           {Messages / filing.Elapsed.TotalSeconds,8:0} messages/s");
        Console.WriteLine($"worst time of one after the first tenth {worst.Time.TotalMilliseconds,8:0} ms ({worst.Name})");
        Console.WriteLine($"most memory in use                      {peak / 1024.0 / 1024,8:0} MB working set");
    }

    private static (string Name, byte[] Raw) Message(int i, Guid meeting, (Guid Id, string Address) letter)
    {
        var head = $"From: Mission <{letter.Address}>\r\nMessage-ID: <{i}@client.example.org>\r\nSubject: Message {i}\r\nMIME-Version: 1.0\r\n";
        var ours = $"<{letter.Id:N}@crm.example.org>";
        return (i % 500, i % 20) switch
        {
            (499, _) => ("a paper of 20 MB", Paper(head, 20 * 1024 * 1024)),
            (498, _) => ("500 kB of nested HTML", Html(head, string.Concat(Enumerable.Repeat("<div>", 100_000)))),
            (_, < 9) => ("a letter", Text(head + $"In-Reply-To: {ours}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{Words(2_000)}")),
            (_, < 12) => ("a letter in HTML", Html(head, string.Concat(Enumerable.Repeat($"<p>{Words(300)}</p>", 100)))),
            (_, < 14) => ("a reply", Text(head + Reply(meeting, letter.Address))),
            (_, < 16) => ("a report", Text(head.Replace(letter.Address, "mailer-daemon@mx.example.org", StringComparison.Ordinal) + Report(letter.Address, ours))),
            (_, < 18) => ("an absence notice", Text(head + $"Auto-Submitted: auto-replied\r\n\r\n{Words(300)}")),
            _ => ("a paper of 200 kB", Paper(head, 200 * 1024)),
        };
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Words(int length) =>
        string.Concat(Enumerable.Repeat("Nous étudions le projet de résolution avec intérêt. ", length / 50));

    private static byte[] Html(string head, string body) =>
        Text($"{head}Content-Type: text/html; charset=utf-8\r\n\r\n<html><body>{body}Words</body></html>\r\n");

    private static byte[] Paper(string head, int size) =>
        Text(
            $"{head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{Words(500)}\r\n"
                + "--b\r\nContent-Type: application/pdf; name=note.pdf\r\nContent-Disposition: attachment; filename=note.pdf\r\n"
                + $"Content-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(new byte[size], Base64FormattingOptions.InsertLineBreaks)}\r\n--b--\r\n"
        );

    private static string Reply(Guid meeting, string address) =>
        "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nWe will come.\r\n"
        + "--b\r\nContent-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//A//B//EN\r\nMETHOD:REPLY\r\n"
        + $"BEGIN:VEVENT\r\nUID:{meeting:D}@crm.example.org\r\nSEQUENCE:0\r\nDTSTAMP:{DateTime.UtcNow:yyyyMMdd'T'HHmmss'Z'}\r\n"
        + $"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{address}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--b--\r\n";

    private static string Report(string address, string messageId) =>
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFailed.\r\n"
        + $"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\nFinal-Recipient: rfc822; {address}\r\n"
        + "Action: failed\r\nStatus: 5.2.2\r\nDiagnostic-Code: smtp; 552 5.2.2 mailbox full\r\n\r\n"
        + $"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {messageId}\r\n\r\n--b--\r\n";
}
