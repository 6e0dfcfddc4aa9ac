using System.Text;
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
                    var clean = new string([
                        .. text
                            .Get.EnumerateRunes()
                            .Where(r => r != Rune.ReplacementChar && (!Rune.IsControl(r) || r.Value == '\t'))
                            .SelectMany(r => r.ToString()),
                    ]);
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
    ) =>
        CalendarWriter.Write(
            new CalendarEntry(
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
            )
        );
}
