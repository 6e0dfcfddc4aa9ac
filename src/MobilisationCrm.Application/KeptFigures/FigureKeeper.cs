using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.KeptFigures;

/// <summary>
/// Keeps what is read often: facts on file, the tally of work (by <see cref="WorkKeeper"/>), and each campaign's stamp. It follows each
/// save in the save's own transaction. Raising the stamp comes first and lets those who change one campaign pass one by one, so that each
/// counts what the one before it stored. It counts what is recorded, whoever saves: it asks past what that account may read.
/// </summary>
internal sealed class FigureKeeper(CrmDbContext db)
{
    private static readonly PerDatabase<Func<CrmDbContext, Guid, DateOnly, CancellationToken, Task<FactsDifference>>> Counted = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid id, DateOnly open, CancellationToken cancellation) =>
                db
                    .Engagements.IgnoreQueryFilters()
                    .AsNoTracking()
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

    private readonly WorkKeeper _work = new(db);

    /// <summary>Follows a save; the caller commits.</summary>
    public async Task FollowAsync(TouchedFigures touched, CancellationToken cancellation)
    {
        // What is not counted is asked before the stamp is raised: that keeps others of the campaign waiting.
        var work = await _work.OfAsync(touched, cancellation);
        await RaiseAsync(touched, cancellation);
        await FollowFactsAsync(touched, cancellation);
        foreach (var done in work)
            await _work.AddAsync(done, cancellation);
        foreach (var campaignId in touched.Days)
            await _work.RecountAsync(campaignId, cancellation);
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
                await db
                    .Meetings.IgnoreQueryFilters()
                    .Where(m => touched.Meetings.Contains(m.Id))
                    .Select(m => m.CampaignId)
                    .Distinct()
                    .ToListAsync(cancellation)
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
}

/// <summary>An engagement's facts on file as they are kept and as they are counted.</summary>
internal sealed record FactsDifference(Guid EngagementId, FactsOnFile Kept, FactsOnFile Counted);
