using System.Text;
using FsCheck.Fluent;
using MobilisationCrm.Calendars;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Rules;

/// <summary>What is kept of a reply, from the octets of its part: enough to read it again, and never more than its column holds.</summary>
internal sealed class KeepingReplies
{
    private const string Entry = "UID:uid@example.org\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:kari@example.org\r\n";

    [Test]
    public void WhenALineIsFoldedInsideACharacter_ItIsUnfoldedBeforeItIsDecoded()
    {
        var octets = Octets("COMMENT:Участвую 👩🏽‍🌾 лично\r\n");
        foreach (var fold in new[] { "\r\n ", "\n\t", "\r " })
        {
            // Before every octet but the first of each character.
            var folded = octets.SelectMany(octet =>
                octet is >= 0x80 and < 0xc0 ? [.. Encoding.ASCII.GetBytes(fold), octet] : new[] { octet }
            );
            Assert.That(Read([.. folded]).Comment, Is.EqualTo("Участвую 👩🏽‍🌾 лично"));
        }
    }

    [TestCase("utf-8")]
    [TestCase("us-ascii")]
    [TestCase(null)]
    public void WhenALineIsNoUtf8ThoughItShouldBe_ItIsReadAsWindows1252_AndTheOthersStay(string? charset)
    {
        var octets = Octets("COMMENT:Élan 👍\r\n", Encoding.Latin1.GetBytes("COMMENT:d\u00e9j\u00e0 \u0096 \u00ab\r\n"));
        Assert.That(Read(octets, charset is null ? null : Encoding.GetEncoding(charset)).Comment, Is.EqualTo("Élan 👍\ndéjà – «"));
    }

    [TestCase("iso-8859-1")]
    [TestCase("utf-16")]
    [TestCase("utf-32")]
    public void WhenTheMessageNamesAnotherCharset_ItIsReadInIt(string charset)
    {
        var encoding = Encoding.GetEncoding(charset);
        Assert.That(Read(encoding.GetBytes(Text("COMMENT:dé\r\n jà\r\n")), encoding).Comment, Is.EqualTo("déjà"));
    }

    [Test]
    public void WhenAByteOrderMarkStandsFirst_ItIsNoPartOfIt() =>
        Assert.That(Read([.. Encoding.UTF8.Preamble, .. Octets("")]).Uid, Is.EqualTo("uid@example.org"));

    [Test]
    public void WhenACommentIsLonger_ItIsKeptAsFarAsItsColumnHolds_AndWhatFollowsIsRead()
    {
        var comment = string.Concat(Enumerable.Repeat("thank you, 👍 \r\n ", 300_000));
        var text = Text($"COMMENT:{comment}\r\n")
            .Replace("ATTENDEE", "X-ATTENDEE")
            .Replace("END:VEVENT", "ATTENDEE;PARTSTAT=DECLINED:mailto:kari@example.org\r\nEND:VEVENT");
        var reply = Read(Encoding.UTF8.GetBytes(text));
        Assert.Multiple(() =>
        {
            Assert.That(reply.Attendees.Single().Answer, Is.EqualTo(Answer.Declined));
            Assert.That(reply.Comment, Has.Length.GreaterThan(Lengths.Paragraph).And.StartsWith("thank you, 👍 thank you"));
            Assert.That(reply.Comment.Cut(Lengths.Paragraph).EnumerateRunes().All(rune => rune != Rune.ReplacementChar));
        });
    }

