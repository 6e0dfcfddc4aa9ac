using MobilisationCrm.Engagements;
using MobilisationCrm.States;

namespace MobilisationCrm.Rules;

/// <summary>The forecast and the next best States, by hand-made campaigns.</summary>
internal sealed class Forecasting
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    [Test]
    public void WhenNobodyHasMoved_TheForecastIsThePriorAlone()
    {
        var campaign = Enumerable.Range(0, 193).Select(_ => At(Stage.Identified)).ToList();
        var forecast = Forecast.Of(campaign, campaign, daysLeft: 100_000);
        var untouched = forecast.Steps[^1];

        Assert.That((untouched.Reached, untouched.Conversion, untouched.Days, untouched.DaysArePrior), Is.EqualTo((0, 0.82, 21d, true)));
        Assert.That(
            forecast.Steps[0].Conversion,
            Is.EqualTo(0.82 * 20 / 213).Within(1e-9),
            "193 States that have not gone on weigh against a prior of 20."
        );
        Assert.That(forecast.Low, Is.GreaterThanOrEqualTo(0).And.LessThanOrEqualTo(forecast.Expected));
    }

    [Test]
    public void WhenTheDayHasCome_OnlyTheConfirmedAreExpected()
    {
        var campaign = new List<FunnelEntry> { Sponsor(), Sponsor(), At(Stage.CoSponsorship), At(Stage.MinistryLiaison) };
        var forecast = Forecast.Of(campaign, campaign, daysLeft: 0);
        Assert.That((forecast.Confirmed, forecast.Expected, forecast.Low, forecast.High), Is.EqualTo((2, 2d, 2, 2)));
    }

    [Test]
    public void WhenAPledgeHasAMedianOfItsStepLeft_HalfOfItsChanceRemains()
    {
        var campaign = new List<FunnelEntry> { At(Stage.CoSponsorship) };
        var last = Forecast.Of(campaign, campaign, daysLeft: 21).Steps[^1];
        Assert.That(last.Chance, Is.EqualTo(last.Conversion / 2).Within(1e-9));
    }

    [Test]
    public void WhenMoreTimeIsLeft_NotFewerAreExpected_AndAFurtherStageHasTheBetterChance()
    {
        var campaign = Enum.GetValues<Stage>().SelectMany(stage => Enumerable.Range(0, 12).Select(_ => At(stage))).ToList();
        var (soon, late) = (Forecast.Of(campaign, campaign, 7), Forecast.Of(campaign, campaign, 90));
        Assert.That(late.Expected, Is.GreaterThan(soon.Expected));
        Assert.That(late.Steps.Select(s => s.Chance), Is.Ordered);
        Assert.That(late.High, Is.LessThanOrEqualTo(campaign.Count));
    }

    [Test]
    public void WhenTheCampaignIsTakenApart_ThePartsAddUp()
    {
        var campaign = Enum.GetValues<Stage>()
            .SelectMany(stage => Enumerable.Range(0, 10).Select(_ => At(stage)))
            .Append(Sponsor())
            .ToList();
        var (even, odd) = (campaign.Where((_, i) => i % 2 == 0).ToList(), campaign.Where((_, i) => i % 2 == 1).ToList());
        Assert.That(
            Forecast.Of(campaign, even, 60).Expected + Forecast.Of(campaign, odd, 60).Expected,
            Is.EqualTo(Forecast.Of(campaign, campaign, 60).Expected).Within(0.11)
        );
    }

    [Test]
    public void WhenFiveStaysAreCompleted_TheirMedianReplacesThePriorDays()
    {
        var campaign = new[] { 4, 6, 8, 10, 12 }
            .Select(days => At(Stage.FirstContact) with { StartedOn = Day.AddDays(-days), Moves = [(Stage.FirstContact, Day)] })
            .ToList();
        var first = Forecast.Of(campaign, campaign, 30).Steps[0];
        Assert.That((first.Days, first.DaysArePrior), Is.EqualTo((8d, false)));
    }

    [Test]
    public void WhenAPeriodIsAskedFor_OnlyStaysThatEndedInItCount()
    {
        var entry = At(Stage.InformationMeeting) with
        {
            Moves = [(Stage.FirstContact, Day.AddDays(10)), (Stage.InformationMeeting, Day.AddDays(14))],
        };
        var times = Funnel.Times([entry], Day.AddDays(12), null, Day.AddDays(20));
        Assert.Multiple(() =>
        {
            Assert.That(times[(int)Stage.Identified].Completed, Is.Zero);
            Assert.That((times[(int)Stage.FirstContact].Completed, times[(int)Stage.FirstContact].MedianDays), Is.EqualTo((1, 4d)));
            Assert.That(
                (times[(int)Stage.InformationMeeting].Standing, times[(int)Stage.InformationMeeting].MedianStanding),
                Is.EqualTo((1, 6d))
            );
        });
    }

    [Test]
    public void WhenAPledgeIsOpen_ItOutweighsEveryOtherReason()
    {
        var reasons = NextBest.Reasons(
            Prospect with
            {
                HasPledged = true,
                IsReady = true,
                IsFormerSponsor = true,
                Position = Position.Supportive,
                GroupShort = 40,
            }
        );
        Assert.That(
            reasons.Select(r => (r.Kind, r.Points)),
            Is.EqualTo(
                new[] { (NextBestReasonKind.PledgeOpen, 40), (NextBestReasonKind.SponsoredBefore, 25), (NextBestReasonKind.GroupShort, 15) }
            ),
            "A pledge is the evidence already, a former sponsor's position is carried over, a group's shortage is bounded."
        );
        Assert.That(reasons[^1].Count, Is.EqualTo(40));
    }

    [Test]
    public void WhenHalfOfABlocCoSponsors_ItsOthersAreNamedWithTheFurthestBloc()
    {
        var blocs = new[]
        {
            new BlocStanding(Bloc.EuropeanUnion, 20, 26),
            new BlocStanding(Bloc.Oecd, 19, 37),
            new BlocStanding(Bloc.Francophonie, 1, 50),
        };
        Assert.That(
            NextBest.Reasons(Prospect with { Blocs = blocs }),
            Is.EqualTo(new[] { new NextBestReason(NextBestReasonKind.BlocMates, 10, 20, 26, Bloc.EuropeanUnion) })
        );
        Assert.That(NextBest.Reasons(Prospect with { Blocs = [new BlocStanding(Bloc.Oecd, 18, 37)] }), Is.Empty);
    }

    [TestCase(EngagementStatus.OnHold, CosponsorRight.Full, Position.Supportive)]
    [TestCase(EngagementStatus.Declined, CosponsorRight.Full, Position.Supportive)]
    [TestCase(EngagementStatus.Active, CosponsorRight.Limited, Position.Supportive)]
    [TestCase(EngagementStatus.Active, CosponsorRight.Full, Position.Opposed)]
    [TestCase(EngagementStatus.Active, CosponsorRight.Full, Position.Reserved)]
    public void WhenAStateIsNotToBeAskedNow_NoReasonIsGiven(EngagementStatus status, CosponsorRight right, Position position) =>
        Assert.That(
            NextBest.Reasons(
                Prospect with
                {
                    Status = status,
                    Right = right,
                    Position = position,
                    HasPledged = true,
                    IsFormerSponsor = true,
                }
            ),
            Is.Empty
        );

    private static readonly Prospect Prospect = new(
        EngagementStatus.Active,
        CosponsorRight.Full,
        Position.Unknown,
        HasPledged: false,
        IsReady: false,
        IsFormerSponsor: false,
        IsFieldMember: false,
        IsQuiet: false,
        GroupShort: 0,
        Blocs: []
    );

    private static FunnelEntry At(Stage stage) => new(EngagementStatus.Active, stage, stage, Day, [], IsSponsor: false);

    private static FunnelEntry Sponsor() => At(Stage.CoSponsorship) with { IsSponsor = true };
}
