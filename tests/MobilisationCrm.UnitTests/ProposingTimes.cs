using MobilisationCrm.Calendars;

namespace MobilisationCrm.Rules;

/// <summary>The time that a COUNTER proposes, in whichever zone a program writes it; none is guessed (RFC 5545, 3.2.19).</summary>
internal sealed class ProposingTimes
{
    private const string Paris = """
        BEGIN:DAYLIGHT
        DTSTART:19810329T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        """;

    private const string Outlook = """
        BEGIN:STANDARD
        DTSTART:16010101T020000
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
        END:DAYLIGHT
        """;

    private const string South = """
        BEGIN:STANDARD
        DTSTART:20080406T030000
        RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU
        TZOFFSETFROM:+1100
        TZOFFSETTO:+1000
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20081005T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU
        TZOFFSETFROM:+1000
        TZOFFSETTO:+1100
        END:DAYLIGHT
        """;

    // Summer time from 1 January, for the last time in 2028, and in January 2030.
    private const string Changing = """
        BEGIN:STANDARD
        DTSTART:00010101T000000
        TZOFFSETFROM:+0530
        TZOFFSETTO:+0530
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20200101T000000
        RRULE:FREQ=YEARLY;UNTIL=20271231T183000Z
        TZOFFSETFROM:+0530
        TZOFFSETTO:+0630
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20200601T000000
        RRULE:FREQ=YEARLY
        RDATE:20300115T000000,20310115T000000
        TZOFFSETFROM:+0630
        TZOFFSETTO:+0530
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20300110T000000
        TZOFFSETFROM:+0530
        TZOFFSETTO:+0630
        END:DAYLIGHT
        """;

