using System.Data.Common;
using System.Text;
using MobilisationCrm.Engagements;
using MobilisationCrm.Readers;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Benchmarks;

/// <summary>The campaign as the figures need it.</summary>
internal sealed record BareCampaign(
    Guid Id,
    string Zone,
    DateOnly? ClosesOn,
    DateOnly? AdoptedOn,
    int? Target,
    Guid? Previous,
    Dictionary<Stage, int> Allowances
);

/// <summary>A row of the pipeline with what only figures need.</summary>
internal sealed record BareRow(
    Guid Id,
    EngagementSummary Summary,
    Stage Furthest,
    DateTime StartedAt,
    bool IsMember,
    CosponsorRight Right,
    string M49,
    bool IsFieldMember
);

/// <summary>Hand-written reads.</summary>
internal sealed class BareReads(Func<Task<DbConnection>> open)
{
    private const string Rows = """
        SELECT e."Id", e."StateIso2", s."Identity_Iso3", s."Facts_NameEn", s."Facts_NameFr", s."Facts_NameEs", s."Facts_RegionalGroup",
          s."Facts_EuropeanUnion", s."Facts_AfricanUnion", s."Facts_Francophonie", s."Facts_Oecd", s."Identity_Ldc", s."Identity_Lldc",
          s."Identity_Sids", s."Facts_CorrespondenceLanguage", e."Status", e."Stage", e."StageEnteredAt", e."ManagersPosition_Position", e."ManagersPosition_Basis",
          e."ManagersPosition_On", e."PledgedOn", e."SponsoredOn", e."OnDraft", e."FormerSponsor", e."Priority", e."NextStep", e."NextStepDue",
          e."RemindersOff", e."Version", e."OwnerId", a."DisplayName", e."OnFile_LastContactAt", e."OnFile_Outbound",
          e."OnFile_InformationMeeting", e."OnFile_BilateralMeeting", e."OnFile_MinistryCounterpartUntil",
          e."OnFile_MissionCounterpartUntil", e."OnFile_MinistryInteraction", e."FurthestStage", e."StartedAt", s."Identity_Status",
          s."Identity_CosponsorRight", s."Identity_M49",
          EXISTS (SELECT 1 FROM "StateMembership" m WHERE m."StateIso2" = e."StateIso2")
        FROM "Engagements" e JOIN "States" s ON s."Iso2" = e."StateIso2" LEFT JOIN "Accounts" a ON a."Id" = e."OwnerId"
        WHERE e."CampaignId" = @p0
        """;

    // Lists of the UN have an order that no database knows; the names never change while this runs.
    private Dictionary<string, int>? _places;

    public async Task<PagedList<EngagementSummary>> ListAsync(string slug)
    {
        await using var connection = await open();
        var campaign = await CampaignAsync(connection, slug);
        var rows = await RowsAsync(connection, campaign);
        return new PagedList<EngagementSummary>(rows.ConvertAll(r => r.Summary), rows.Count, 1, 500);
    }

