using MobilisationCrm.Calendars;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Rules;

/// <summary>Replies of calendar programs as they really come: what else stands in them, and what the grammar does not know.</summary>
internal sealed class ReadingReplies
{
    private const string Kari = "kari@example.org";
    private const string Accepted = $"ATTENDEE;PARTSTAT=ACCEPTED;CN=Kari Felt:mailto:{Kari}";

    [TestCase("\r\n")]
    [TestCase("\n")]
    [TestCase("\r")]
    public void WhicheverWayLinesEnd_TheAnswerIsRead(string end) =>
        Assert.That(AnswerIn(Reply(Accepted).Replace("\r\n", end)), Is.EqualTo(Answer.Accepted));

    [TestCase("ATTENDEE;PARTSTAT=accepted:MAILTO:Kari@Example.org")]
    [TestCase("attendee;partstat=ACCEPTED:mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=\"ACCEPTED\":mailto:kari@example.org")]
    [TestCase("ATTENDEE; PARTSTAT=ACCEPTED ; CN=Kari : mailto:kari@example.org ")]
    [TestCase("ATTENDEE;RSVP;PARTSTAT=ACCEPTED:mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED:mailto:kari%40example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED:mailto:k%61ri@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED:mailto:<kari@example.org>")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED:mailto:Kari Felt <kari@example.org>")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED:SMTP:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:'kari@example.org'")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=kari@example.org:urn:uuid:0A1B2C3D-0000-4000-8000-000000000000")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=kari@example.org:/1234567/principal/")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=kari@example.org:mailto:2_GEZDGNBVGY3TQOJQ@imip.example.org")]
    [TestCase("ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;X-NUM-GUESTS=0;SCHEDULE-STATUS=\"2.0;Success\":mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:assistant@example.org\":mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Felt; Kari: Ms\":mailto:kari@example.org")]
    [TestCase("ATTENDEE;CN=Felt: Kari;PARTSTAT=ACCEPTED:mailto:kari@example.org")]
    [TestCase("ATTENDEE;CN=\"Kari \"the\" Felt\";PARTSTAT=ACCEPTED:mailto:kari@example.org")]
    [TestCase("ATTENDEE;CN=\"Kari Felt;PARTSTAT=ACCEPTED:mailto:kari@example.org")]
    [TestCase("ATTENDEE;CN=Felt\\, Kari;PARTSTAT=ACCEPTED:mailto:kari@example.org")]
    public void HoweverAnAttendeeIsWritten_TheAnswerIsItsOwn(string line)
    {
        var attendee = CalendarReader.ReadReply(Reply(line)).Attendees.Single();
        Assert.That((attendee.Is(Kari), attendee.Answer), Is.EqualTo((true, (Answer?)Answer.Accepted)));
    }

    [TestCase("ATTENDEE;CN=Kari:mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=X-MAYBE:mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=:mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED;PARTSTAT=DECLINED:mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED,DECLINED:mailto:kari@example.org")]
    [TestCase("ATTENDEE;CN=\";PARTSTAT=ACCEPTED\":mailto:kari@example.org")]
    [TestCase("ATTENDEE;PARTSTAT=ACCEPTED:mailto:kari@example.org\r\nATTENDEE;PARTSTAT=DECLINED:mailto:KARI@example.org")]
    public void WhenAnAttendeeSaysNeitherYesNorNo_OrBoth_ThereIsNoAnswer(string line) => Assert.That(AnswerIn(Reply(line)), Is.Null);

    [Test]
    public void WhenOthersAreListed_EachKeepsItsOwnAnswer()
    {
        var reply = CalendarReader.ReadReply(
            Reply(
                "ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED:mailto:secretariat@example.org",
                "ATTENDEE;CUTYPE=ROOM;PARTSTAT=ACCEPTED:mailto:room@example.org",
                "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:mission@example.org",
                "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:kari@example.org",
                "ATTENDEE;PARTSTAT=DECLINED:mailto:kari@example.org"
            )
        );
        Assert.That(
            reply.Attendees.Select(a => (a.Address, a.Answer, a.IsChairOrRoom)),
            Is.EqualTo(
                new (string, Answer?, bool)[]
                {
                    ("secretariat@example.org", Answer.Accepted, true),
                    ("room@example.org", Answer.Accepted, true),
                    ("mission@example.org", null, false),
                    (Kari, Answer.Declined, false),
                }
            )
        );
        Assert.That(
            (reply.LineOf(null, Kari)?.Answer, reply.LineOf("nobody@example.org")),
            Is.EqualTo(((Answer?)Answer.Declined, (ReplyAttendee?)null))
        );
    }

    [TestCase("ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:per@example.org\":mailto:kari@example.org", "per@example.org")]
    [TestCase(
        "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=per@example.org:mailto:kari@example.org\r\nATTENDEE;CN=Per ^'Pelle^' Dahl:mailto:per@example.org",
        "Per \"Pelle\" Dahl"
    )]
    [TestCase(
        "ATTENDEE;PARTSTAT=DELEGATED:mailto:kari@example.org\r\nATTENDEE;CN=Per ^^n;DELEGATED-FROM=\"mailto:kari@example.org\":mailto:per@example.org",
        "Per ^n"
    )]
    [TestCase("ATTENDEE;PARTSTAT=DELEGATED:mailto:kari@example.org", "")]
    public void WhenAnAttendeeDelegates_TheOtherIsNamed(string lines, string name)
    {
        var reply = CalendarReader.ReadReply(Reply(lines));
        Assert.That((reply.LineOf(Kari)!.Answer, reply.DelegateOf(reply.LineOf(Kari)!)), Is.EqualTo(((Answer?)Answer.Delegated, name)));
    }

    [TestCase("BEGIN:VALARM\r\nUID:alarm\r\nATTENDEE;PARTSTAT=DECLINED:mailto:kari@example.org\r\nEND:VALARM")]
    [TestCase("BEGIN:VALARM\r\nATTENDEE:mailto:someone@example.org\r\nBEGIN:X-INNER\r\nUID:inner\r\nEND:X-INNER\r\nEND:VALARM")]
    [TestCase("begin:valarm\r\nuid:alarm\r\nend:valarm")]
    [TestCase("BEGIN:X-PART\r\nUID:part\r\nEND:VALARM\r\nEND:X-PART")]
    [TestCase("RRULE:FREQ=SECONDLY\r\nRDATE:20300101T000000Z\r\nEXRULE:FREQ=NEVER")]
    [TestCase("RRULE:nonsense\r\nGEO:nowhere\r\nDURATION:forever\r\nATTACH;ENCODING=QUOTED-PRINTABLE:=")]
    [TestCase("this line is none\r\n:nor this\r\n;nor=this:one\r\n=?\r\nX-\0NUL:\u0001")]
    [TestCase(
        "X-MS-OLK-FORCEINSPECTOROPEN:TRUE\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nX-ALT-DESC;FMTTYPE=text/html:<a href=\"x\">\r\nREQUEST-STATUS:2.0;Success"
    )]
    [TestCase("DTSTAMP:20261399T256199Z\r\nSEQUENCE:many\r\nDTSTART:20261399T000000")]
    [TestCase("COMMENT;ENCODING=QUOTED-PRINTABLE:=41")]
    [TestCase("ATTENDEE\r\nATTENDEE:\r\nATTENDEE;PARTSTAT=ACCEPTED:")]
    public void WhateverElseStandsInTheEntry_ItIsPassedOver(string lines)
    {
        foreach (var text in new[] { Reply(lines, Accepted), Reply(Accepted, lines) })
        {
            var reply = CalendarReader.ReadReply(text);
            Assert.That((reply.Uid, reply.LineOf(Kari)?.Answer), Is.EqualTo(("uid@example.org", (Answer?)Answer.Accepted)), text);
        }
    }

    [Test]
    public void WhenMethodStandsLast_OrABomStandsFirst_OrAnEndIsMissing_TheAnswerIsRead()
    {
        var reply = Reply(Accepted);
        var last = reply.Replace("METHOD:REPLY\r\n", "").Replace("END:VCALENDAR", "method:reply\r\nEND:VCALENDAR");
        foreach (
            var text in new[]
            {
                last,
                $"\uFEFF{reply}",
                $"\r\n\r\n{reply}\r\n-- \r\nA footer: of a list\r\n",
                reply.Replace("END:VEVENT\r\n", ""),
            }
        )
            Assert.That(AnswerIn(text), Is.EqualTo(Answer.Accepted), text);
    }

    [Test]
    public void WhenAnObjectBreaksOff_HalfALineIsNone()
    {
        var whole = Reply("SEQUENCE:12", Accepted, "ATTENDEE;PARTSTAT=DECLINED:mailto:other@example.org");
        var reply = CalendarReader.ReadReply(whole[..(whole.IndexOf("other@example.org", StringComparison.Ordinal) + 12)]);
        Assert.That((reply.Sequence, reply.Attendees.Single().Address), Is.EqualTo(((int?)12, Kari)));
    }

    [TestCase("METHOD:REQUEST")]
    [TestCase("METHOD:")]
    [TestCase("X-METHOD:REPLY")]
    public void WhenItIsNoReply_ItIsRefused(string method) => Refused(Reply(Accepted).Replace("METHOD:REPLY", method));

    [Test]
    public void WhenItIsOfNoOrOfSeveralEntries_OrNamesNobodyOrNoUid_ItIsRefused()
    {
        var entry = $"BEGIN:VEVENT\r\nUID:uid@example.org\r\n{Accepted}\r\nEND:VEVENT\r\n";
        var twice = Reply(Accepted).Replace("END:VCALENDAR", $"{entry}END:VCALENDAR");
        Refused("");
        Refused(Reply(Accepted).Replace("VEVENT", "VTODO"));
        Refused(Reply(Accepted).Replace("UID:", "X-UID:"));
        Refused(Reply(Accepted).Replace("UID:uid@example.org", "UID: "));
        Refused(Reply("SUMMARY:nobody"));
        Refused(twice);
        Refused(Reply(Accepted) + Reply(Accepted));
        Refused(string.Concat(Enumerable.Range(0, 40).Select(_ => "BEGIN:VCALENDAR\r\n")) + Reply(Accepted));
        var instance = Reply(Accepted)
            .Replace("END:VCALENDAR", $"{entry.Replace("UID:", "RECURRENCE-ID:20300101T000000Z\r\nUID:")}END:VCALENDAR");
        Assert.That(AnswerIn(instance), Is.EqualTo(Answer.Accepted));
        Assert.That(AnswerIn(Reply("RECURRENCE-ID:20300101T000000Z", Accepted)), Is.EqualTo(Answer.Accepted));
    }

    [TestCase("SEQUENCE:3", 3)]
    [TestCase("sequence: 3", 3)]
    [TestCase("SEQUENCE:-1", null)]
    [TestCase("SEQUENCE:99999999999", null)]
    [TestCase("X-SEQUENCE:3", null)]
    public void WhicheverSequenceItNames_OnlyANumberIsOne(string line, int? sequence) =>
        Assert.That(CalendarReader.ReadReply(Reply(line, Accepted)).Sequence, Is.EqualTo(sequence));

    [TestCase("DTSTAMP:20260915T140000Z", "2026-09-15T14:00:00Z")]
    [TestCase("DTSTAMP;TZID=America/New_York:20260915T100000", "2026-09-15T14:00:00Z")]
    [TestCase("DTSTAMP:20260915T140000", null)]
    [TestCase("DTSTAMP:2026-09-15T14:00:00Z", null)]
    [TestCase("X-DTSTAMP:20260915T140000Z", null)]
    public void WhicheverStampItBears_OnlyAnInstantIsOne(string line, string? stamp) =>
        Assert.That($"{CalendarReader.ReadReply(Reply(line, Accepted)).Stamp:yyyy-MM-ddTHH:mm:ssZ}", Is.EqualTo(stamp ?? ""));

    [Test]
    public void WhenThereAreSeveralComments_AllAreKept() =>
        Assert.That(
            CalendarReader.ReadReply(Reply("COMMENT:À bien\r\n tôt\\, merci", "comment;language=en:See\\nyou\\;", Accepted)).Comment,
            Is.EqualTo("À bientôt, merci\nSee\nyou;")
        );

    private static Answer? AnswerIn(string text) => CalendarReader.ReadReply(text).Attendees.Single(a => a.Is(Kari)).Answer;

    private static void Refused(string text) =>
        Assert.That(() => CalendarReader.ReadReply(text), Throws.TypeOf<InvalidDataException>(), text);

    private static string Reply(params string[] lines) =>
        string.Concat(
            (
                (string[])
                    [
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "METHOD:REPLY",
                        "BEGIN:VEVENT",
                        "UID:uid@example.org",
                        .. lines,
                        "END:VEVENT",
                        "END:VCALENDAR",
                    ]
            ).Select(line => $"{line}\r\n")
        );
}
