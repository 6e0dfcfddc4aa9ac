using MobilisationCrm.Hosting;
using MobilisationCrm.Judging;

namespace MobilisationCrm.Scenarios;

/// <summary>The judge itself: for each rule a history made by hand in which it is broken, and one in which none is.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class JudgingByHand
{
    // Kenya's Mission in New York, invited on Tuesday 15 September 2026 to Thursday 1 October, 14:00 in UTC.
    private const string Mission = "ke.ny@example.org";
    private static readonly Guid Rule = Guid.NewGuid();
    private History _history = null!;
    private MeetingStory _meeting = null!;
    private Invitee _invitee = null!;

    [SetUp]
    public void Invite()
    {
        (_history, _meeting) = (new History { Ends = Utc(16, 10, 20) }, new MeetingStory(Guid.NewGuid(), 1));
        _invitee = new Invitee(Guid.NewGuid(), _meeting, 0);
        var facts = new Facts(new DateTime(2026, 10, 1, 10, 0, 0), new DateTime(2026, 10, 1, 11, 0, 0), "America/New_York", "Room 1", "");
        _history.Meetings.Add(_meeting);
        _meeting.Invitees[_invitee.Id] = _invitee;
        _history.Addresses[0].Add(_history.Next(), Utc(15), Mission);
        Rules(("AnswerMissing", 3), ("MeetingAhead", 1), ("Thanks", 1));
        _meeting.Facts.Add(_history.Next(), Utc(15), facts);
        _meeting.Words.Add(_history.Next(), Utc(15), "The draft");
        _invitee.Invited.Add(_history.Next(), Utc(15), true);
        Send(Utc(15));
        Leave("Invitation", Utc(15), Request());
    }

    [Test]
    public void WhenAllIsAsItShouldBe_NoRuleIsBroken()
    {
        Leave("AnswerReminder", Utc(28));
        Answer("Accepted", Utc(28).AddHours(1));
        Leave("DayBefore", Utc(30));
        _invitee.Attended.Add(_history.Next(), Utc(1, 10, 16), true);
        Leave("Thanks", Utc(2, 10));
        Assert.That(Judge.Of(_history), Is.Empty);
    }

    [Test]
    public void M1_ToM6_WhenTheCalendarEntryIsWrong()
    {
        Expect("M1", () => Leave("Change", Utc(16), Request(2, room: "Room 2") with { Uid = "other@crm.example.org" }));
        Expect("M2", () => Leave("Change", Utc(16), Request(0, room: "Room 2")));
        Expect("M2", () => Leave("Change", Utc(16), Request(1)));
        Expect("M3", () => Leave("Correction", Utc(16), Request(1)), () => Leave("Correction", Utc(16), Request(0)));
        Expect("M4", () => Leave("Cancellation", Utc(16), Request(1) with { Method = "CANCEL", Status = "CONFIRMED" }));
        Expect("M5", () => Leave("Change", Utc(16), Request()));
        Expect("M5", Cancel, Cancel);
        Expect("M6", () => Leave("Invitation", Utc(16), Request() with { Attendees = ["A", "B"] }));
    }

    [Test]
    public void M16_M17_M20_M25_WhenAMessageIsDoubleOrGoesWhereItMayNot()
    {
        Expect("M16", () => _history.Letters.Add(_history.Letters[0] with { Order = _history.Next() }));
        Expect("M17", () => Leave("Invitation", Utc(16), Request()));
        Expect(
            "M20",
            () => (_history.Barred[Mission] = new Trail<bool>()).Add(_history.Next(), Utc(16), true),
            () => Leave("Invitation", Utc(16), Request(), repeated: true)
        );
        Expect(
            "M20",
            () => _history.HasLeft[0].Add(_history.Next(), Utc(16), true),
            () => Leave("Invitation", Utc(16), Request(), repeated: true)
        );
        Expect(
            "M25",
            () => _history.Addresses[0].Add(_history.Next(), Utc(16), "new@example.org"),
            () => Leave("Invitation", Utc(16), Request(), repeated: true)
        );
    }

    [Test]
    public void M25_WhenALetterIsNoLongerTrueOrWanted()
    {
        void Move() => _meeting.Facts.Add(_history.Next(), Utc(16), _meeting.Facts.At(_history.Now)! with { Place = "Room 9" });
        Expect("M25", Move, () => Send(Utc(16)), () => Leave("Invitation", Utc(17), Request(), repeated: true));
        void Repeat() => Leave("Invitation", Utc(16), Request(), repeated: true);
        Expect("M25", () => _meeting.Cancelled.Add(_history.Next(), Utc(16), true), Repeat);
        Expect("M25", () => _invitee.Invited.Add(_history.Next(), Utc(16), false), Repeat);
        Expect("M25", Cancel);
        Expect("M25", () => _history.Adopted.Add(_history.Next(), Utc(16), true), () => Leave("AnswerReminder", Utc(28)));
        Expect("M25", () => Rules(("MeetingAhead", 1)), () => Leave("AnswerReminder", Utc(28)));
        Expect("M25", () => Leave("AnswerReminder", Utc(28), text: "On 2 October 2026 at 10:00"));
        Expect("M26", Move, () => Leave("AnswerReminder", Utc(28)));
        Expect("M26", Move, () => Send(Utc(16)), () => Leave("AnswerReminder", Utc(28)));
        Expect("M26", Forget, () => Leave("AnswerReminder", Utc(28)));
    }

    [Test]
    public void M22_M24_WhenAReminderIsTooLateOrNotWanted()
    {
        Expect("M22", () => Leave("Invitation", Utc(1, 10, 16), Request(), repeated: true));
        Expect("M22", () => Leave("AnswerReminder", Utc(1, 10, 13)));
        Expect("M22", () => Answer("Accepted", Utc(16)), () => Leave("DayBefore", Utc(1, 10, 13)));
        Expect("M22", () => Answer("Declined", Utc(16)), () => Leave("AnswerReminder", Utc(28)));
        Expect("M22", () => Leave("DayBefore", Utc(30)));
        Expect("M22", () => Leave("AnswerReminder", Utc(25)), () => Leave("AnswerReminder", Utc(29)));
        Expect("M22", () => Leave("Thanks", Utc(2, 10)));
        Expect(
            "M22",
            () => _invitee.Attended.Add(_history.Next(), Utc(2, 10), true),
            () => Leave("Thanks", Utc(2, 10, 20)),
            () => Leave("Thanks", Utc(16, 10))
        );
        Expect("M24", () => Answer("Tentative", Utc(16)), () => Leave("AnswerReminder", Utc(28)));
        Expect(
            "M24",
            () => _invitee.Answer.Add(_history.Next(), Utc(16), new AnswerGiven("Accepted", Utc(2, 10))),
            () => Leave("DayBefore", Utc(30))
        );
    }

    [Test]
    public void M23_M27_WhenAReminderComesAtTheWrongTime()
    {
        Expect("M23", () => Leave("AnswerReminder", Utc(28, 9, 4)));
        Expect("M23", () => Leave("AnswerReminder", Utc(27)));
        Expect("M27", () => Leave("AnswerReminder", Utc(16)));
        Expect("M27", () => Leave("AnswerReminder", Utc(15, 9, 18)));
        Expect("M23", [.. Enumerable.Range(21, 5).Select<int, Action>(day => () => Leave("AnswerReminder", Utc(day)))]);
    }

    [Test]
    public void WhenWhatWasDueDidNotLeave_ItIsMissed()
    {
        Expect("M22 (missing)", () => { });
        Expect("M22 (missing)", () => Answer("Accepted", Utc(16)));
        Expect("M22 (missing)", () => _invitee.Attended.Add(_history.Next(), Utc(2, 10), true));
        Expect("M5 (missing)", Forget);
        Expect("M4 (missing)", () => _meeting.Cancelled.Add(_history.Next(), Utc(16), true));
        Expect("M4 (missing)", () => _invitee.Invited.Add(_history.Next(), Utc(16), false), () => Send(Utc(16)));
        Expect("M26 (missing)", () => Look(new Promise(new DateOnly(2026, 9, 28), "AnswerMissing", _meeting.Id, Mission)));
        Expect("M26", () => Look(), () => Leave("AnswerReminder", Utc(28)));
    }

    [TestCase("Mission of Egypt in Geneva", 2026, 10, 2, true, TestName = "M23_Geneva_HasFridayAsAWorkingDay_WhoeverSitsThere")]
    [TestCase("Ministry in Riyadh", 2026, 10, 2, false, TestName = "M23_Riyadh_HasNone")]
    [TestCase("Mission of Saudi Arabia in New York", 2026, 9, 23, false, TestName = "M23_TheNationalDayHoldsInNewYorkToo")]
    [TestCase("Mission of Kenya in New York", 2026, 11, 26, false, TestName = "M23_TheUnitedNationsAreClosedOnThanksgiving")]
    [TestCase("Ministry in Dakar", 2026, 11, 26, true, TestName = "M23_DakarIsNot")]
    public void WorkingDays(string name, int year, int month, int day, bool works) =>
        Assert.That(Guest.All.Single(g => g.Name == name).Works(new DateOnly(year, month, day)), Is.EqualTo(works));

    private static DateTime Utc(int day, int month = 9, int hour = 15) => new(2026, month, day, hour, 0, 0, DateTimeKind.Utc);

    // In a history of its own.
    private void Expect(string rule, params Action[] acts)
    {
        Invite();
        foreach (var act in acts)
            act();
        Assert.That(Judge.Of(_history).Select(v => v.Rule), Has.Member(rule));
    }

    private void Rules(params (string Kind, int Days)[] rules) =>
        _history.Rules.Add(_history.Next(), Utc(15), [.. rules.Select(r => new RuleFacts(Rule, r.Kind, r.Days, 9, 17, true))]);

    private void Send(DateTime at) =>
        _meeting.Sent.Add(
            _history.Next(),
            at,
            new Sending(_meeting.Facts.At(_history.Now)!, "The draft", _invitee.Invited.At(_history.Now) ? [_invitee.Id] : [])
        );

    private void Answer(string answer, DateTime at) =>
        _invitee.Answer.Add(_history.Next(), at, new AnswerGiven(answer, _meeting.Facts.At(_history.Now)!.StartsAt));

    private void Cancel() => Leave("Cancellation", Utc(16), Request(1) with { Method = "CANCEL", Status = "CANCELLED" });

    private void Forget() => _history.Letters.Clear();

    private void Look(params Promise[] promises) => _history.Looks.Add(new Look(_history.Next(), Utc(28, 9, 10), promises));

    private Entry Request(int sequence = 0, string room = "Room 1") =>
        new(
            $"{_meeting.Id}@crm.example.org",
            sequence,
            "REQUEST",
            "CONFIRMED",
            Utc(1, 10, 14),
            Utc(1, 10, 15),
            $"{room}||",
            "Meeting 1",
            ["CUTYPE=GROUP;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE"]
        );

    private void Leave(
        string purpose,
        DateTime at,
        Entry? entry = null,
        bool repeated = false,
        string text = "On Thursday, 1 October 2026, 10:00 (New York)"
    ) =>
        _history.Letters.Add(
            new Letter(
                _history.Next(),
                at,
                $"{_history.Now}@crm.example.org",
                purpose,
                _meeting.Id,
                _invitee.Id,
                Mission,
                purpose,
                text,
                entry,
                repeated
            )
        );
}