    public async Task<object> StateFileAsync(string slug, string iso2)
    {
        await using var connection = await open();
        var campaign = await CampaignAsync(connection, slug);
        var row = (await RowsAsync(connection, campaign, iso2))[0];
        var people = (
            await connection.ReadAsync("""SELECT "Id", "DisplayName" FROM "Accounts" """, r => (Id: r.GetGuid(0), Name: r.GetString(1)))
        ).ToDictionary(p => p.Id, p => p.Name);
        var commitments = await connection.ReadAsync(
            """SELECT "Id", "Kind", "Act", "On", "Source", "OnDraft", "RecordedById", "RecordedAt", "CorrectsId" FROM "Commitment" WHERE "EngagementId" = @p0 ORDER BY "On" DESC, "RecordedAt" DESC""",
            r => new CommitmentItem(
                r.GetGuid(0),
                r.Word<CommitmentKind>(1),
                r.Word<CommitmentAct>(2),
                r.GetFieldValue<DateOnly>(3),
                r.GetString(4),
                r.GetBoolean(5),
                r.MaybeId(6) is { } by ? people[by] : null,
                r.Instant(7),
                r.MaybeId(8),
                false
            ),
            row.Id
        );
        var positions = await connection.ReadAsync(
            """SELECT "Id", "Position", "Basis", "On", "Source", "Confidentiality", "RecordedById", "RecordedAt", "CorrectsId" FROM "PositionRecord" WHERE "EngagementId" = @p0 ORDER BY "On" DESC, "RecordedAt" DESC""",
            r => new PositionItem(
                r.GetGuid(0),
                r.Word<Position>(1),
                r.Word<PositionBasis>(2),
                r.GetFieldValue<DateOnly>(3),
                r.GetString(4),
                (Confidentiality)r.GetInt32(5),
                r.MaybeId(6) is { } by ? people[by] : null,
                r.Instant(7),
                r.MaybeId(8),
                false
            ),
            row.Id
        );
        var votes = await connection.ReadAsync(
            """SELECT "Id", "Choice", "On", "Source", "CorrectsId" FROM "VoteRecord" WHERE "EngagementId" = @p0 ORDER BY "On" DESC""",
            r => new VoteItem(r.GetGuid(0), r.Word<VoteChoice>(1), r.GetFieldValue<DateOnly>(2), r.GetString(3), r.MaybeId(4), false),
            row.Id
        );
        var state = (
            await connection.ReadAsync(
                """SELECT "Identity_FormalEn", "Identity_FormalFr", "Identity_FormalEs", "Identity_Note", "Facts_Capital", "Facts_CapitalTimeZone", "Facts_CorrespondenceFallback" FROM "States" WHERE "Iso2" = @p0""",
                r =>
                    (
                        Formal: new LocalizedText(r.GetString(0), r.GetString(1), r.GetString(2)),
                        Note: r.GetString(3),
                        Capital: r.GetString(4),
                        Zone: r.GetString(5),
                        Fallback: r.GetString(6)
                    ),
                iso2
            )
        )[0];
        var memberships = await connection.ReadAsync(
            """SELECT "Body", "Role", "Since", "Source" FROM "StateMembership" WHERE "StateIso2" = @p0 ORDER BY "Since" """,
            r => new { Body = r.GetString(0), Role = r.GetString(1), Since = r.GetFieldValue<DateOnly>(2), Source = r.GetString(3) },
            iso2
        );
        var earlier = new List<object>();
        for (var previous = campaign.Previous; previous is { } id;)
        {
            var (found, before) = (
                await connection.ReadAsync(
                    """SELECT c."Slug", e."ManagersPosition_Position", e."ManagersPosition_On", e."PledgedOn", e."SponsoredOn", c."PreviousCampaignId" FROM "Campaigns" c JOIN "Engagements" e ON e."CampaignId" = c."Id" AND e."StateIso2" = @p1 WHERE c."Id" = @p0""",
                    r =>
                        (
                            new EarlierEngagement(r.GetString(0), r.Word<Position>(1), r.MaybeDay(2), r.MaybeDay(3), r.MaybeDay(4), null),
                            r.MaybeId(5)
                        ),
                    id,
                    iso2
                )
            )[0];
            earlier.Add(found);
            previous = before;
        }

        return new
        {
            Engagement = row.Summary,
            state,
            FormalName = state.Formal,
            CapitalOffsetMinutes = Zone.OffsetMinutes(DateTime.UtcNow, state.Zone),
            Commitments = commitments,
            Positions = positions,
            Votes = votes,
            Earlier = earlier,
            Memberships = memberships,
        };
    }

    public async Task<T> WithAsync<T>(Func<DbConnection, Task<T>> use)
    {
        await using var connection = await open();
        return await use(connection);
    }

    public static async Task<BareCampaign> CampaignAsync(DbConnection connection, string slug)
    {
        var campaign = (
            await connection.ReadAsync(
                """SELECT "Id", "TimeZone", "ClosesOn", "AdoptedOn", "Target", "PreviousCampaignId" FROM "Campaigns" WHERE "Slug" = @p0""",
                r => new BareCampaign(
                    r.GetGuid(0),
                    r.GetString(1),
                    r.MaybeDay(2),
                    r.MaybeDay(3),
                    r.IsDBNull(4) ? null : r.GetInt32(4),
                    r.MaybeId(5),
                    []
                ),
                slug
            )
        )[0];
        foreach (
            var (stage, days) in await connection.ReadAsync(
                """SELECT "Stage", "Days" FROM "StageAllowance" WHERE "CampaignId" = @p0""",
                r => ((Stage)r.GetInt32(0), r.GetInt32(1)),
                campaign.Id
            )
        )
            campaign.Allowances[stage] = days;
        return campaign;
    }

