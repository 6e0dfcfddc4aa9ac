namespace MobilisationCrm.Engagements;

/// <summary>How many co-sponsors are to be expected by the closing date, with its range and everything it was made of.</summary>
/// <param name="DaysLeft">Days to the closing date.</param>
/// <param name="Confirmed">Co-sponsors confirmed today; all are expected to stay.</param>
/// <param name="Expected">Confirmed, and the sum of the chances of all others.</param>
/// <param name="Low">In nine of ten cases at least as many.</param>
/// <param name="High">In nine of ten cases at most as many.</param>
/// <param name="PriorConversion">What is assumed of a step before the campaign has shown its own figures, 0 to 1.</param>
/// <param name="PriorWeight">As many States as that assumption weighs.</param>
/// <param name="Steps">One row a step; the last leads from CoSponsorship, a pledge, to the confirmation.</param>
public sealed record CoSponsorForecast(
    int DaysLeft,
    int Confirmed,
    double Expected,
    int Low,
    int High,
    double PriorConversion,
    int PriorWeight,
    IReadOnlyList<ForecastStep> Steps
);

/// <summary>One step of the forecast.</summary>
/// <param name="Stage">The stage that the step leads from.</param>
/// <param name="Standing">Active engagements in it that are no confirmed co-sponsors.</param>
/// <param name="Reached">Engagements of the whole campaign that ever stood in it or beyond.</param>
/// <param name="WentOn">Of them: those that took the step.</param>
/// <param name="Conversion">WentOn over Reached, drawn towards the prior, 0 to 1.</param>
/// <param name="Days">Days that the step takes: the campaign's median where five stays are completed, else the prior of 21.</param>
/// <param name="DaysArePrior">The days are the prior.</param>
/// <param name="Chance">Chance of one of those standing here to be confirmed by the closing date, 0 to 1.</param>
public sealed record ForecastStep(
    Stage Stage,
    int Standing,
    int Reached,
    int WentOn,
    double Conversion,
    double Days,
    bool DaysArePrior,
    double Chance
);

/// <summary>
/// The forecast: a State becomes a co-sponsor when it takes every step ahead of it, and does so in time. A step's chance is the
/// campaign's own conversion, drawn towards a prior that weighs less the more States have tried it. States still at work count
/// as not gone on, so that an early forecast is a careful one. Half of those that go on do so within the days of the steps.
/// </summary>
public static class Forecast
{
    /// <summary>57 of 193 Members co-sponsored A/RES/79/213 (2024); over six steps that is 0.82 a step.</summary>
    private const double PriorConversion = 0.82;
    private const int PriorWeight = 20;
    private const double PriorDays = 21;
    private const int StaysForOwnMedian = 5;

    /// <summary>Standard deviations between the expected number and the ends of the range: 10 % lie beyond each.</summary>
    private const double RangeWidth = 1.28;

    /// <summary>The forecast for some of a campaign's engagements, by the conversions of all of them.</summary>
    /// <param name="campaign">All engagements of the campaign.</param>
    /// <param name="chosen">Those whose co-sponsorship is forecast.</param>
    /// <param name="daysLeft">Days to the closing date, not below 0.</param>
    public static CoSponsorForecast Of(IReadOnlyCollection<FunnelEntry> campaign, IReadOnlyCollection<FunnelEntry> chosen, int daysLeft)
    {
        var steps = Steps(campaign, chosen, daysLeft);
        var confirmed = chosen.Count(e => e.IsSponsor);
        var gained = steps.Sum(s => s.Standing * s.Chance);
        var spread = RangeWidth * Math.Sqrt(Variance(steps));
        return new CoSponsorForecast(
            daysLeft,
            confirmed,
            Math.Round(confirmed + gained, 1),
            confirmed + (int)Math.Floor(Math.Max(0, gained - spread)),
            confirmed + (int)Math.Ceiling(Math.Min(steps.Sum(s => s.Standing), gained + spread)),
            PriorConversion,
            PriorWeight,
            steps
        );
    }

    private static List<ForecastStep> Steps(
        IReadOnlyCollection<FunnelEntry> campaign,
        IReadOnlyCollection<FunnelEntry> chosen,
        int daysLeft
    )
    {
        var steps = new List<ForecastStep>();
        var (way, days) = (1.0, 0.0);
        var stays = Funnel.CompletedStays(campaign).ToLookup(s => s.Stage, s => s.Days);
        foreach (var stage in Enum.GetValues<Stage>().Reverse())
        {
            var reached = campaign.Count(e => e.Furthest >= stage);
            var wentOn = campaign.Count(e =>
                StageEvidence.Next(stage) is { } next ? e.Furthest >= next : e.Furthest == stage && e.IsSponsor
            );
            var conversion = (wentOn + PriorConversion * PriorWeight) / (reached + PriorWeight);
            var ownDays = stays[stage].Count() >= StaysForOwnMedian ? Funnel.Median(stays[stage]) : null;
            way *= conversion;
            days += ownDays ?? PriorDays;
            steps.Insert(
                0,
                new ForecastStep(
                    stage,
                    chosen.Count(e => e is { Status: EngagementStatus.Active, IsSponsor: false } && e.Stage == stage),
                    reached,
                    wentOn,
                    conversion,
                    ownDays ?? PriorDays,
                    ownDays is null,
                    way * (1 - Math.Pow(2, -daysLeft / Math.Max(1, days)))
                )
            );
        }

        return steps;
    }

    // Each State's own luck, and that of the conversions, which all States still before a step share: without it the range would be too
    // narrow.
    private static double Variance(List<ForecastStep> steps)
    {
        var own = steps.Sum(s => s.Standing * s.Chance * (1 - s.Chance));
        var shared = 0.0;
        var waiting = 0.0;
        foreach (var step in steps)
        {
            waiting += step.Standing * step.Chance;
            shared += waiting * waiting * (1 - step.Conversion) / step.Conversion / (step.Reached + PriorWeight + 1);
        }

        return own + shared;
    }
}
