using System.Text;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>Messages as other programs read them: the names of papers and long titles arrive whole, whatever their script.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class ComposingMessages : CrmFixture
{
    private static readonly byte[] Pdf = "%PDF-1.7\n"u8.ToArray();

    protected override Dictionary<string, string> Settings => new() { ["Mail:FromName"] = "Secrétariat de l’Alliance" };

    [TestCase("AR", "关于社会和团结经济促进可持续发展的决议草案情况介绍会议程和背景文件以及提案国名单.pdf")]
    [TestCase("BO", "Note d’information – économie sociale et solidaire (3ᵉ version), à lire.pdf")]
    [TestCase("CL", "مشروع القرار بشأن الاقتصاد الاجتماعي والتضامني.pdf")]
    [TestCase("CO", "🇺🇳🤝🌍🌾📜🇫🇷🇸🇳🇨🇱🇪🇸🇩🇴🇲🇦🇧🇪🇱🇺🇵🇹🤝🌍🌾📜.pdf")]
    [TestCase("CR", "A very long name of a paper in plain letters that goes on and on over more than one line of a header.pdf")]
    [TestCase("DO", "10 more, (brackets), [more], {these} and 'single' = all & à.pdf")]
    [TestCase("EC", "plain.pdf")]
    public async Task WhenAPaperHasAnyName_ItArrivesWhole(string iso2, string name)
    {
        var meeting = await Staff.PrepareMeeting();
        await AttachAsync(meeting, name);
        var (message, source) = await SendAsync(meeting, iso2);
        Assert.Multiple(() =>
        {
            Assert.That(message.Defects, Is.Empty);
            Assert.That(message.Body.Parts.Select(p => p.FileName), Is.EqualTo(new[] { null, "invite.ics", name }));
            Assert.That(message.Body.Parts[2].Parameters["name"], Is.EqualTo(name), "Readers that do not know RFC 2231 read it beside the type.");
            Assert.That(message.Body.Parts[2].Text, Is.EqualTo("%PDF-1.7\n"));
        });
        ExpectShortLines(source);
    }

    [TestCase("SV", "é")]
    [TestCase("GT", "会")]
    [TestCase("HN", "word ")]
    [TestCase("MX", "réunion ")]
    public async Task WhenATitleIsAsLongAsItMayBe_TheSubjectStillTellsTheDate_AndNoLineIsTooLong(string iso2, string piece)
    {
        var title = string.Concat(Enumerable.Repeat(piece, 300))[..299] + "x";
        var meeting = await Staff.PrepareMeeting(title: title);
        var (message, source) = await SendAsync(meeting, iso2);
        var subject = message.Headers["subject"];
        Assert.That(subject, Does.StartWith(title[..100]).And.Match("(1 October 2026|1 de octubre de 2026|1er octobre 2026)$"));
        Assert.That(message.Headers["from"], Does.Contain("Secrétariat de l’Alliance"));
        ExpectShortLines(source);
    }

    // RFC 2047, 2: a line with an encoded word has at most 76 characters, a word 75.
    private static void ExpectShortLines(string source)
    {
        var lines = source.Split("\r\n");
        Assert.That(lines.Where(l => l.Contains("=?", StringComparison.Ordinal) && l.Length > 76), Is.Empty);
        Assert.That(lines.Where(l => l.Length > 78 && !l.StartsWith("List-Unsubscribe", StringComparison.Ordinal)), Is.Empty);
    }

    private async Task<(ReceivedMail Message, string Source)> SendAsync(MeetingDetail meeting, string iso2)
    {
        var sent = await Staff.InviteTo(meeting, iso2);
        var mail = (await Staff.MailOf(sent)).Single().Mail;
        Assert.That(mail.State, Is.EqualTo(MailState.Sent), mail.LastError);
        var file = Crm.MailFiles().Single(f => f.Contains($"{mail.Id:N}", StringComparison.Ordinal));
        return (await SmtpServer.ReadAsync(file), await File.ReadAllTextAsync(file, Encoding.ASCII));
    }

    private Task<MeetingDetail> AttachAsync(MeetingDetail meeting, string name) =>
        Staff.Post<MeetingDetail>(
            $"/meetings/{meeting.Meeting.Id}/papers?name={Uri.EscapeDataString(name)}",
            new ByteArrayContent(Pdf) { Headers = { ContentType = new("application/octet-stream") } }
        );
}
