using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using MobilisationCrm.Calendars;

namespace MobilisationCrm.Rules;

/// <summary>iCalendar text as RFC 5545 has it: escaping, folding, line ends (M9).</summary>
internal sealed class WritingCalendars
{
    [Test]
    public void M09_WhenTextHoldsSpecialCharacters_TheyAreEscaped()
    {
        var text = Write(summary: "a\\b;c,d", description: "line 1\r\nline 2\rline 3\nline 4");
        Assert.That(text, Does.Contain("SUMMARY:a\\\\b\\;c\\,d\r\n").And.Contain("DESCRIPTION:line 1\\nline 2\\nline 3\\nline 4\r\n"));
    }

    [TestCase("Réunion d’information sur l’économie sociale et solidaire – années à venir, déjà prévues, où l’on s’aperçoit")]
    [TestCase("اجتماع إعلامي بشأن الاقتصاد الاجتماعي والتضامني من أجل التنمية المستدامة في الجمعية العامة")]
    [TestCase("👩🏽‍🌾👨‍👩‍👧‍👦🇺🇳 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉")]
    [TestCase("关于社会和团结经济促进可持续发展的决议草案情况介绍会关于社会和团结经济促进可持续发展的决议草案情况介绍会")]
    public void M09_WhenTextIsLong_ItIsFoldedAt75OctetsAndNoCharacterIsSplit(string summary) => Check(summary, Write(summary));

