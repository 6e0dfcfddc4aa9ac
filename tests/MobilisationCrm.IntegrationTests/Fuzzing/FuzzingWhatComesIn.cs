using System.Text;
using System.Text.RegularExpressions;
using MobilisationCrm.Accounts;
using MobilisationCrm.Calendars;
using MobilisationCrm.Fuzzing;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;

namespace MobilisationCrm.Scenarios;

/// <summary>Messages, calendars and tables are strangers' work: whatever they hold, they are read or refused.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed partial class FuzzingWhatComesIn
{
    private static readonly string Cases = Path.Combine(
        Repository.Root,
        "tests",
        "MobilisationCrm.IntegrationTests",
        "Mail",
        "Inbox",
        "FieldCases"
    );

    [TestCaseSource(typeof(Fuzz), nameof(Fuzz.Seeds))]
    public async Task WhenAMessageIsAnything_ItIsKept(int seed)
    {
        var fuzz = new Fuzz("messages", seed);
        await using var crm = await Crm.StartWithDemoAsync();
        var (staff, server) = (crm.SignInAs(Role.Staff), await MailServer.Of(crm, crm.SignInAs(Role.Administrator)));
        var meeting = await staff.Invite(await staff.PrepareMeeting(), "KE");
        await staff.SendInvitations(meeting);
        var sent = new SentInvitation("KE", meeting, (await staff.MailOf(meeting)).Single());
        sent = sent with { Letter = await crm.AsItLeaves(sent.Letter) };
        // The largest take as long as a hundred others; tests of their own read them.
        var samples = Directory
            .GetFiles(Cases, "*.eml", SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).Length < 50_000)
            .Order(StringComparer.Ordinal)
            .Select(f => FieldCase.Of(Path.GetFileNameWithoutExtension(f), sent, FakeClock.Start))
            .ToList();
        Assert.That(samples, Has.Count.GreaterThan(50));
        for (var i = Fuzz.Share("FUZZ_MUTATIONS", 300) / 5; i > 0; i--)
        {
            var message = Mutations.Of(fuzz.Random, samples);
            await fuzz.TryAsync(
                () => Convert.ToBase64String(message),
                async () =>
                {
                    using var response = await server.Hand(message);
                    var status = (int)response.StatusCode;
                    return (status, status >= 400 ? $"{status} {await response.Content.ReadAsStringAsync()}" : null);
                }
            );
        }

        fuzz.End();
        Assert.That(crm.Log.Errors.Select(e => e.Cut(2_000)).Distinct(), Is.Empty);
    }

    [TestCaseSource(typeof(Fuzz), nameof(Fuzz.Seeds))]
    public async Task WhenACalendarIsAnything_ItIsReadOrItIsNot(int seed)
    {
        var fuzz = new Fuzz("calendars", seed);
        var samples = Directory
            .GetFiles(Cases, "*.eml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(f => Entry().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(f))))
            .Select(m => Encoding.Latin1.GetBytes(m.Value))
            .ToList();
        Assert.That(samples, Has.Count.GreaterThan(10));
        for (var i = Fuzz.Share("FUZZ_MUTATIONS", 1_000) * 3 / 5; i > 0; i--)
        {
            var calendar = Mutations.Of(fuzz.Random, samples);
            await fuzz.TryAsync(
                () => Convert.ToBase64String(calendar),
                () =>
                {
                    try
                    {
                        CalendarReader.TryReadReply(CalendarReader.TextOf(calendar, null));
                        return Task.FromResult((200, (string?)null));
                    }
                    catch (InvalidDataException)
                    {
                        // As it says; the message then waits for a person.
                        return Task.FromResult((422, (string?)null));
                    }
                }
            );
        }

        fuzz.End();
    }

    [TestCaseSource(typeof(Fuzz), nameof(Fuzz.Seeds))]
    public async Task WhenATableIsAnything_ItsProblemsAreListed(int seed)
    {
        var fuzz = new Fuzz("tables", seed);
        await using var crm = await Crm.StartWithDemoAsync();
        var manager = crm.SignInAs(Role.Manager);
        List<byte[]> samples =
        [
            .. new[] { "en", "fr", "es" }.SelectMany(language => new[]
            {
                Encoding.UTF8.GetBytes(ImportExamples.Counterparts(new ImportExampleRequest { Language = language })),
                Encoding.UTF8.GetBytes(ImportExamples.History(new ImportExampleRequest { Language = language })),
            }),
            (await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "db", "demo", "campaign_history.csv")))[..5_000],
        ];
        for (var i = Fuzz.Share("FUZZ_MUTATIONS", 500) / 5; i > 0; i--)
        {
            var table = Mutations.Of(fuzz.Random, samples);
            var kind = fuzz.Random.Next(2) == 0 ? "counterparts" : "history";
            await fuzz.TryAsync(
                () => $"{kind} {Convert.ToBase64String(table)}",
                async () =>
                {
                    using var content = new ByteArrayContent(table) { Headers = { ContentType = new("text/csv") } };
                    using var response = await manager.Send(HttpMethod.Post, $"/imports/{kind}?check={fuzz.Random.Next(5) > 0}", content);
                    var status = (int)response.StatusCode;
                    return (status, status is 200 or 400 or 422 ? null : $"{status} {await response.Content.ReadAsStringAsync()}");
                }
            );
        }

        fuzz.End();
        Assert.That(crm.Log.Errors.Select(e => e.Cut(2_000)).Distinct(), Is.Empty);
    }

    [GeneratedRegex("BEGIN:VCALENDAR.*?END:VCALENDAR", RegexOptions.Singleline)]
    private static partial Regex Entry();
}
