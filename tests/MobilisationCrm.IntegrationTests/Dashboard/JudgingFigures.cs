using System.Net;
using System.Text.Json;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.Time;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Random months of late entries, corrections of corrections and withdrawals, through the API; every figure is compared with what a clerk
/// counts from the definitions alone.
/// </summary>
internal sealed class JudgingFigures : CrmFixture
{
    private const int Acts = 150;
    private static readonly string[] States = ["KE", "GH", "PE", "FJ", "NP", "PS"];

    // The regional groups of the General Assembly that they are in, and how many Members each has.
    private static readonly (string Group, string[] States, int Members)[] Groups =
    [
        ("African", ["KE", "GH"], 54),
        ("AsiaPacific", ["FJ", "NP"], 54),
        ("Grulac", ["PE"], 33),
    ];
    private static readonly CommitmentKind[] Kinds = [CommitmentKind.Sponsorship, CommitmentKind.Sponsorship, CommitmentKind.Pledge];
    private readonly List<Ledger> _ledgers = [];
    private Dictionary<Session, Guid> _people = [];
    private Random _random = null!;

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public async Task WhenMonthsOfActsAreRecorded_EveryFigureIsWhatTheClerkCounts(int seed)
    {
        _random = new Random(seed);
        var slug = $"judged-{seed}";
        await Manager.OpenCampaign(slug);
        Manager.Campaign = Staff.Campaign = slug;
        _people = new Dictionary<Session, Guid>
        {
            [Manager] = (await Manager.Get<JsonElement>("/session")).GetProperty("id").GetGuid(),
            [Staff] = (await Staff.Get<JsonElement>("/session")).GetProperty("id").GetGuid(),
        };
        _ledgers.Clear();
        foreach (var state in States)
            _ledgers.Add(new Ledger(state, state != "PS", (await Manager.Row(state)).StageEnteredAt));
        for (var act = 0; act < Acts; act++)
        {
            Crm.Clock.Now += TimeSpan.FromMinutes(_random.Next(1, 40 * 60));
            var ledger = Pick(_ledgers);
            await (
                _random.Next(10) switch
                {
                    < 5 => CommitAsync(ledger),
                    < 7 => MoveAsync(ledger),
                    < 9 => ContactAsync(ledger),
                    _ => VoteAsync(ledger),
                }
            );
            if (act % 10 == 9)
                await CompareAsync();
        }
    }

    private async Task CommitAsync(Ledger ledger)
    {
        var wrong = _random.Next(3) == 0 && ledger.Live.Count > 0 ? Pick(ledger.Live) : null;
        var act = wrong is { Act: CommitmentAct.Annulled } ? CommitmentAct.Annulled : Pick(Enum.GetValues<CommitmentAct>());
        if (wrong is null && act == CommitmentAct.Annulled)
            act = CommitmentAct.Withdrawn;
        var kind = wrong?.Kind ?? Pick(Kinds);
        var on = Today.AddDays(-_random.Next(30));
        var turns = ledger.Turns(kind);
        var before = (await Manager.Engagement(ledger.Iso2)).Commitments.Select(c => c.Id).ToHashSet();
        var answer = await Manager.Send(
            HttpMethod.Post,
            $"/campaigns/{Manager.Campaign}/engagements/{ledger.Iso2}/commitments",
            new
            {
                kind,
                act,
                on,
                source = "Note of the Mission",
                correctsId = wrong?.Id,
            }
        );
        if (answer.StatusCode != HttpStatusCode.NoContent)
            return;
        var added = (await Manager.Engagement(ledger.Iso2)).Commitments.Single(c => !before.Contains(c.Id));
        ledger.Write(new Ledger.Fact(added.Id, kind, act, on, Crm.Clock.Now, wrong?.Id));
        if (wrong is null)
            Assert.That(ledger.Turns(kind), Is.Not.EqualTo(turns), $"{ledger.Iso2}: {act} {kind} on {on} changes something");
    }

