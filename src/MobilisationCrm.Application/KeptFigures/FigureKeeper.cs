using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Time;

namespace MobilisationCrm.KeptFigures;

/// <summary>
/// Keeps what is read often: facts on file, the tally of work, and each campaign's stamp. It follows each save in the save's own
/// transaction. Raising the stamp comes first and lets those who change one campaign pass one by one, so that each counts what the one
/// before it stored.
/// </summary>
internal sealed class FigureKeeper(CrmDbContext db)
{
    private static readonly PerDatabase<Func<CrmDbContext, Guid, DateOnly, CancellationToken, Task<FactsDifference>>> Counted = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id, DateOnly open, CancellationToken cancellation) =>
                db
                    .Engagements.AsNoTracking()
                    .Where(e => e.Id == id)
                    .Select(e => new FactsDifference(
                        e.Id,
                        e.OnFile,
                        new FactsOnFile
                        {
                            // The newest first, so that the index ends the search at once; a maximum would read them all.
                            LastContactAt = db
                                .Interactions.Where(i => i.EngagementId == e.Id && !i.IsCorrected)
                                .OrderByDescending(i => i.At)
                                .Select(i => (DateTime?)i.At)
                                .FirstOrDefault(),
                            Outbound = db.Interactions.Any(i =>
                                i.EngagementId == e.Id && i.Direction == Direction.Outbound && !i.IsCorrected
                            ),
                            InformationMeeting = db.Invitations.Any(v =>
                                v.StateIso2 == e.StateIso2
                                && !v.IsRemoved
                                && v.Meeting!.CampaignId == e.CampaignId
                                && v.Meeting.Kind == MeetingKind.Information
                                && v.Meeting.Status != MeetingStatus.Cancelled
                                && (v.Answer == Answer.Accepted || v.Answer == Answer.Delegated || v.Attendance == Attendance.Attended)
                            ),
                            BilateralMeeting = db.Invitations.Any(v =>
                                v.StateIso2 == e.StateIso2
                                && !v.IsRemoved
                                && v.Meeting!.CampaignId == e.CampaignId
                                && v.Meeting.Kind == MeetingKind.Bilateral
                                && v.Meeting.Status != MeetingStatus.Cancelled
                                && v.Attendance == Attendance.Attended
                            ),
                            MinistryCounterpartUntil = db
                                .Tenures.Where(t =>
                                    t.Post!.Organisation!.StateIso2 == e.StateIso2 && t.Post.Organisation.Kind == OrganisationKind.Ministry
                                )
                                .Max(t => (DateOnly?)(t.EndsOn ?? open)),
                            MissionCounterpartUntil = db
                                .Tenures.Where(t =>
                                    t.Post!.Organisation!.StateIso2 == e.StateIso2
                                    && t.Post.Organisation.Kind == OrganisationKind.PermanentMission
                                )
                                .Max(t => (DateOnly?)(t.EndsOn ?? open)),
                            // From the State's few ministries, by the index of their interactions: a State may have thousands.
                            MinistryInteraction = db.Organisations.Any(o =>
                                o.StateIso2 == e.StateIso2
                                && o.Kind == OrganisationKind.Ministry
                                && db.Interactions.Any(i => i.OrganisationId == o.Id && i.EngagementId == e.Id && !i.IsCorrected)
                            ),
                        }
                    ))
                    .Single()
        )
    );

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

    /// <summary>Follows a save; the caller commits.</summary>
    public async Task FollowAsync(TouchedFigures touched, CancellationToken cancellation)
    {
        // What is not counted is asked before the stamp is raised: that keeps others of the campaign waiting.
        var work = await WorkAsync(touched, cancellation);
        await RaiseAsync(touched, cancellation);
        await FollowFactsAsync(touched, cancellation);
        foreach (var done in work)
            await AddAsync(done, cancellation);
        foreach (var campaignId in touched.Days)
            await RecountWorkAsync(campaignId, cancellation);
    }

    /// <summary>Raises the stamps of campaigns.</summary>
    public static Task RaiseAsync(IQueryable<Campaign> campaigns, CancellationToken cancellation, string column = CampaignStamps.Own)
    {
        // Never one that was there before, also not after a restore.
        var stamp = Guid.CreateVersion7();
        return campaigns.ExecuteUpdateAsync(set => set.SetProperty(c => EF.Property<Guid>(c, column), stamp), cancellation);
    }

    /// <summary>Counts facts on file anew and stores those that differ: what was kept and what is counted.</summary>
    public async Task<List<FactsDifference>> RecountFactsAsync(Guid[] engagements, CancellationToken cancellation)
    {
        var differences = await DifferencesAsync(engagements, cancellation);
        foreach (var (id, _, counted) in differences)
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE "Engagements" SET "OnFile_LastContactAt" = {counted.LastContactAt}, "OnFile_Outbound" = {counted.Outbound},
                  "OnFile_InformationMeeting" = {counted.InformationMeeting}, "OnFile_BilateralMeeting" = {counted.BilateralMeeting},
                  "OnFile_MinistryCounterpartUntil" = {counted.MinistryCounterpartUntil},
                  "OnFile_MissionCounterpartUntil" = {counted.MissionCounterpartUntil},
                  "OnFile_MinistryInteraction" = {counted.MinistryInteraction}
                WHERE "Id" = {id}
                """,
                cancellation
            );

        return differences;
    }

    /// <summary>The engagements whose facts on file are kept otherwise than they are counted.</summary>
    public async Task<List<FactsDifference>> DifferencesAsync(Guid[] engagements, CancellationToken cancellation)
    {
        // One by one: of a list PostgreSQL would plan the statement anew each time.
        var differences = new List<FactsDifference>();
        foreach (var id in engagements)
            if (await Counted.For(db)(db, id, DateOnly.MaxValue, cancellation) is var one && one.Kept != one.Counted)
                differences.Add(one);
        return differences;
    }

    private async Task RaiseAsync(TouchedFigures touched, CancellationToken cancellation)
    {
        if (touched.IsReference)
            await RaiseAsync(db.Campaigns, cancellation, CampaignStamps.Reference);
        if (touched.IsAnyCampaign)
        {
            await RaiseAsync(db.Campaigns, cancellation);
            return;
        }

        if (touched.Engagements.Count > 0)
            touched.Campaigns.UnionWith(
                await db
                    .Engagements.Where(e => touched.Engagements.Contains(e.Id))
                    .Select(e => e.CampaignId)
                    .Distinct()
                    .ToListAsync(cancellation)
            );
        if (touched.Meetings.Count > 0)
            touched.Campaigns.UnionWith(
                await db.Meetings.Where(m => touched.Meetings.Contains(m.Id)).Select(m => m.CampaignId).Distinct().ToListAsync(cancellation)
            );
        // Always in one order, so that two saves never wait for each other.
        foreach (var id in touched.Campaigns.Order())
            await db.Database.ExecuteSqlAsync(
                $"""UPDATE "Campaigns" SET "Stamp" = {Guid.CreateVersion7()} WHERE "Id" = {id}""",
                cancellation
            );
    }

    private async Task FollowFactsAsync(TouchedFigures touched, CancellationToken cancellation)
    {
        if (touched.Posts.Count > 0)
            touched.Organisations.UnionWith(
                await db.Posts.Where(p => touched.Posts.Contains(p.Id)).Select(p => p.OrganisationId).ToListAsync(cancellation)
            );
        if (touched.Organisations.Count > 0)
            Add(await db.Organisations.Where(o => touched.Organisations.Contains(o.Id)).Select(o => o.StateIso2).ToListAsync(cancellation));
        if (touched.Invited.Count > 0)
            Add(await db.Invitations.Where(i => touched.Invited.Contains(i.MeetingId)).Select(i => i.StateIso2).ToListAsync(cancellation));
        if (touched.StatesOnFile.Count > 0)
            touched.OnFile.UnionWith(
                await db.Engagements.Where(e => touched.StatesOnFile.Contains(e.StateIso2)).Select(e => e.Id).ToListAsync(cancellation)
            );
        if (touched.OnFile.Count > 0)
            await RecountFactsAsync([.. touched.OnFile], cancellation);

        void Add(List<string?> states) => touched.StatesOnFile.UnionWith(states.OfType<string>());
    }

    private async Task AddAsync(WorkDone work, CancellationToken cancellation)
    {
        var (campaignId, engagementId, accountId, day, change) = work;
        // Written out, as the other statements of every logged contact: EF Core takes longer to translate them than they run.
        var counted = await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE "WorkTallies" SET "Interactions" = "Interactions" + {change}
            WHERE "CampaignId" = {campaignId} AND "AccountId" = {accountId} AND "Day" = {day};
            UPDATE "EngagementTallies" SET "Interactions" = "Interactions" + {change}
            WHERE "EngagementId" = {engagementId} AND "AccountId" = {accountId}
            """,
            cancellation
        );
        if (counted == 2)
            return;
        // The first of a day, or of a State. Nobody else can add it meanwhile: raising the stamp keeps them waiting.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "WorkTallies" ("CampaignId", "AccountId", "Day", "Interactions") SELECT {campaignId}, {accountId}, {day}, {change}
            WHERE NOT EXISTS
              (SELECT 1 FROM "WorkTallies" WHERE "CampaignId" = {campaignId} AND "AccountId" = {accountId} AND "Day" = {day});
            INSERT INTO "EngagementTallies" ("EngagementId", "AccountId", "Interactions") SELECT {engagementId}, {accountId}, {change}
            WHERE NOT EXISTS (SELECT 1 FROM "EngagementTallies" WHERE "EngagementId" = {engagementId} AND "AccountId" = {accountId})
            """,
            cancellation
        );
    }

    private async Task<List<WorkDone>> WorkAsync(TouchedFigures touched, CancellationToken cancellation)
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
                .Select(w => (Campaign: campaigns[w.Interaction.EngagementId], w.Interaction, w.Change))
                .GroupBy(w => new WorkDone(
                    w.Campaign.Id,
                    w.Interaction.EngagementId,
                    w.Interaction.RecordedById!.Value,
                    Zone.DayOf(w.Interaction.At, w.Campaign.TimeZone),
                    0
                ))
                .Select(g => g.Key with { Change = g.Sum(w => w.Change) })
                .Where(d => d.Change != 0),
        ];
    }

    /// <summary>Counts a campaign's work anew and stores what differs.</summary>
    public async Task<List<WorkDifference>> RecountWorkAsync(Guid campaignId, CancellationToken cancellation)
    {
        var differences = await WorkDifferencesAsync(campaignId, cancellation);
        foreach (var (engagementId, accountId, day, _, counted) in differences)
        {
            if (day is { } of)
            {
                await db
                    .WorkTallies.Where(t => t.CampaignId == campaignId && t.AccountId == accountId && t.Day == of)
                    .ExecuteDeleteAsync(cancellation);
                await db.Database.ExecuteSqlAsync(
                    $"""INSERT INTO "WorkTallies" ("CampaignId", "AccountId", "Day", "Interactions") VALUES ({campaignId}, {accountId}, {of}, {counted})""",
                    cancellation
                );
            }
            else
            {
                await db
                    .EngagementTallies.Where(t => t.EngagementId == engagementId && t.AccountId == accountId)
                    .ExecuteDeleteAsync(cancellation);
                await db.Database.ExecuteSqlAsync(
                    $"""INSERT INTO "EngagementTallies" ("EngagementId", "AccountId", "Interactions") VALUES ({engagementId}, {accountId}, {counted})""",
                    cancellation
                );
            }
        }

        return differences;
    }

    /// <summary>The days and the engagements of a campaign of which another number of contacts is kept than is counted.</summary>
    public async Task<List<WorkDifference>> WorkDifferencesAsync(Guid campaignId, CancellationToken cancellation)
    {
        var zone = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => c.TimeZone).SingleAsync(cancellation);
        var counted = new Dictionary<(Guid? Engagement, Guid Who, DateOnly? Day), int>();
        var logged = db
            .Interactions.Where(i => !i.IsCorrected && i.RecordedById != null)
            .Where(i => db.Engagements.Any(e => e.Id == i.EngagementId && e.CampaignId == campaignId))
            .Select(i => new { i.EngagementId, Who = i.RecordedById!.Value, i.At });
        await foreach (var one in logged.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Count((null, one.Who, Zone.DayOf(one.At, zone)));
            Count((one.EngagementId, one.Who, null));
        }

        var kept = await db
            .WorkTallies.Where(t => t.CampaignId == campaignId)
            .Select(t => new { Engagement = (Guid?)null, Who = t.AccountId, Day = (DateOnly?)t.Day, t.Interactions })
            .ToListAsync(cancellation);
        kept.AddRange(
            await db
                .EngagementTallies.Where(t => db.Engagements.Any(e => e.Id == t.EngagementId && e.CampaignId == campaignId))
                .Select(t => new { Engagement = (Guid?)t.EngagementId, Who = t.AccountId, Day = (DateOnly?)null, t.Interactions })
                .ToListAsync(cancellation)
        );
        var held = kept.ToDictionary(t => (t.Engagement, t.Who, t.Day), t => t.Interactions);
        return
        [
            .. counted
                .Keys.Union(held.Keys)
                .Select(k => new WorkDifference(k.Engagement, k.Who, k.Day, held.GetValueOrDefault(k), counted.GetValueOrDefault(k)))
                .Where(d => d.Kept != d.Counted),
        ];

        void Count((Guid?, Guid, DateOnly?) key) => counted[key] = counted.GetValueOrDefault(key) + 1;
    }
}

/// <summary>An engagement's facts on file as they are kept and as they are counted.</summary>
internal sealed record FactsDifference(Guid EngagementId, FactsOnFile Kept, FactsOnFile Counted);

/// <summary>The campaign of an engagement, and where its days begin.</summary>
internal sealed record WorkCampaign(Guid Id, string TimeZone);

/// <summary>By how much the contacts that an account logged with a State, of a day, become more or fewer.</summary>
internal sealed record WorkDone(Guid CampaignId, Guid EngagementId, Guid AccountId, DateOnly Day, int Change);

/// <summary>The contacts that an account logged with a State, or of a day, as they are kept and as they are counted.</summary>
internal sealed record WorkDifference(Guid? EngagementId, Guid AccountId, DateOnly? Day, int Kept, int Counted);
