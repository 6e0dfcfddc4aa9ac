using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Readers;
using MobilisationCrm.Search;

namespace MobilisationCrm.KeptFigures;

/// <summary>Counts all kept figures anew.</summary>
public sealed class KeptFigureRecount(CrmDbContext db, SearchTextFiller texts)
{
    private readonly FigureKeeper _keeper = new(db);
    private readonly WorkKeeper _work = new(db);

    /// <summary>Writes the texts to search in, and counts the campaigns whose figures were never kept: those of an older release.</summary>
    public async Task FillAsync(CancellationToken cancellation)
    {
        await texts.FillAsync(cancellation);
        await RunAsync(
            db.Campaigns.Where(c =>
                EF.Property<Guid>(c, CampaignStamps.Own) == Guid.Empty
                || (
                    db.WorkTallies.Any(t => t.CampaignId == c.Id)
                    && !db.EngagementTallies.Any(t => db.Engagements.Any(e => e.Id == t.EngagementId && e.CampaignId == c.Id))
                )
                || db.Engagements.Any(e =>
                    e.CampaignId == c.Id
                    && e.AlliancePosition.On == null
                    && e.Positions.Any(p => p.Confidentiality == Confidentiality.Alliance)
                )
            ),
            cancellation
        );
    }

    /// <summary>Counts everything; how many engagements and days were kept otherwise.</summary>
    public Task<int> RunAsync(CancellationToken cancellation) => RunAsync(db.Campaigns, cancellation);

    private async Task<int> RunAsync(IQueryable<Campaign> campaigns, CancellationToken cancellation)
    {
        var differences = 0;
        foreach (var id in await campaigns.Select(c => c.Id).ToListAsync(cancellation))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await FigureKeeper.RaiseAsync(db.Campaigns.Where(c => c.Id == id), cancellation);
            differences += (await _keeper.RecountFactsAsync(await IdsOfAsync(id, cancellation), cancellation)).Count;
            differences += (await _work.RecountAsync(id, cancellation)).Count;
            differences += await FollowPositionsAsync(id, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return differences;
    }

    private async Task<int> FollowPositionsAsync(Guid campaignId, CancellationToken cancellation)
    {
        var differences = 0;
        var engagements = await db
            .Engagements.IgnoreQueryFilters()
            .AsNoTracking()
            .Include(e => e.Positions)
            .Where(e => e.CampaignId == campaignId)
            .ToListAsync(cancellation);
        foreach (var engagement in engagements)
        {
            var before = (engagement.AlliancePosition, engagement.SecretariatPosition, engagement.ManagersPosition);
            engagement.FollowPositions();
            if (before == (engagement.AlliancePosition, engagement.SecretariatPosition, engagement.ManagersPosition))
                continue;
            differences++;
            await db
                .Engagements.Where(e => e.Id == engagement.Id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(e => e.AlliancePosition, engagement.AlliancePosition)
                            .SetProperty(e => e.SecretariatPosition, engagement.SecretariatPosition)
                            .SetProperty(e => e.ManagersPosition, engagement.ManagersPosition),
                    cancellation
                );
        }

        return differences;
    }

    private Task<Guid[]> IdsOfAsync(Guid campaignId, CancellationToken cancellation) =>
        db.Engagements.Where(e => e.CampaignId == campaignId).Select(e => e.Id).ToArrayAsync(cancellation);
}