    private async Task MoveAsync(Ledger ledger)
    {
        var to = Pick(Enum.GetValues<Stage>());
        var corrected = ledger.Moves.FindAll(m => m.Id != Guid.Empty);
        var wrong = _random.Next(3) == 0 && corrected.Count > 0 ? Pick(corrected) : null;
        if (wrong is null && to == ledger.Stage)
            return;
        await Manager.Move(ledger.Iso2, to, "By the judge", wrong?.Id);
        var newest = (await Manager.Timeline(ledger.Iso2, "kind=StageChange")).MaxBy(i => i.Id)!;
        if (wrong is null)
            ledger.Move(newest.Id, to, Crm.Clock.Now);
        else
            ledger.CorrectMove(newest.Id, wrong, to);
    }

    private async Task ContactAsync(Ledger ledger)
    {
        var at = Crm.Clock.Now.AddHours(-_random.Next(200));
        var wrong = _random.Next(4) == 0 && ledger.Contacts.Count > 0 ? Pick(ledger.Contacts) : null;
        var by = Pick([.. _people.Keys]);
        var logged = await by.LogContact(ledger.Iso2, Direction.Inbound, at, correctsId: wrong?.Id);
        if (wrong is not null)
            ledger.Contacts.Remove(wrong);
        ledger.Contacts.Add(new Ledger.Logged(logged.Id, by, logged.At));
    }

    private async Task VoteAsync(Ledger ledger)
    {
        var choice = Pick(Enum.GetValues<VoteChoice>());
        await Manager.RecordVote(ledger.Iso2, choice);
        ledger.Vote = choice;
    }

    private async Task CompareAsync()
    {
        Compare(await Manager.Dashboard(), _ledgers, 193, (null, null));
        var (group, states, members) = Pick(Groups);
        var from = Today.AddDays(-_random.Next(90));
        var until = from.AddDays(_random.Next(90));
        var some = _ledgers.FindAll(l => states.Contains(l.Iso2));
        Compare(await Manager.Dashboard($"group={group}"), some, members, (null, null));
        Compare(await Manager.Dashboard($"group={group}&from={from:O}&until={until:O}"), some, members, (from, until));
        foreach (var row in (await Manager.Pipeline()).FindAll(r => States.Contains(r.Iso2)))
        {
            var ledger = _ledgers.Single(l => l.Iso2 == row.Iso2);
            var quiet = Today.DayNumber - Day(ledger.LastContact ?? ledger.EnteredAt).DayNumber;
            Assert.That((row.Iso2, row.Stage, row.QuietDays), Is.EqualTo((ledger.Iso2, ledger.Stage, Math.Max(0, quiet))));
        }
    }

    private void Compare(CampaignDashboard dashboard, List<Ledger> ledgers, int size, (DateOnly? From, DateOnly? Until) period)
    {
        var members = ledgers.FindAll(l => l.IsMember);
        Assert.Multiple(() =>
        {
            Assert.That(dashboard.CoSponsors, Is.EqualTo(members.Count(IsSponsor)));
            Assert.That(dashboard.ObserverCoSponsors, Is.EqualTo(ledgers.Count(l => !l.IsMember && IsSponsor(l))));
            Assert.That(dashboard.Pledges, Is.EqualTo(members.Count(HasPledged)));
            Assert.That(dashboard.Abstentions, Is.EqualTo(members.Count(l => l.Vote == VoteChoice.Abstained)));
            Assert.That(dashboard.Trend, Is.EqualTo(Trend(members, period)));
            foreach (var (by, id) in _people)
                Assert.That(
                    dashboard.Activity.Single(a => a.Who.Id == id).Interactions,
                    Is.EqualTo(ledgers.Sum(l => l.Contacts.Count(c => c.By == by && IsIn(Day(c.At), period))))
                );
            foreach (var ledger in members)
                Assert.That(
                    dashboard.States.Where(s => s.Iso2 == ledger.Iso2).Select(s => (s.Stage, s.IsSponsor, s.HasPledged)),
                    Is.EqualTo(new[] { (ledger.Stage, IsSponsor(ledger), HasPledged(ledger)) })
                );
            foreach (var (group, states, all) in Groups.Where(g => ledgers.Exists(l => g.States.Contains(l.Iso2))))
                Assert.That(
                    dashboard.Balance.Where(b => b.Group.ToString() == group).Select(b => (b.CoSponsors, b.Pledges, b.Members)),
                    Is.EqualTo(
                        new[]
                        {
                            (
                                members.Count(l => states.Contains(l.Iso2) && IsSponsor(l)),
                                members.Count(l => states.Contains(l.Iso2) && HasPledged(l)),
                                all
                            ),
                        }
                    )
                );
            CompareStages(dashboard, members, size - members.Count, period);
        });
    }

