using System.Data.Common;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Benchmarks;

/// <summary>The dashboard, read and computed by hand; the rules of funnel, forecast and next best are the product's.</summary>
internal sealed class BareFigures(BareReads reads)
{
    private static readonly Bloc[] Political = [Bloc.EuropeanUnion, Bloc.AfricanUnion, Bloc.Francophonie, Bloc.Oecd];

    public Task<CampaignDashboard> DashboardAsync(string slug) => reads.WithAsync(connection => DashboardAsync(connection, slug));

    private async Task<CampaignDashboard> DashboardAsync(DbConnection connection, string slug)
    {
        var campaign = await BareReads.CampaignAsync(connection, slug);
        var rows = await reads.RowsAsync(connection, campaign);
        var moves = (
            await connection.ReadAsync(
                """SELECT c."EngagementId", c."To", c."At" FROM "StageChange" c JOIN "Engagements" e ON e."Id" = c."EngagementId" WHERE e."CampaignId" = @p0 ORDER BY c."At" """,
                r => (Id: r.GetGuid(0), To: (Stage)r.GetInt32(1), At: r.Instant(2)),
                campaign.Id
            )
        ).ToLookup(m => m.Id);
        var turns = await connection.ReadAsync(
            """SELECT c."On", c."Act" FROM "Commitment" c JOIN "Engagements" e ON e."Id" = c."EngagementId" JOIN "States" s ON s."Iso2" = e."StateIso2" WHERE e."CampaignId" = @p0 AND c."Kind" = 'Sponsorship' AND s."Identity_Status" = 'Member'""",
            r => (On: r.GetFieldValue<DateOnly>(0), Change: r.GetString(1) == nameof(CommitmentAct.Made) ? 1 : -1),
            campaign.Id
        );
        var abstained = await connection.ReadAsync(
            """SELECT v."EngagementId" FROM "VoteRecord" v JOIN "Engagements" e ON e."Id" = v."EngagementId" WHERE e."CampaignId" = @p0 AND v."Choice" = 'Abstained'""",
            r => r.GetGuid(0),
            campaign.Id
        );
        var activity = await ActivityAsync(connection, campaign);
        var members = rows.FindAll(r => r.IsMember);
        var entries = members.ConvertAll(Entry);
        var today = Zone.DayOf(DateTime.UtcNow, campaign.Zone);
        return new CampaignDashboard(
            slug,
            campaign.Zone,
            today,
            null,
            null,
            campaign.Target,
            members.Count(r => r.Summary.SponsoredOn is not null),
            rows.Count(r => !r.IsMember && r.Summary.SponsoredOn is not null),
            members.Count(r => r.Summary is { SponsoredOn: not null, OnDraft: true }),
            members.Count(r => r.Summary is { PledgedOn: not null, SponsoredOn: null }),
            campaign.ClosesOn,
            campaign.AdoptedOn,
            abstained.Distinct().Count(),
            Funnel.Of(entries),
            [
                .. members
                    .GroupBy(r => r.Summary.Group)
                    .Where(g => g.Key != RegionalGroup.None)
                    .OrderBy(g => g.Key)
                    .Select(g => new GroupBalance(
                        g.Key,
                        g.Count(r => r.Summary.SponsoredOn is not null),
                        g.Count(r => r.Summary is { PledgedOn: not null, SponsoredOn: null }),
                        g.Count(),
                        (double)g.Count(r => r.Summary.SponsoredOn is not null) / g.Count()
                    )),
            ],
            Trend(turns),
            [.. rows.Select(r => r.Summary).Where(s => s.IsStale).OrderByDescending(s => s.QuietDays)],
            campaign is { AdoptedOn: null, ClosesOn: { } closes } && closes >= today
                ? Forecast.Of(entries, entries, closes.DayNumber - today.DayNumber)
                : null,
            Funnel.Times(entries, null, null, campaign.AdoptedOn ?? today),
            activity,
            campaign.AdoptedOn is null ? NextBestOf(campaign, rows) : [],
            [
                .. rows.Select(r => new StateStanding(
                    r.Summary.Iso2,
                    r.M49,
                    r.Summary.Stage,
                    r.Summary.Status,
                    r.Summary.SponsoredOn is not null,
                    r.Summary is { PledgedOn: not null, SponsoredOn: null }
                )),
            ]
        );

        FunnelEntry Entry(BareRow row) =>
            new(
                row.Summary.Status,
                row.Summary.Stage,
                row.Furthest,
                Day(row.StartedAt),
                [.. moves[row.Id].Select(m => (m.To, Day(m.At)))],
                row.Summary.SponsoredOn is not null
            );

        DateOnly Day(DateTime at) => Zone.DayOf(at, campaign.Zone) is var day && day > campaign.AdoptedOn ? campaign.AdoptedOn.Value : day;
    }