    [Test]
    public void WhenMuchElseStandsInIt_OnlyWhatAnAnswerNeedsIsKept()
    {
        var text = Text(
            $"DESCRIPTION:{new string('x', 100_000)}\r\n{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"X-{i}:{i}\r\n"))}"
        );
        var kept = CalendarReader.TextOf(Encoding.UTF8.GetBytes(text), null);
        Assert.That(kept, Is.EqualTo("BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n" + Entry + "END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    [Test]
    public void WhenEvenThatIsTooLarge_ItIsRefused()
    {
        var attendees = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"ATTENDEE:mailto:attendee{i}@example.org\r\n"));
        Assert.That(() => CalendarReader.TextOf(Octets(attendees), null), Throws.TypeOf<InvalidDataException>());
        var invitation = Encoding.UTF8.GetBytes(Text(attendees).Replace("METHOD:REPLY", "METHOD:REQUEST"));
        Assert.That(CalendarReader.TextOf(invitation, null), Has.Length.LessThan(Lengths.Text), "What is no answer is refused by nobody.");
    }

    [TestCase("")]
    [TestCase("Dear colleagues,\r\nMETHOD:REPLY is what a calendar says.\r\n")]
    [TestCase("\0\u0001\u0002")]
    public void WhenItIsNoCalendar_NothingIsKept(string text) =>
        Assert.That(CalendarReader.TextOf(Encoding.UTF8.GetBytes(text), null), Is.Empty);

    [Test]
    public void WhateverIsKept_ReadsAsTheWholeDid_AndIsKeptTheSameAgain()
    {
        var text = Text(
                "SEQUENCE:2\r\nDTSTAMP:20260915T140000Z\r\nCOMMENT:one\r\nDTSTART;TZID=Here:20300115T100000\r\nBEGIN:VALARM\r\nUID:x\r\nEND:VALARM\r\n"
            )
            .Replace("REPLY", "COUNTER")
            .Replace(
                "BEGIN:VEVENT",
                "BEGIN:VTIMEZONE\r\nTZID:Here\r\nX-LIC-LOCATION:Here\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZNAME:H\r\nTZOFFSETFROM:-0500\r\n"
                    + "TZOFFSETTO:-0500\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT"
            );
        var kept = CalendarReader.TextOf(Encoding.UTF8.GetBytes(text), null);
        var (whole, again) = (CalendarReader.ReadReply(text), CalendarReader.ReadReply(kept));
        Assert.Multiple(() =>
        {
            Assert.That(again with { Attendees = whole.Attendees }, Is.EqualTo(whole));
            Assert.That(again.Attendees.Select(a => (a.Address, a.Answer)), Is.EqualTo(whole.Attendees.Select(a => (a.Address, a.Answer))));
            Assert.That(whole.Proposes, Is.EqualTo(new DateTime(2030, 1, 15, 15, 0, 0, DateTimeKind.Utc)));
            Assert.That(CalendarReader.TextOf(Encoding.UTF8.GetBytes(kept), null), Is.EqualTo(kept));
        });
    }

    [Test]
    public void WhereverAReplyIsDamaged_ItIsReadOrRefused_AndWhatIsKeptReadsTheSame()
    {
        var whole = Text("SEQUENCE:1\r\nDTSTAMP:20260915T140000Z\r\nDTSTART;TZID=Europe/Paris:20300115T100000\r\nCOMMENT:Hi\\, there\r\n")
            .Replace("REPLY", "COUNTER");
        string[] signs =
        [
            "\r\n",
            "\r\n ",
            ";",
            ":",
            "\"",
            "=",
            ",",
            "\\",
            "END:VEVENT\r\n",
            "BEGIN:VALARM\r\n",
            "\0",
            "\ud83d",
            "9999",
            "Z",
            "TZID=",
            "%",
            "<",
        ];
        foreach (var seed in Gen.Choose(0, int.MaxValue).Draw(3_000))
        {
            var luck = new Random(seed);
            var text = whole;
            for (var i = luck.Next(1, 6); i > 0; i--)
            {
                var (at, length) = (luck.Next(text.Length), luck.Next(20));
                text =
                    luck.Next(2) == 0
                        ? text.Insert(at, luck.GetItems(signs, 1)[0])
                        : text.Remove(at, Math.Min(length, text.Length - at - 1));
            }

            if (CalendarReader.TryReadReply(text) is not { } reply)
                continue;
            var kept = Read(Encoding.UTF8.GetBytes(text));
            Assert.That(kept with { Attendees = reply.Attendees }, Is.EqualTo(reply), text);
            Assert.That(
                kept.Attendees.Select(a => (a.Address, a.Answer)),
                Is.EqualTo(reply.Attendees.Select(a => (a.Address, a.Answer))),
                text
            );
        }
    }

    private static CalendarReply Read(byte[] octets, Encoding? charset = null) =>
        CalendarReader.ReadReply(CalendarReader.TextOf(octets, charset));

    private static byte[] Octets(string lines, byte[]? more = null)
    {
        var text = Text("|");
        var at = text.IndexOf('|', StringComparison.Ordinal);
        return [.. Encoding.UTF8.GetBytes(text[..at] + lines), .. more ?? [], .. Encoding.UTF8.GetBytes(text[(at + 1)..])];
    }

    private static string Text(string lines) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n{Entry}{lines}END:VEVENT\r\nEND:VCALENDAR\r\n";
}
