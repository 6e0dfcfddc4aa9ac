using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.GeneratedHistory;

/// <summary>One invented campaign: a year from its opening to its adoption; the last is still open.</summary>
internal sealed class GeneratedCampaign
{
    public const string SlugBegin = "generated-";
    private const int Length = 300;

    // How many States of a hundred stand at each stage or beyond.
    private static readonly int[] Funnel = [100, 85, 62, 45, 35, 30];

    private readonly Random _random;

    public GeneratedCampaign(Random random, GeneratedCampaign? before, bool isOpen, DateOnly opensOn)
    {
        _random = random;
        var session = (before?.Campaign.Session ?? 76) + 1;
        Campaign = new Campaign($"{SlugBegin}{session}", session, opensOn)
        {
            TitleEn = $"Generated draft resolution of the {session}th session",
            TitleFr = $"Projet de résolution inventé de la {session}e session",
            TitleEs = $"Proyecto de resolución inventado del período de sesiones {session}",
            Description = HistoryGenerator.Source,
            Target = 80,
            ClosesOn = opensOn.AddDays(Length),
            AdoptedOn = isOpen ? null : opensOn.AddDays(Length),
            PreviousCampaignId = before?.Campaign.Id,
        };
    }

    public Campaign Campaign { get; }

    public List<Engagement> Engagements { get; private set; } = [];

    /// <summary>Begins with every State and moves each along, some of them to a sponsorship.</summary>
    public void Engage(List<State> states, List<Guid> accounts, DateTime now)
    {
        foreach (var state in states)
        {
            var started = Campaign.OpensOn.ToDateTime(new TimeOnly(14, 0), DateTimeKind.Utc);
            var engagement = new Engagement(Campaign.Id, state.Iso2, started) { OwnerId = _random.Pick(accounts) };
            engagement.Priority = (Priority)_random.Next(3);
            Move(engagement, state, now);
            Engagements.Add(engagement);
        }

        // The busiest come first.
        Engagements = [.. Engagements.OrderBy(_ => _random.Next())];
    }

    /// <summary>One of its engagements; a few come far more often than the others.</summary>
    public Engagement Busy(Random random)
    {
        var far = random.NextDouble();
        return Engagements[(int)(Engagements.Count * far * far)];
    }

    /// <summary>An instant while it ran, before now.</summary>
    public DateTime At(Random random, DateTime now)
    {
        var from = Campaign.OpensOn.ToDateTime(new TimeOnly(13, 0), DateTimeKind.Utc);
        var until = from.AddDays(Length);
        var length = (until < now ? until : now.AddHours(-1)) - from;
        return from + length * random.NextDouble();
    }

    private void Move(Engagement engagement, State state, DateTime now)
    {
        var luck = _random.Next(100);
        var at = engagement.StartedAt;
        for (var stage = Stage.FirstContact; stage <= Stage.CoSponsorship && luck < Funnel[(int)stage]; stage++)
        {
            at = at.AddDays(_random.Next(5, 60)).AddMinutes(_random.Next(600));
            if (at > now || stage == Stage.CoSponsorship)
                break;
            engagement.Move(stage, StageEvidence.For(stage).ToHashSet(), null, mayOverride: false, engagement.OwnerId, at);
            engagement.Record(
                new PositionRecord
                {
                    EngagementId = engagement.Id,
                    Position = (Position)_random.Next(1, 6),
                    Basis = PositionBasis.Stated,
                    On = Zone.DayOf(at, Zone.NewYork),
                    Source = HistoryGenerator.Source,
                    RecordedAt = at,
                    RecordedById = engagement.OwnerId,
                }
            );
        }

        if (luck >= Funnel[(int)Stage.CoSponsorship] || at > now)
            return;
        Commit(engagement, state, CommitmentKind.Pledge, at);
        if (luck % 3 != 0)
            Commit(engagement, state, CommitmentKind.Sponsorship, at.AddDays(20) < now ? at.AddDays(20) : now);
    }

    private static void Commit(Engagement engagement, State state, CommitmentKind kind, DateTime at)
    {
        if (kind == CommitmentKind.Sponsorship && state.Identity.CosponsorRight == CosponsorRight.Limited)
            return;
        engagement.Record(
            new Commitment
            {
                EngagementId = engagement.Id,
                Kind = kind,
                Act = CommitmentAct.Made,
                On = Zone.DayOf(at, Zone.NewYork),
                Source = HistoryGenerator.Source,
                RecordedAt = at,
                RecordedById = engagement.OwnerId,
            },
            state.Identity.CosponsorRight
        );
    }
}