    private static List<TrendPoint> Trend(List<(DateOnly On, int Change)> turns)
    {
        var (trend, total) = (new List<TrendPoint>(), 0);
        foreach (var day in turns.GroupBy(t => t.On).OrderBy(g => g.Key))
        {
            total += day.Sum(t => t.Change);
            trend.Add(new TrendPoint(day.Key, total));
        }

        return trend;
    }

    private static async Task<List<StaffActivity>> ActivityAsync(DbConnection connection, BareCampaign campaign)
    {
        var logged = await CountAsync("""SELECT "AccountId", SUM("Interactions") FROM "WorkTallies" WHERE "CampaignId" = @p0 GROUP BY "AccountId" """);
        var held = await CountAsync(
            """SELECT "OrganiserId", COUNT(*) FROM "Meetings" WHERE "CampaignId" = @p0 AND "Status" <> 'Cancelled' AND "OrganiserId" IS NOT NULL AND "EndsAt" <= @p1 GROUP BY "OrganiserId" """
        );
        var done = await CountAsync(
            """SELECT "OwnerId", COUNT(*) FROM "FollowUps" WHERE "CampaignId" = @p0 AND "OwnerId" IS NOT NULL AND "DoneAt" IS NOT NULL GROUP BY "OwnerId" """
        );
        var accounts = await connection.ReadAsync(
            """SELECT "Id", "DisplayName", "Role" <> 'Viewer' AND NOT "IsDisabled" FROM "Accounts" """,
            r => (Who: new Person(r.GetGuid(0), r.GetString(1)), Works: r.GetBoolean(2))
        );
        return
        [
            .. accounts
                .Select(a =>
                    (
                        a.Works,
                        Row: new StaffActivity(
                            a.Who,
                            logged.GetValueOrDefault(a.Who.Id),
                            held.GetValueOrDefault(a.Who.Id),
                            done.GetValueOrDefault(a.Who.Id)
                        )
                    )
                )
                .Where(a => a.Works || a.Row.Interactions + a.Row.Meetings + a.Row.FollowUps > 0)
                .Select(a => a.Row)
                .OrderBy(r => r.Who.Name, StringComparer.Ordinal),
        ];

        async Task<Dictionary<Guid, int>> CountAsync(string sql) =>
            (
                await connection.ReadAsync(
                    sql,
                    r => (r.GetGuid(0), (int)r.GetInt64(1)),
                    sql.Contains("@p1", StringComparison.Ordinal) ? [campaign.Id, DateTime.UtcNow] : [campaign.Id]
                )
            ).ToDictionary();
    }

    private static List<NextBestState> NextBestOf(BareCampaign campaign, List<BareRow> rows)
    {
        var members = rows.FindAll(r => r.IsMember);
        var missing = members
            .GroupBy(r => r.Summary.Group)
            .ToDictionary(
                g => g.Key,
                g => Math.Max(0, (int)Math.Ceiling((double)campaign.Target!.Value * g.Count() / members.Count) - Sponsors(g))
            );
        var blocs = Political.ToDictionary(b => b, b => rows.FindAll(r => r.Summary.Blocs.Contains(b)));
        return
        [
            .. rows.Where(r => r.Summary.SponsoredOn is null)
                .Select(r => (r.Summary, Reasons: NextBest.Reasons(Of(r))))
                .Select(r => new NextBestState(r.Summary, r.Reasons.Sum(reason => reason.Points), r.Reasons))
                .Where(r => r.Score > 0)
                .OrderByDescending(r => r.Score)
                .ThenByDescending(r => r.Engagement.Stage)
                .Take(10),
        ];

        Prospect Of(BareRow r) =>
            new(
                r.Summary.Status,
                r.Right,
                r.Summary.Position,
                r.Summary.PledgedOn is not null,
                r.Summary.ReadyFor is not null,
                r.Summary.FormerSponsor,
                r.IsFieldMember,
                r.Summary.IsStale,
                missing.GetValueOrDefault(r.Summary.Group),
                [
                    .. blocs
                        .Where(b => r.Summary.Blocs.Contains(b.Key))
                        .Select(b => new BlocStanding(b.Key, Sponsors(b.Value), b.Value.Count - 1)),
                ]
            );

        static int Sponsors(IEnumerable<BareRow> some) => some.Count(r => r.Summary.SponsoredOn is not null);
    }
}