    public async Task<List<BareRow>> RowsAsync(DbConnection connection, BareCampaign campaign)
    {
        var rows = await RowsAsync(connection, campaign, null);
        _places ??= rows.OrderBy(r => Plain(r.Summary.Name.En), StringComparer.Ordinal)
            .Select((r, place) => (r.Summary.Iso2, place))
            .ToDictionary();
        return [.. rows.OrderBy(r => _places[r.Summary.Iso2])];
    }

    private static string Plain(string name) =>
        new([.. name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(c => c is ' ' || char.IsAsciiLetter(c))]);

    private static Task<List<BareRow>> RowsAsync(DbConnection connection, BareCampaign campaign, string? iso2)
    {
        var now = DateTime.UtcNow;
        var (today, atUn) = (Zone.DayOf(now, campaign.Zone), Zone.DayOf(now, Zone.NewYork));
        return iso2 is null
            ? connection.ReadAsync(Rows, Read, campaign.Id)
            : connection.ReadAsync($"{Rows} AND e.\"StateIso2\" = @p1", Read, campaign.Id, iso2);

        BareRow Read(DbDataReader r)
        {
            var (status, stage, entered, last) = (r.Word<EngagementStatus>(15), (Stage)r.GetInt32(16), r.Instant(17), r.MaybeInstant(32));
            var quiet = today.DayNumber - Zone.DayOf(last ?? entered, campaign.Zone).DayNumber;
            var (pledged, sponsored) = (r.MaybeDay(21), r.MaybeDay(22));
            var ready = stage switch
            {
                Stage.Identified => r.GetBoolean(33),
                Stage.FirstContact => r.GetBoolean(34),
                Stage.InformationMeeting => r.GetBoolean(35),
                Stage.BilateralMeeting => r.MaybeDay(36) >= atUn && r.MaybeDay(37) >= atUn && r.GetBoolean(38),
                Stage.MinistryLiaison => pledged is not null || sponsored is not null,
                _ => false,
            };
            return new BareRow(
                r.GetGuid(0),
                new EngagementSummary
                {
                    Iso2 = r.GetString(1),
                    Iso3 = r.GetString(2),
                    Name = new LocalizedText(r.GetString(3), r.GetString(4), r.GetString(5)),
                    Group = r.Word<RegionalGroup>(6),
                    Blocs = [.. Enum.GetValues<Bloc>().Where(b => r.GetBoolean(7 + (int)b))],
                    CorrespondenceLanguage = r.GetString(14),
                    Status = status,
                    Stage = stage,
                    StageEnteredAt = entered,
                    Position = r.Word<Position>(18),
                    PositionBasis = r.Word<PositionBasis>(19),
                    PositionOn = r.MaybeDay(20),
                    PledgedOn = pledged,
                    SponsoredOn = sponsored,
                    OnDraft = r.GetBoolean(23),
                    FormerSponsor = r.GetBoolean(24),
                    Priority = r.Word<Priority>(25),
                    NextStep = r.GetString(26),
                    NextStepDue = r.MaybeDay(27),
                    RemindersOff = r.GetBoolean(28),
                    Version = r.GetInt32(29),
                    Owner = r.MaybeId(30) is { } owner ? new Person(owner, r.GetString(31)) : null,
                    LastContactAt = last,
                    QuietDays = Math.Max(0, quiet),
                    IsStale =
                        campaign.AdoptedOn is null
                        && status == EngagementStatus.Active
                        && campaign.Allowances.TryGetValue(stage, out var allowed)
                        && quiet > allowed,
                    ReadyFor = status == EngagementStatus.Active && ready ? stage + 1 : null,
                },
                (Stage)r.GetInt32(39),
                r.Instant(40),
                r.GetString(41) == nameof(StateStatus.Member),
                r.Word<CosponsorRight>(42),
                r.GetString(43),
                r.GetBoolean(44)
            );
        }
    }
}
