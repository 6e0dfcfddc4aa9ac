using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Campaigns;

/// <summary>Reads campaigns.</summary>
public sealed class CampaignQueries(CrmDbContext db, IMapper mapper)
{
    /// <summary>All campaigns, open ones and then the newest first.</summary>
    public async Task<IReadOnlyList<CampaignSummary>> ListAsync(CancellationToken cancellation) =>
        await db
            .Campaigns.AsNoTracking()
            .OrderBy(c => c.AdoptedOn != null)
            .ThenByDescending(c => c.OpensOn)
            .ProjectTo<CampaignSummary>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);

    /// <summary>One campaign; null when there is none.</summary>
    public async Task<CampaignDetail?> FindAsync(string slug, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(c => c.Allowances).SingleOrDefaultAsync(c => c.Slug == slug, cancellation);
        if (campaign is null)
            return null;
        var previous = await db
            .Campaigns.Where(c => c.Id == campaign.PreviousCampaignId)
            .Select(c => c.Slug)
            .SingleOrDefaultAsync(cancellation);
        return new CampaignDetail(
            mapper.Map<CampaignSummary>(campaign),
            campaign.TitleAr,
            campaign.TitleRu,
            campaign.TitleZh,
            campaign.Description,
            campaign.TimeZone,
            campaign.AutoAdvance,
            previous,
            campaign.Allowances.ToDictionary(a => a.Stage, a => a.Days),
            campaign.Version
        );
    }
}
