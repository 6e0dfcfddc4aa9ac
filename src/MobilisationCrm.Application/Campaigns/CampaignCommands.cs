using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;
using MobilisationCrm.Readers;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Campaigns;

/// <summary>Opens and edits campaigns.</summary>
public sealed class CampaignCommands(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Opens a campaign with an engagement for every State, warm from an earlier campaign when one is named.</summary>
    /// <exception cref="ConflictException">campaign-exists.</exception>
    /// <exception cref="RuleException">unknown-campaign, end-before-start, unknown-state.</exception>
    public async Task<Campaign> CreateAsync(CreateCampaignRequest request, CancellationToken cancellation)
    {
        if (await db.Campaigns.AnyAsync(c => c.Slug == request.Slug, cancellation))
            throw new ConflictException(RuleCode.CampaignExists, $"There is a campaign {request.Slug} already.", "slug");
        if (request.ClosesOn < request.OpensOn)
            throw new RuleException(RuleCode.EndBeforeStart, "The closing date may not lie before the first day.", "closesOn");
        var previous = request.From is null
            ? null
            : await db.Campaigns.SingleOrDefaultAsync(c => c.Slug == request.From, cancellation)
                ?? throw new RuleException(RuleCode.UnknownCampaign, $"There is no campaign {request.From}.", "from");

        var campaign = new Campaign(request.Slug, request.Session, request.OpensOn!.Value)
        {
            TitleEn = request.TitleEn,
            TitleFr = request.TitleFr,
            TitleEs = request.TitleEs,
            ClosesOn = request.ClosesOn,
            Target = request.Target,
            PreviousCampaignId = previous?.Id,
            CoLeads = await StatesAsync(request.CoLeads, cancellation),
        };
        db.Campaigns.Add(campaign);
        await AddEngagementsAsync(campaign, previous, cancellation);
        await db.SaveChangesAsync(cancellation);
        return campaign;
    }

    /// <summary>Edits a campaign; false when there is none.</summary>
    /// <exception cref="RuleException">end-before-start, allowance-out-of-range, unknown-state.</exception>
    public async Task<bool> EditAsync(string slug, EditCampaignRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.Include(c => c.Allowances).SingleOrDefaultAsync(c => c.Slug == slug, cancellation);
        if (campaign is null)
            return false;
        campaign.Expect(expectedVersion);
        if (request.ClosesOn.Value < campaign.OpensOn)
            throw new RuleException(RuleCode.EndBeforeStart, "The closing date may not lie before the first day.", "closesOn");
        campaign.TitleEn = request.TitleEn ?? campaign.TitleEn;
        campaign.TitleFr = request.TitleFr ?? campaign.TitleFr;
        campaign.TitleEs = request.TitleEs ?? campaign.TitleEs;
        campaign.TitleAr = request.TitleAr?.Trim() ?? campaign.TitleAr;
        campaign.TitleRu = request.TitleRu?.Trim() ?? campaign.TitleRu;
        campaign.TitleZh = request.TitleZh?.Trim() ?? campaign.TitleZh;
        campaign.Description = request.Description ?? campaign.Description;
        campaign.CoLeads = request.CoLeads is null ? campaign.CoLeads : await StatesAsync(request.CoLeads, cancellation);
        campaign.DraftSymbol = request.DraftSymbol ?? campaign.DraftSymbol;
        campaign.ResolutionSymbol = request.ResolutionSymbol ?? campaign.ResolutionSymbol;
        campaign.ClosesOn = request.ClosesOn.Or(campaign.ClosesOn);
        campaign.AdoptedOn = request.AdoptedOn.Or(campaign.AdoptedOn);
        campaign.Target = request.Target.Or(campaign.Target);
        campaign.AutoAdvance = request.AutoAdvance ?? campaign.AutoAdvance;
        foreach (var (stage, days) in request.Allowances ?? new Dictionary<Stage, int>())
        {
            if (days is < 1 or > 1000)
                throw new RuleException(RuleCode.AllowanceOutOfRange, "An allowance is 1 to 1000 days.", "allowances");
            if (campaign.Allowances.Find(a => a.Stage == stage) is { } allowance)
                allowance.Days = days;
            else
                campaign.Allowances.Add(
                    new StageAllowance
                    {
                        CampaignId = campaign.Id,
                        Stage = stage,
                        Days = days,
                    }
                );
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<List<string>> StatesAsync(IEnumerable<string> named, CancellationToken cancellation) =>
        (await db.FindStatesAsync(named, "coLeads", cancellation)).ConvertAll(s => s.Iso2);

    private async Task AddEngagementsAsync(Campaign campaign, Campaign? previous, CancellationToken cancellation)
    {
        var last = previous is null
            ? []
            : await db.Engagements.Where(e => e.CampaignId == previous.Id).ToDictionaryAsync(e => e.StateIso2, cancellation);
        var opening = Zone.ToUtc(campaign.OpensOn.ToDateTime(TimeOnly.MinValue), campaign.TimeZone);
        foreach (var iso2 in await db.States.OrderBy(s => s.Iso2).Select(s => s.Iso2).ToListAsync(cancellation))
        {
            var engagement = new Engagement(campaign.Id, iso2, opening);
            if (last.TryGetValue(iso2, out var before))
            {
                engagement.FormerSponsor = before.SponsoredOn is not null;
                foreach (var level in new[] { Confidentiality.Alliance, Confidentiality.Secretariat, Confidentiality.Managers })
                    CarryOver(before.PositionFor(level), level, engagement, previous!.Slug);
            }

            db.Engagements.Add(engagement);
        }
    }

    // For each level that knows another position than the one before it.
    private void CarryOver(PositionInForce before, Confidentiality level, Engagement engagement, string slug)
    {
        var known = level == Confidentiality.Alliance ? new PositionInForce() : engagement.PositionFor(level - 1);
        if (before.On is not { } on || (known.Position, known.On) == (before.Position, on))
            return;
        engagement.Record(
            new PositionRecord
            {
                EngagementId = engagement.Id,
                Position = before.Position,
                Basis = PositionBasis.CarriedOver,
                On = on,
                Source = slug,
                Confidentiality = level,
                RecordedAt = clock.UtcNow(),
            }
        );
    }
}
