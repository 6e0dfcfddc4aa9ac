using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Readers;
using MobilisationCrm.Time;

namespace MobilisationCrm.KeptFigures;

/// <summary>Keeps how many contacts each account logged, of a day and with a State, for readers of each level.</summary>
internal sealed class WorkKeeper(CrmDbContext db)
{
    private static readonly PerDatabase<Func<CrmDbContext, Guid, CancellationToken, Task<WorkCampaign>>> CampaignOf = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id, CancellationToken cancellation) =>
                (
                    from e in db.Engagements
                    join c in db.Campaigns on e.CampaignId equals c.Id
                    where e.Id == id
                    select new WorkCampaign(c.Id, c.TimeZone)
                ).Single()
        )
    );

    /// <summary>Adds what was done, once the campaign's stamp is raised.</summary>
    public async Task AddAsync(WorkDone work, CancellationToken cancellation)
    {
        var (campaignId, engagementId, accountId, day, (all, secretariat, alliance)) = work;
        // Written out, as the other statements of every logged contact: EF Core takes longer to translate them than they run.
        var counted = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "WorkTallies" SET "Interactions" = "Interactions" + {all},
              "SecretariatInteractions" = "SecretariatInteractions" + {secretariat},
              "AllianceInteractions" = "AllianceInteractions" + {alliance}
            WHERE "CampaignId" = {campaignId} AND "AccountId" = {accountId} AND "Day" = {day};
            UPDATE "EngagementTallies" SET "Interactions" = "Interactions" + {all},
              "SecretariatInteractions" = "SecretariatInteractions" + {secretariat},
              "AllianceInteractions" = "AllianceInteractions" + {alliance}
            WHERE "EngagementId" = {engagementId} AND "AccountId" = {accountId}
            """,
            cancellation
        );
        if (counted == 2)
            return;
        // The first of a day, or of a State. Nobody else can add it meanwhile: raising the stamp keeps them waiting.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "WorkTallies"
              ("CampaignId", "AccountId", "Day", "Interactions", "SecretariatInteractions", "AllianceInteractions")
            SELECT {campaignId}, {accountId}, {day}, {all}, {secretariat}, {alliance}
            WHERE NOT EXISTS
              (SELECT 1 FROM "WorkTallies" WHERE "CampaignId" = {campaignId} AND "AccountId" = {accountId} AND "Day" = {day});
            INSERT INTO "EngagementTallies"
              ("EngagementId", "AccountId", "Interactions", "SecretariatInteractions", "AllianceInteractions")
            SELECT {engagementId}, {accountId}, {all}, {secretariat}, {alliance}
            WHERE NOT EXISTS (SELECT 1 FROM "EngagementTallies" WHERE "EngagementId" = {engagementId} AND "AccountId" = {accountId})
            """,
            cancellation
        );
    }

    /// <summary>
    /// What a save changes of the work that is counted. Asked before the stamp is raised: that keeps others of the campaign waiting.
    /// </summary>
    public async Task<List<WorkDone>> OfAsync(TouchedFigures touched, CancellationToken cancellation)
    {
        if (touched.Work.Count == 0)
            return [];
        var campaigns = new Dictionary<Guid, WorkCampaign>();
        foreach (var id in touched.Work.Select(w => w.Interaction.EngagementId).Distinct())
            campaigns[id] = await CampaignOf.For(db)(db, id, cancellation);
        return
        [
            .. touched
                .Work.Where(w => w.Interaction.RecordedById is not null)
                .Select(w => (Campaign: campaigns[w.Interaction.EngagementId], w.Interaction, w.Level, w.Change))
                .GroupBy(w => new WorkDone(
                    w.Campaign.Id,
                    w.Interaction.EngagementId,
                    w.Interaction.RecordedById!.Value,
                    Zone.DayOf(w.Interaction.At, w.Campaign.TimeZone),
                    default
                ))
                .Select(g => g.Key with { Change = g.Aggregate(default(WorkCounts), (sum, w) => sum.Add(w.Level, w.Change)) })
                .Where(d => d.Change != default),
        ];
    }

    /// <summary>Counts a campaign's work anew and stores what differs.</summary>
    public async Task<List<WorkDifference>> RecountAsync(Guid campaignId, CancellationToken cancellation)
    {
        var differences = await DifferencesAsync(campaignId, cancellation);
        foreach (var (engagementId, accountId, day, _, (all, secretariat, alliance)) in differences)
        {
            if (day is { } of)
                await db.Database.ExecuteSqlAsync(
                    $"""
                    DELETE FROM "WorkTallies" WHERE "CampaignId" = {campaignId} AND "AccountId" = {accountId} AND "Day" = {of};
                    INSERT INTO "WorkTallies"
                      ("CampaignId", "AccountId", "Day", "Interactions", "SecretariatInteractions", "AllianceInteractions")
                    VALUES ({campaignId}, {accountId}, {of}, {all}, {secretariat}, {alliance})
                    """,
                    cancellation
                );
            else
                await db.Database.ExecuteSqlAsync(
                    $"""
                    DELETE FROM "EngagementTallies" WHERE "EngagementId" = {engagementId} AND "AccountId" = {accountId};
                    INSERT INTO "EngagementTallies"
                      ("EngagementId", "AccountId", "Interactions", "SecretariatInteractions", "AllianceInteractions")
                    VALUES ({engagementId}, {accountId}, {all}, {secretariat}, {alliance})
                    """,
                    cancellation
                );
        }

        return differences;
    }

    /// <summary>The days and the engagements of a campaign of which another number of contacts is kept than is counted.</summary>
    public async Task<List<WorkDifference>> DifferencesAsync(Guid campaignId, CancellationToken cancellation)
    {
        var zone = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => c.TimeZone).SingleAsync(cancellation);
        var counted = new Dictionary<(Guid? Engagement, Guid Who, DateOnly? Day), WorkCounts>();
        var logged = db
            .Interactions.IgnoreQueryFilters()
            .Where(i => !i.IsCorrected && i.RecordedById != null && i.Confidentiality < Confidentiality.Named)
            .Where(i => db.Engagements.Any(e => e.Id == i.EngagementId && e.CampaignId == campaignId))
            .Select(i => new
            {
                i.EngagementId,
                Who = i.RecordedById!.Value,
                i.At,
                i.Confidentiality,
            });
        await foreach (var one in logged.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Count((null, one.Who, Zone.DayOf(one.At, zone)), one.Confidentiality);
            Count((one.EngagementId, one.Who, null), one.Confidentiality);
        }

        var held = await KeptAsync(campaignId, cancellation);
        return
        [
            .. counted
                .Keys.Union(held.Keys)
                .Select(k => new WorkDifference(k.Engagement, k.Who, k.Day, held.GetValueOrDefault(k), counted.GetValueOrDefault(k)))
                .Where(d => d.Kept != d.Counted),
        ];

        void Count((Guid?, Guid, DateOnly?) key, Confidentiality level) =>
            counted[key] = counted.GetValueOrDefault(key).Add(level, 1);
    }

    private async Task<Dictionary<(Guid? Engagement, Guid Who, DateOnly? Day), WorkCounts>> KeptAsync(
        Guid campaignId,
        CancellationToken cancellation
    )
    {
        var days = await db.WorkTallies.AsNoTracking().Where(t => t.CampaignId == campaignId).ToListAsync(cancellation);
        var states = await db
            .EngagementTallies.AsNoTracking()
            .Where(t => db.Engagements.Any(e => e.Id == t.EngagementId && e.CampaignId == campaignId))
            .ToListAsync(cancellation);
        var kept = days.ToDictionary(
            t => ((Guid?)null, t.AccountId, (DateOnly?)t.Day),
            t => new WorkCounts(t.Interactions, t.SecretariatInteractions, t.AllianceInteractions)
        );
        foreach (var t in states)
            kept[(t.EngagementId, t.AccountId, null)] = new(t.Interactions, t.SecretariatInteractions, t.AllianceInteractions);
        return kept;
    }
}

/// <summary>The campaign of an engagement, and where its days begin.</summary>
internal sealed record WorkCampaign(Guid Id, string TimeZone);

/// <summary>Contacts as managers, the secretariat, and everyone with an account count them.</summary>
internal readonly record struct WorkCounts(int Managers, int Secretariat, int Alliance)
{
    /// <summary>With one more or less for those who read it. What only named people read is counted when they ask.</summary>
    public WorkCounts Add(Confidentiality level, int change) =>
        new(
            Managers + (level <= Confidentiality.Managers ? change : 0),
            Secretariat + (level <= Confidentiality.Secretariat ? change : 0),
            Alliance + (level == Confidentiality.Alliance ? change : 0)
        );
}

/// <summary>By how much the contacts that an account logged with a State, of a day, become more or fewer.</summary>
internal sealed record WorkDone(Guid CampaignId, Guid EngagementId, Guid AccountId, DateOnly Day, WorkCounts Change);

/// <summary>The contacts that an account logged with a State, or of a day, as they are kept and as they are counted.</summary>
internal sealed record WorkDifference(Guid? EngagementId, Guid AccountId, DateOnly? Day, WorkCounts Kept, WorkCounts Counted);