    private void CompareStages(CampaignDashboard dashboard, List<Ledger> members, int rest, (DateOnly? From, DateOnly? Until) period)
    {
        foreach (var row in dashboard.Funnel)
        {
            var untouched = row.Stage == Stage.Identified ? rest : 0;
            var standing = members.FindAll(l => l.Stage == row.Stage);
            var reached = members.Count(l => l.Furthest >= row.Stage) + untouched;
            var further = members.Count(l => l.Furthest > row.Stage);
            double? conversion = row.Stage == Stage.CoSponsorship || reached == 0 ? null : (double)further / reached;
            Assert.That(
                (row.Stage, row.Current, row.Reached, row.Conversion, row.MedianDays),
                Is.EqualTo((row.Stage, standing.Count + untouched, reached, conversion, Median(Stays(row.Stage, (null, null)))))
            );
            var since = standing.Select(l => l.EnteredAt).Concat(Enumerable.Repeat(_ledgers[0].StartedAt, untouched));
            var ended = Stays(row.Stage, period);
            Assert.That(
                dashboard.TimeInStage.Single(t => t.Stage == row.Stage),
                Is.EqualTo(
                    new StageTime(
                        row.Stage,
                        ended.Count,
                        Median(ended),
                        standing.Count + untouched,
                        Median([.. since.Select(at => Today.DayNumber - Day(at).DayNumber)])
                    )
                )
            );
        }

        List<int> Stays(Stage stage, (DateOnly? From, DateOnly? Until) within) =>
            [
                .. members
                    .SelectMany(l => l.Stays())
                    .Where(s => s.Stage == stage && IsIn(Day(s.To), within))
                    .Select(s => Day(s.To).DayNumber - Day(s.From).DayNumber),
            ];
    }

    private static double? Median(List<int> days)
    {
        days.Sort();
        return days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2.0;
    }

    private static List<TrendPoint> Trend(List<Ledger> members, (DateOnly? From, DateOnly? Until) period)
    {
        var days = members
            .SelectMany(l => l.Turns(CommitmentKind.Sponsorship))
            .Where(d => IsIn(d, period) && d != period.From)
            .Distinct()
            .Order();
        var trend = period.From is { } first ? [new TrendPoint(first, Count(first))] : new List<TrendPoint>();
        trend.AddRange(days.Where(d => Count(d) != Count(d.AddDays(-1))).Select(d => new TrendPoint(d, Count(d))));
        return trend;

        int Count(DateOnly day) => members.Count(l => l.Stands(CommitmentKind.Sponsorship, day));
    }

    private static bool IsSponsor(Ledger ledger) => ledger.Stands(CommitmentKind.Sponsorship);

    private static bool HasPledged(Ledger ledger) => ledger.Stands(CommitmentKind.Pledge) && !IsSponsor(ledger);

    private static bool IsIn(DateOnly day, (DateOnly? From, DateOnly? Until) period) => !(day < period.From) && !(day > period.Until);

    private DateOnly Today => Day(Crm.Clock.Now);

    private static DateOnly Day(DateTime at) => Zone.DayOf(at, Zone.NewYork);

    private T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];
}