    [Test]
    public void M09_WhateverTextIsWritten_ItReadsBackTheSame() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text =>
                {
                    // Half characters and control characters are in no calendar text.
                    var clean = new string(
                        [
                            .. text
                                .Get.EnumerateRunes()
                                .Where(r => r != Rune.ReplacementChar && (!Rune.IsControl(r) || r.Value == '\t'))
                                .SelectMany(r => r.ToString()),
                        ]
                    );
                    if (clean.Length > 0)
                        Check(clean, Write(clean + new string('é', 40) + clean), clean + new string('é', 40) + clean);
                }
            )
            .CheckRepeatably();

    [Test]
    public void M09_WhenANameHoldsAQuoteOrALineBreak_TheParameterStaysOne()
    {
        var text = Unfold(Write("x", attendee: new CalendarAttendee("Ms \"Ana\"; Ngo:\r\nBcc: x^y", "ana@example.org", false)));
        Assert.That(text, Does.Contain(";CN=\"Ms ^'Ana^'; Ngo:^nBcc: x^^y\"").And.Contain(":mailto:ana@example.org\r\n"));
    }

    [TestCase("\r\nX-FORGED:1\r\n")]
    [TestCase("\nX-FORGED:1")]
    [TestCase("\rX-FORGED:1")]
    [TestCase("\u2028X-FORGED:1\u0085X-FORGED:1")]
    [TestCase("\";X-FORGED=1:x")]
    [TestCase("\0\u001b\u007f\ud800X-FORGED:1")]
    public void M06_WhenANameAnAddressALinkOrAUidForges_NoLineAndNoParameterIsAdded(string forged)
    {
        var entry = New("x", attendee: new CalendarAttendee($"Ana{forged}", $"ana{forged}@example.org", false)) with
        {
            Uid = $"id{forged}@example.org",
            Url = $"https://meet.example.org/{forged}",
            OrganizerName = $"Secretariat{forged}",
            OrganizerAddress = $"secretariat{forged}@example.org",
            Location = "Room 1",
        };
        var plain = Names(
            CalendarWriter.Write(
                New("x", attendee: new("Ana", "ana@example.org", false)) with
                {
                    Url = "https://meet.example.org",
                    Location = "Room 1",
                }
            )
        );
        Assert.That(Names(CalendarWriter.Write(entry)), Is.EqualTo(plain));
    }

    [TestCase("représentation@münchen.example", "repr%C3%A9sentation@m%C3%BCnchen.example")]
    [TestCase("o'neill+un@example.org", "o'neill+un@example.org")]
    [TestCase("\"a b\"@example.org", "%22a%20b%22@example.org")]
    [TestCase("a,b;c?d@example.org", "a%2Cb%3Bc%3Fd@example.org")]
    [TestCase("", "")]
    public void M06_WhateverAddressAnInviteeHas_ItIsWrittenAsAUri(string address, string written) =>
        Assert.That(Unfold(Write("x", attendee: new CalendarAttendee("Ana", address, false))), Does.Contain($":mailto:{written}\r\n"));

    [TestCase("room 4, second floor")]
    [TestCase("http://[::bad")]
    [TestCase("")]
    public void WhenALinkIsNone_ItIsNotWrittenAsOne(string link) =>
        Assert.That(CalendarWriter.Write(New("x") with { Url = link }), Does.Not.Contain("URL"));

    [Test]
    public void WhenALinkHoldsCommasAndSemicolons_TheyAreNotEscaped() =>
        Assert.That(
            CalendarWriter.Write(New("x") with { Url = "https://meet.example.org/j?a=1;b=2,3&c=é" }),
            Does.Contain("\r\nURL:https://meet.example.org/j?a=1;b=2,3&c=é\r\n")
        );

    [Test]
    public void WhenAMeetingIsCancelled_StatusAndMethodSaySo()
    {
        var text = Write("x", method: CalendarMethod.Cancel, status: CalendarStatus.Cancelled);
        Assert.That(text, Does.Contain("METHOD:CANCEL\r\n").And.Contain("STATUS:CANCELLED\r\n"));
    }

    [Test]
    public void WhenNothingIsKnownOfPlaceOrAgenda_TheLinesAreLeftOut()
    {
        var text = Write("x");
        Assert.That(text, Does.Not.Contain("LOCATION").And.Not.Contain("DESCRIPTION").And.Not.Contain("URL").And.Not.Contain("ATTENDEE"));
        Assert.That(
            text,
            Does.StartWith("BEGIN:VCALENDAR\r\n").And.Contain("\r\nVERSION:2.0\r\n").And.EndWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        );
    }

    private static void Check(string summary, string text, string? expected = null)
    {
        foreach (var line in text.Split("\r\n"))
            Assert.That(Encoding.UTF8.GetByteCount(line), Is.LessThanOrEqualTo(75), line);
        // A split character would not survive the way through octets.
        Assert.That(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.UTF8.GetBytes(text)), Is.EqualTo(text));
        var read = Unfold(text).Split("\r\n").Single(l => l.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..];
        Assert.That(Unescape(read), Is.EqualTo(expected ?? summary));
    }

    // Each line's name with those of its parameters, as any parser sees them.
    private static List<string> Names(string text) =>
        [
            .. Unfold(text)
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Regex.Replace(line, "\"[^\"]*\"", ""))
                .Select(line => Regex.Replace(line.Split(':')[0], "=[^;]*", "")),
        ];

    private static string Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
            text.Append(
                value[i] == '\\'
                    ? value[++i] == 'n'
                        ? '\n'
                        : value[i]
                    : value[i]
            );
        return text.ToString();
    }

    private static string Write(
        string summary,
        string description = "",
        CalendarMethod method = CalendarMethod.Request,
        CalendarAttendee? attendee = null,
        CalendarStatus status = CalendarStatus.Confirmed
    ) => CalendarWriter.Write(New(summary, description, method, attendee, status));

    private static CalendarEntry New(
        string summary,
        string description = "",
        CalendarMethod method = CalendarMethod.Request,
        CalendarAttendee? attendee = null,
        CalendarStatus status = CalendarStatus.Confirmed
    ) =>
        new(
            method,
            "id@example.org",
            0,
            new DateTime(2026, 9, 15, 14, 0, 0, DateTimeKind.Utc),
            new DateTime(2026, 10, 1, 14, 0, 0, DateTimeKind.Utc),
            new DateTime(2026, 10, 1, 15, 0, 0, DateTimeKind.Utc),
            summary,
            description,
            "",
            null,
            "Secretariat",
            "secretariat@example.org",
            attendee,
            status
        );
}