    [TestCase("DTSTART:20300115T150000Z", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=America/New_York:20300115T100000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=\"America/New_York\":20300715T100000", "2030-07-15T14:00Z")]
    [TestCase("dtstart;value=date-time;tzid=america/new_york:20300115T100000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=/mozilla.org/20071231_1/Europe/Paris:20300715T160000", "2030-07-15T14:00Z")]
    [TestCase("DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires:20300115T120000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=Eastern Standard Time:20300115T100000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=W. Europe Standard Time:20300715T160000", "2030-07-15T14:00Z")]
    [TestCase("DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20300115T100000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20300715T100000", "2030-07-15T14:00Z")]
    [TestCase("DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20300115T100000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20300715T160000", "2030-07-15T14:00Z")]
    [TestCase("DTSTART;TZID=(GMT+01.00) Brussels, Copenhagen, Madrid, Paris:20300115T160000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=\"(UTC) Dublin, Edinburgh, Lisbon, London\":20300715T150000", "2030-07-15T14:00Z")]
    [TestCase("DTSTART;TZID=\"(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London\":20300115T150000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=\"(UTC+05:45) Kathmandu\":20300115T204500", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=UTC:20300115T150000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=GMT:20300115T150000", "2030-01-15T15:00Z")]
    [TestCase("DTSTART;TZID=tzone://Microsoft/Utc:20300115T150000", "2030-01-15T15:00Z")]
    public void WhicheverNameAZoneBears_TheInstantIsShown(string start, string utc) => Assert.That(Proposed(start), Is.EqualTo(utc));

    [TestCase("DTSTART;VALUE=DATE:20300115")]
    [TestCase("DTSTART:20300115T100000")]
    [TestCase("DTSTART;TZID=Nowhere/Unknown:20300115T100000")]
    [TestCase("DTSTART;TZID=Nowhere/Cairo:20300115T100000")]
    [TestCase("DTSTART;TZID=Nowhere:20300115T100000")]
    [TestCase("DTSTART;TZID=tzone://Microsoft/Custom:20300115T100000")]
    [TestCase("DTSTART;TZID=Customized Time Zone:20300115T100000")]
    [TestCase("DTSTART;TZID=\"(UTC-05:00) Somewhere Else\":20300115T100000")]
    [TestCase("DTSTART;TZID=\"(UTC-06:00) Eastern Time (US & Canada)\":20300115T100000")]
    [TestCase("DTSTART;TZID=\"(UTC-05:00)\":20300115T100000")]
    [TestCase("DTSTART;TZID=\"(UTC+99:99) Hawaii\":20300115T100000")]
    [TestCase("DTSTART;TZID=:20300115T100000")]
    [TestCase("DTSTART;TZID=Europe/Paris:20300331T023000")]
    [TestCase("DTSTART;TZID=Europe/Paris:99991231T235959")]
    [TestCase("DTSTART;TZID=Europe/Paris:00010101T000000")]
    [TestCase("DTSTART;TZID=Europe/Paris:20300115")]
    [TestCase("DTSTART:next Tuesday")]
    [TestCase("DTEND:20300115T160000Z")]
    public void WhenTheHourIsOpen_NoneIsGuessed(string start) => Assert.That(Proposed(start), Is.Empty);

    [TestCase(Paris, "20300115T160000", "2030-01-15T15:00Z")]
    [TestCase(Paris, "20300715T160000", "2030-07-15T14:00Z")]
    [TestCase(Paris, "20300331T015959", "2030-03-31T00:59Z")]
    [TestCase(Paris, "20300331T030000", "2030-03-31T01:00Z")]
    [TestCase(Paris, "20300331T023000", "")]
    [TestCase(Paris, "20301027T023000", "2030-10-27T00:30Z")]
    [TestCase(Paris, "19700715T160000", "")]
    [TestCase(Outlook, "20300115T100000", "2030-01-15T15:00Z")]
    [TestCase(Outlook, "20300312T100000", "2030-03-12T14:00Z")]
    [TestCase(Outlook, "20301103T013000", "2030-11-03T05:30Z")]
    [TestCase(South, "20300115T100000", "2030-01-14T23:00Z")]
    [TestCase(South, "20300715T100000", "2030-07-15T00:00Z")]
    [TestCase(South, "20300407T040000", "2030-04-06T18:00Z")]
    [TestCase(Changing, "20270115T100000", "2027-01-15T03:30Z")]
    [TestCase(Changing, "20270715T100000", "2027-07-15T04:30Z")]
    [TestCase(Changing, "20280115T100000", "2028-01-15T03:30Z")]
    [TestCase(Changing, "20290115T100000", "2029-01-15T04:30Z")]
    [TestCase(Changing, "20300112T100000", "2030-01-12T03:30Z")]
    [TestCase(Changing, "20300115T100000", "2030-01-15T04:30Z")]
    public void WhenTheZoneStandsInTheObject_ItsRulesCount(string rules, string start, string utc) =>
        Assert.That(Proposed($"DTSTART;TZID=\"Their: zone\":{start}", Zone("Their: zone", rules)), Is.EqualTo(utc));

    [TestCase("Customized Time Zone")]
    [TestCase("tzone://Microsoft/Custom")]
    [TestCase("Europe/Paris")]
    public void WhenTheZoneStandsInTheObject_ItCountsWhateverItsName(string name)
    {
        var five = "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0500\nEND:STANDARD";
        Assert.That(
            Proposed($"DTSTART;TZID={name}:20300115T100000", Zone("Another", Paris) + Zone(name, five)),
            Is.EqualTo("2030-01-15T15:00Z")
        );
    }

    [TestCase("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=SECONDLY")]
    [TestCase("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYDAY=-1SU")]
    [TestCase("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=3,4;BYDAY=-1SU")]
    [TestCase("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU")]
    [TestCase("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:nonsense")]
    [TestCase("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RDATE:nonsense")]
    [TestCase("TZOFFSETTO:+0200", "TZOFFSETTO:two hours")]
    [TestCase("TZOFFSETTO:+0200", "X:")]
    [TestCase("DTSTART:19810329T020000", "X:")]
    public void WhenItsRulesCannotBeRead_TheNameCounts_AndElseNone(string rule, string broken)
    {
        var rules = Paris.Replace(rule, broken);
        Assert.That(
            Proposed("DTSTART;TZID=Romance Standard Time:20300715T160000", Zone("Romance Standard Time", rules)),
            Is.EqualTo("2030-07-15T14:00Z")
        );
        Assert.That(Proposed("DTSTART;TZID=Theirs:20300715T160000", Zone("Theirs", rules)), Is.Empty);
    }

    private static string Zone(string name, string rules) => $"BEGIN:VTIMEZONE\nTZID:{name}\n{rules}\nEND:VTIMEZONE\n";

    private static string Proposed(string start, string zones = "") =>
        $"{CalendarReader.ReadReply($"BEGIN:VCALENDAR\nMETHOD:COUNTER\n{zones}BEGIN:VEVENT\nUID:x\nATTENDEE;PARTSTAT=TENTATIVE:mailto:kari@example.org\n{start}\nEND:VEVENT\nEND:VCALENDAR\n").Proposes:yyyy-MM-ddTHH:mmZ}";
}
