using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MobilisationCrm.Calendars;
using MobilisationCrm.Meetings;
using MobilisationCrm.ReadBack;
using MobilisationCrm.Time;
using NodaTime;

namespace MobilisationCrm.Rules;

/// <summary>
/// What the product writes is read by two parsers that others wrote, ical.js and python3-icalendar: any text, any zone, any date to 2040.
/// </summary>
internal sealed class ReadingCalendarsBack
{
    // M8: the zones in which calendars most often err, and after them every zone there is.
    private static readonly string[] Zones =
    [
        "America/New_York",
        "Europe/Paris",
        "America/Sao_Paulo",
        "Africa/Casablanca",
        "Africa/Cairo",
        "Asia/Ulaanbaatar",
        "America/Bogota",
        "Africa/Dakar",
        "Asia/Kathmandu",
        .. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)),
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        Gen.Elements(
            "a\\b;c,d\"e:f",
            "line 1\r\nline 2\rline 3\n\n line 5",
            "اجتماع إعلامي بشأن الاقتصاد الاجتماعي",
            "👩🏽‍🌾🇺🇳 é",
            "关于社会和团结经济",
            "\0\u0007tab\t",
            "\\n\\,\\;\\\\",
            "BEGIN:VEVENT",
            "\u2028\u0085\ufeff",
            "\ud800 half",
            "half \udc00",
            "x\r\nATTENDEE:mailto:forged@example.org\r\n",
            "\";X-FORGED=1:x",
            "^n ^' ^^ \\N",
            string.Concat(Enumerable.Repeat("Économie sociale et solidaire; ", 400))
        )
    );

    private static readonly Gen<string> Address = Gen.Frequency(
        (3, Gen.Constant("mission@example.org")),
        (1, Gen.Elements("o'neill+un=crm@example.org", "\"a, b\"@example.org", "a%b?c#d@example.org", "représentation@münchen.example")),
        (1, Text.Select(text => $"{text}@example.org"))
    );

    private static readonly Gen<string?> Url = Gen.OneOf(
        Gen.Constant<string?>(null),
        Gen.Constant<string?>("https://meet.example.org/j/1?pwd=a;b,c&x=%2C"),
        Text.Select<string, string?>(text => $"https://meet.example.org/{text}")
    );

    private static readonly Gen<CalendarEntry> Entry =
        from method in Gen.Elements(CalendarMethod.Publish, CalendarMethod.Request, CalendarMethod.Cancel)
        from summary in Text
        from description in Text
        from location in Text
        from url in Url
        from name in Text
        from address in Address
        from sequence in Gen.Choose(0, 1_000)
        from zone in Gen.Elements(Zones)
        from minutes in Gen.Choose(0, 15 * 366 * 24 * 60)
        from length in Gen.Choose(1, 24 * 60)
        from isWholeDay in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select New(
            method,
            summary,
            description,
            location,
            url,
            name,
            address,
            sequence,
            Start(minutes, zone),
            length,
            isWholeDay && method == CalendarMethod.Publish
        );

    [TestCase("ical.js")]
    [TestCase("python3-icalendar")]
    public async Task M06_M08_M09_WhateverIsWritten_AnotherProgramReadsTheSame(string parser)
    {
        var entries = Entry.Draw(400).Select(e => parser == "ical.js" ? WithPlainName(e) : WithoutEscapes(e)).ToList();
        var feed = entries.FindAll(e => e.Method == CalendarMethod.Publish);
        var names = Text.Draw(100).Select(n => parser == "ical.js" ? n : WithoutEscapes(n)).ToList();
        var read = await CalendarParser.ReadAsync(
            parser,
            [
                .. entries.Select(CalendarWriter.Write),
                .. names.Select((name, i) => CalendarWriter.Write(new PublishedCalendar(name, TimeSpan.FromHours(1), i == 0 ? feed : []))),
            ]
        );
        foreach (var (entry, calendar) in entries.Zip(read))
        {
            Assert.That(calendar.Method, Is.EqualTo(entry.Method.ToString().ToUpperInvariant()));
            Assert.That(calendar.Events.ConvertAll(Decoded), Is.EqualTo(new[] { Expected(entry) }));
        }

        Assert.That(read.Skip(entries.Count).Select(c => c.Name), Is.EqualTo(names.Select(Plain)));
        Assert.That(read[entries.Count].Events.ConvertAll(Decoded), Is.EqualTo(feed.Select(Expected)));
    }

    [Test]
    public void WhateverAnInviteesProgramSendsBack_TheAnswerIsReadAsItWasGiven()
    {
        string[] addresses = ["mission@example.org", "o'neill+un=crm@example.org", "a%b?c#d@example.org", "représentation@münchen.example"];
        foreach (var (entry, i) in Entry.Draw(300).Where(e => e.Method == CalendarMethod.Request).Select((e, i) => (e, i)))
        {
            var (address, name) = (addresses[i % addresses.Length], entry.Attendee!.Name.Cut(Lengths.Line));
            var reply = CalendarReader.ReadReply(Reply(entry with { Attendee = new CalendarAttendee(name, address, false) }));
            var attendee = reply.Attendees.Single();
            Assert.That(
                (reply.Uid, reply.Sequence, reply.Stamp, attendee.Address, attendee.Name.Trim(), attendee.Answer),
                Is.EqualTo((entry.Uid, (int?)entry.Sequence, (DateTime?)entry.Stamp, address, Name(name).Trim(), (Answer?)Answer.Accepted))
            );
        }
    }

    [Test]
    public void WhereverAReplyBreaksOff_ItIsReadOrRefusedAsUnreadable()
    {
        foreach (var reply in Entry.Draw(20).Where(e => e.Method == CalendarMethod.Request).Select(Reply))
        {
            for (var length = 0; length < reply.Length; length += 7)
                ReadOrRefuse(reply[..length]);
        }
    }

    [Test]
    public void WhateverComesAsAReply_ItIsReadOrRefusedAsUnreadable() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>[]>(),
                lines =>
                    ReadOrRefuse(
                        "BEGIN:VCALENDAR\nMETHOD:COUNTER\nBEGIN:VEVENT\nUID:x\nDTSTART;TZID=Europe/Paris:20260329T023000\n"
                            + string.Join("\n", lines.Select(l => l.Get))
                            + "\nATTENDEE:mailto:a@example.org\nEND:VEVENT"
                    )
            )
            .CheckRepeatably();

    [TestCase("two\u2028lines\u0085here")]
    [TestCase("form\ffeed")]
    public void WhenACommentHoldsASignThatIsNoLineEndOfCalendars_ItIsKept(string comment)
    {
        var reply =
            $"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:x\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\r\nCOMMENT:{comment}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        Assert.That(CalendarReader.ReadReply(reply).Comment, Is.EqualTo(comment));
    }

    private static void ReadOrRefuse(string text)
    {
        try
        {
            CalendarReader.ReadReply(text);
        }
        catch (InvalidDataException)
        {
            // The one error that the reader may give.
        }
    }

    private static string Reply(CalendarEntry entry) =>
        CalendarWriter
            .Write(entry)
            .Replace("\r\n ", "", StringComparison.Ordinal)
            .Replace("METHOD:REQUEST", "METHOD:REPLY", StringComparison.Ordinal)
            .Replace("PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED", StringComparison.Ordinal);

    // A wall time of the zone, also in the nights in which its clocks change; an hour that they jump over is none.
    private static DateTime Start(int minutes, string zone)
    {
        var local = new DateTime(2026, 1, 1).AddMinutes(minutes);
        try
        {
            return Zone.ToUtc(local, zone);
        }
        catch (RuleException)
        {
            return Zone.ToUtc(local.AddHours(2), zone);
        }
    }

    private static CalendarEntry New(
        CalendarMethod method,
        string summary,
        string description,
        string location,
        string? url,
        string name,
        string address,
        int sequence,
        DateTime start,
        int length,
        bool isWholeDay
    ) =>
        new(
            method,
            $"{Guid.NewGuid()}@crm.example.org",
            sequence,
            new DateTime(2026, 9, 15, 14, 0, 0, DateTimeKind.Utc),
            isWholeDay ? start.Date : start,
            isWholeDay ? start.Date.AddDays(1) : start.AddMinutes(length),
            summary,
            description,
            location,
            url,
            name,
            "secretariat@example.org",
            method == CalendarMethod.Publish ? null : new CalendarAttendee(name, address, true),
            method == CalendarMethod.Cancel ? CalendarStatus.Cancelled : CalendarStatus.Confirmed,
            isWholeDay
        );

    private static ReadEvent Expected(CalendarEntry entry)
    {
        var form = entry.IsWholeDay ? "yyyyMMdd" : "yyyyMMdd'T'HHmmss'Z'";
        var location = entry.Location.Length > 0 ? entry.Location : entry.Url ?? "";
        var written = new ReadEvent(
            entry.Uid,
            entry.Sequence,
            entry.StartsAt.ToString(form, CultureInfo.InvariantCulture),
            entry.EndsAt.ToString(form, CultureInfo.InvariantCulture),
            Plain(entry.Summary),
            Plain(entry.Description),
            Plain(location),
            entry.Status.ToString().ToUpperInvariant(),
            entry.Url is null ? null : Whole(Uri.UnescapeDataString(entry.Url)),
            $"mailto:{entry.OrganizerAddress}",
            Name(entry.OrganizerName),
            entry.Attendee is null ? null : Whole($"mailto:{entry.Attendee.Address}"),
            entry.Attendee is null ? null : Name(entry.Attendee.Name),
            0
        );
        object?[] optional = [written.Url, written.Attendee, Filled(entry.Description), Filled(location)];
        return written with { Properties = 9 + optional.Count(property => property is not null) };
    }

    // A blank name is none; a line break is written as a sign.
    private static string Name(string name) => string.IsNullOrWhiteSpace(Plain(name).Replace('\n', '^')) ? "" : Plain(name);

    private static string? Filled(string text) => text.Length > 0 ? text : null;

    // URIs say the same with and without percent-encoding (RFC 3986, 2.1).
    private static ReadEvent Decoded(ReadEvent read) =>
        read with
        {
            Url = read.Url is null ? null : Uri.UnescapeDataString(read.Url),
            Organizer = Uri.UnescapeDataString(read.Organizer!),
            Attendee = read.Attendee is null ? null : Uri.UnescapeDataString(read.Attendee),
        };

    // python3-icalendar 4.0 unescapes in several passes and so misreads a backslash before n, comma or semicolon.
    // It marks escapes as %2C and the like meanwhile, and so takes such signs in a text for escapes too.
    private static CalendarEntry WithoutEscapes(CalendarEntry entry) =>
        entry with
        {
            Summary = WithoutEscapes(entry.Summary),
            Description = WithoutEscapes(entry.Description),
            Location = WithoutEscapes(entry.Location),
            Url = entry.Url is null ? null : WithoutEscapes(entry.Url),
            OrganizerName = WithoutEscapes(entry.OrganizerName),
            Attendee = entry.Attendee is { } attendee ? attendee with { Name = WithoutEscapes(attendee.Name) } : null,
        };

    private static string WithoutEscapes(string text) => text.Replace('\\', '/').Replace('%', '/');

    // ical.js reads a backslash in a name as an escape, which it is not (RFC 5545, 3.1), and then takes a colon at the name's end for the
    // end of the parameters.
    private static CalendarEntry WithPlainName(CalendarEntry entry) =>
        entry with
        {
            OrganizerName = entry.OrganizerName.Replace('\\', '/'),
            Attendee = entry.Attendee is { } attendee ? attendee with { Name = attendee.Name.Replace('\\', '/') } : null,
        };

    // Line ends are one, control characters other than tab are in no calendar (RFC 5545, 3.1).
    private static string Plain(string text) =>
        string.Concat(
            Whole(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
                .Where(c => !char.IsControl(c) || c is '\t' or '\n')
        );

    // Half a character is none.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
