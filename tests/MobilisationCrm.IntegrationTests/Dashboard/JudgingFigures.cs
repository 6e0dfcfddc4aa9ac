using System.Net;
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
    private static readonly CommitmentKind[] Kinds = [CommitmentKind.Sponsorship, CommitmentKind.Sponsorship, CommitmentKind.Pledge];
    private readonly List<Ledger> _ledgers = [];
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
        Manager.Campaign = slug;
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
                    < 6 => CommitAsync(ledger),
                    < 8 => MoveAsync(ledger),
                    8 => ContactAsync(ledger),
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
        await Manager.LogContact(ledger.Iso2, Direction.Inbound, at);
        ledger.LastContact = ledger.LastContact > at ? ledger.LastContact : at;
    }

    private async Task VoteAsync(Ledger ledger)
    {
        var choice = Pick(Enum.GetValues<VoteChoice>());
        await Manager.RecordVote(ledger.Iso2, choice);
        ledger.Vote = choice;
    }

    private async Task CompareAsync()
    {
        var from = Today.AddDays(-_random.Next(60));
        var dashboard = await Manager.Dashboard();
        var period = await Manager.Dashboard($"from={from:yyyy-MM-dd}");
        var members = _ledgers.FindAll(l => l.IsMember);
        Assert.Multiple(() =>
        {
            Assert.That(dashboard.CoSponsors, Is.EqualTo(members.Count(l => l.Stands(CommitmentKind.Sponsorship))));
            Assert.That(
                dashboard.ObserverCoSponsors,
                Is.EqualTo(_ledgers.Count(l => !l.IsMember && l.Stands(CommitmentKind.Sponsorship)))
            );
            Assert.That(
                dashboard.Pledges,
                Is.EqualTo(members.Count(l => l.Stands(CommitmentKind.Pledge) && !l.Stands(CommitmentKind.Sponsorship)))
            );
            Assert.That(dashboard.Abstentions, Is.EqualTo(members.Count(l => l.Vote == VoteChoice.Abstained)));
            Assert.That(dashboard.Trend, Is.EqualTo(Trend(members, null)));
            Assert.That(period.Trend, Is.EqualTo(Trend(members, from)));
        });
        CompareStages(dashboard, members);
        foreach (var row in (await Manager.Pipeline()).FindAll(r => States.Contains(r.Iso2)))
        {
            var ledger = _ledgers.Single(l => l.Iso2 == row.Iso2);
            var quiet = Today.DayNumber - Day(ledger.LastContact ?? ledger.EnteredAt).DayNumber;
            Assert.That((row.Iso2, row.Stage, row.QuietDays), Is.EqualTo((ledger.Iso2, ledger.Stage, Math.Max(0, quiet))));
        }
    }

    private static void CompareStages(CampaignDashboard dashboard, List<Ledger> members)
    {
        var rest = 193 - members.Count;
        foreach (var row in dashboard.Funnel)
        {
            var days = members
                .SelectMany(l => l.Stays())
                .Where(s => s.Stage == row.Stage)
                .Select(s => (double)(Day(s.To).DayNumber - Day(s.From).DayNumber))
                .Order()
                .ToList();
            double? median = days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2;
            var untouched = row.Stage == Stage.Identified ? rest : 0;
            Assert.That(
                (row.Stage, row.Current, row.Reached, row.MedianDays),
                Is.EqualTo(
                    (
                        row.Stage,
                        members.Count(l => l.Stage == row.Stage) + untouched,
                        members.Count(l => l.Furthest >= row.Stage) + untouched,
                        median
                    )
                )
            );
        }
    }

    private static List<TrendPoint> Trend(List<Ledger> members, DateOnly? from)
    {
        var days = members.SelectMany(l => l.Turns(CommitmentKind.Sponsorship)).Where(d => !(d <= from)).Distinct().Order().ToList();
        var trend = from is { } first ? [new TrendPoint(first, Count(first))] : new List<TrendPoint>();
        trend.AddRange(days.Where(d => Count(d) != Count(d.AddDays(-1))).Select(d => new TrendPoint(d, Count(d))));
        return trend;

        int Count(DateOnly day) => members.Count(l => l.Stands(CommitmentKind.Sponsorship, day));
    }

    private DateOnly Today => Day(Crm.Clock.Now);

    private static DateOnly Day(DateTime at) => Zone.DayOf(at, Zone.NewYork);

    private T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];
}
