using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Imports;

/// <summary>What a kind of historical event says about a State.</summary>
internal sealed record HistoryRule
{
    /// <summary>Slug of the campaign; null for an event outside any.</summary>
    public string? Campaign { get; init; }

    /// <summary>The State took part in something: a contact on its timeline.</summary>
    public bool Contact { get; init; }

    /// <summary>Position it shows.</summary>
    public Position? Position { get; init; }

    /// <summary>Stage the State had reached by then.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Commitment it records.</summary>
    public CommitmentKind? Commitment { get; init; }

    /// <summary>Printed on the L document.</summary>
    public bool OnDraft { get; init; }

    /// <summary>Vote it records.</summary>
    public VoteChoice? Vote { get; init; }

    /// <summary>Body it is a membership of.</summary>
    public string? Membership { get; init; }
}

/// <summary>
/// How the events of the real campaign are read. The list of sponsors of A/RES/77/281 (A/77/L.60, A/77/PV.66) was not seen:
/// what the press reports of it is a pledge, never a confirmed sponsorship.
/// </summary>
internal static class HistoryRules
{
    public const string Campaign2023 = "sse-2023";
    public const string Campaign2024 = "sse-2024";
    private const string Gpiess = "International Leading Group on Social and Solidarity Economy (GPIESS)";

    private static readonly Dictionary<(string Event, string Role), HistoryRule> Rules = new()
    {
        [("GPIESS membership", "member")] = new() { Membership = Gpiess },
        [("GPIESS membership", "observer")] = new() { Membership = Gpiess },
        [("Side event 22 July 2022 New York", "host (minister)")] = Attended(Position.Supportive),
        [("Side event 22 July 2022 New York", "support at ministerial level")] = Attended(Position.Supportive),
        [("Side event 22 July 2022 New York", "spoke in support")] = Attended(Position.Supportive),
        [("Negotiations in New York from September 2022", "Permanent Representation in the negotiation")] = new()
        {
            Campaign = Campaign2023,
            Contact = true,
            Stage = Stage.BilateralMeeting,
        },
        [("Coalition of 16 at 13 December 2022 event", "promoter")] = new()
        {
            Campaign = Campaign2023,
            Contact = true,
            Position = Position.Supportive,
            Stage = Stage.BilateralMeeting,
        },
        [("Multi-stakeholder event 13 December 2022", "co-organizer")] = new()
        {
            Campaign = Campaign2023,
            Contact = true,
            Position = Position.Leading,
            Stage = Stage.BilateralMeeting,
        },
        [("A/RES/77/281", "co-lead")] = Pledged(Position.Leading),
        [("A/RES/77/281", "supporting lead")] = Pledged(Position.Leading),
        [("A/RES/77/281 (A/77/L.60)", "reported supporter or co-sponsor")] = Pledged(Position.Supportive),
        [("A/RES/79/213 draft, Second Committee", "sponsor named on the draft")] = Sponsored(onDraft: true),
        [("A/RES/79/213 draft, Second Committee", "co-sponsor at adoption")] = Sponsored(onDraft: false),
        [("A/RES/79/213 draft, Second Committee", "abstained (175-0-1)")] = new()
        {
            Campaign = Campaign2024,
            Vote = VoteChoice.Abstained,
            Position = Position.Reserved,
        },
    };

    public static IEnumerable<(string Event, string Role)> All => Rules.Keys;

    public static HistoryRule? For(string name, string role) => Rules.GetValueOrDefault((name, role));

    private static HistoryRule Attended(Position position) =>
        new()
        {
            Campaign = Campaign2023,
            Contact = true,
            Position = position,
            Stage = Stage.InformationMeeting,
        };

    private static HistoryRule Pledged(Position position) =>
        new()
        {
            Campaign = Campaign2023,
            Position = position,
            Commitment = CommitmentKind.Pledge,
            Stage = Stage.CoSponsorship,
        };

    private static HistoryRule Sponsored(bool onDraft) =>
        new()
        {
            Campaign = Campaign2024,
            Position = Position.Supportive,
            Commitment = CommitmentKind.Sponsorship,
            OnDraft = onDraft,
            Stage = Stage.CoSponsorship,
        };
}

/// <summary>A campaign of the history with its dates and symbols.</summary>
internal sealed record HistoryCampaign(
    CreateCampaignRequest Request,
    string? DraftSymbol,
    string ResolutionSymbol,
    DateOnly AdoptedOn,
    string[] CoLeads,
    string Description
);

/// <summary>The two campaigns behind the history file.</summary>
internal static class HistoryCampaigns
{
    public static readonly HistoryCampaign Sse2023 = new(
        Request(HistoryRules.Campaign2023, 77, new DateOnly(2022, 7, 1), new DateOnly(2023, 4, 18), null),
        "A/77/L.60",
        "A/RES/77/281",
        new DateOnly(2023, 4, 18),
        ["CL", "ES", "FR", "SN"],
        "Adopted without a vote on 18 April 2023. The official list of sponsors was not seen; sponsors reported by the press are recorded as pledges."
    );

    public static readonly HistoryCampaign Sse2024 = new(
        Request(HistoryRules.Campaign2024, 79, new DateOnly(2024, 9, 10), new DateOnly(2024, 11, 26), HistoryRules.Campaign2023),
        null,
        "A/RES/79/213",
        new DateOnly(2024, 12, 19),
        ["CL"],
        "Second Committee on 26 November 2024, 175-0-1; plenary on 19 December 2024. The number of the resolution is from general knowledge."
    );

    public const string NextSlug = "sse-next";

    /// <summary>The open campaign after them, with the target the alliance has set itself.</summary>
    public static CreateCampaignRequest Next(DateOnly opensOn) =>
        Request(NextSlug, opensOn.AddMonths(-8).Year - 1945, opensOn, opensOn.AddMonths(5), HistoryRules.Campaign2024) with
        {
            Target = 70,
        };

    private static CreateCampaignRequest Request(string slug, int session, DateOnly opens, DateOnly closes, string? from) =>
        new()
        {
            Slug = slug,
            Session = session,
            OpensOn = opens,
            ClosesOn = closes,
            From = from,
            TitleEn = $"Promoting the social and solidarity economy for sustainable development ({Ordinal(session)} session)",
            TitleFr = $"Promouvoir l’économie sociale et solidaire au service du développement durable ({session}e session)",
            TitleEs = $"Promover la economía social y solidaria para el desarrollo sostenible ({session}.º período de sesiones)",
        };

    private static string Ordinal(int session) =>
        (session % 10, session / 10 % 10) switch
        {
            (1, not 1) => $"{session}st",
            (2, not 1) => $"{session}nd",
            (3, not 1) => $"{session}rd",
            _ => $"{session}th",
        };
}
