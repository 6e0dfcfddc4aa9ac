using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Engagements;

/// <summary>A campaign's engagements, without their histories, with what is shown of each.</summary>
/// <param name="Campaign">The campaign with its allowances; not tracked.</param>
/// <param name="Today">Today in the campaign's zone.</param>
/// <param name="States">All States.</param>
/// <param name="People">Names of accounts.</param>
/// <param name="Rows">The engagements, in the English alphabetical order of UN lists; not tracked.</param>
public sealed record CampaignRows(
    Campaign Campaign,
    DateOnly Today,
    IReadOnlyDictionary<string, KnownState> States,
    IReadOnlyDictionary<Guid, string> People,
    IReadOnlyList<EngagementRow> Rows
);

/// <summary>One engagement and what is shown of it.</summary>
public sealed record EngagementRow(Engagement Engagement, EngagementSummary Summary);

/// <summary>
/// Reads a campaign's engagements. A campaign has at most one engagement a State, so all 195 are read in one statement and filtered in
/// memory; what follows from other records is kept on each, and the States are in memory.
/// </summary>
public sealed class EngagementRows(CrmDbContext db, KnownStates known, TimeProvider clock)
{
    /// <summary>All engagements of a campaign, or the one of a State; null when there is no such campaign.</summary>
    public async Task<CampaignRows?> OfAsync(string slug, string? iso2, CancellationToken cancellation)
    {
        var found = await db
            .Campaigns.AsNoTracking()
            .Include(c => c.Allowances)
            .Where(c => c.Slug == slug)
            .Select(c => new { Campaign = c, States = EF.Property<Guid>(c, CampaignStamps.States) })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var campaign = found.Campaign;
        var states = await known.OfAsync(found.States, db, cancellation);
        var people = await db
            .Users.Select(a => new { a.Id, a.DisplayName })
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancellation);
        var engagements = await db
            .Engagements.AsNoTracking()
            .Where(e => e.CampaignId == campaign.Id && (iso2 == null || e.StateIso2 == iso2))
            .ToListAsync(cancellation);
        var (today, todayAtUn) = (clock.TodayIn(campaign.TimeZone), clock.TodayAtUn());
        var allowances = campaign.Allowances.ToDictionary(a => a.Stage, a => a.Days);
        return new CampaignRows(
            campaign,
            today,
            states,
            people,
            [.. engagements.OrderBy(e => states[e.StateIso2].Place).Select(e => new EngagementRow(e, Summary(e)))]
        );

        EngagementSummary Summary(Engagement e)
        {
            var state = states[e.StateIso2];
            var since = Zone.DayOf(e.OnFile.LastContactAt ?? e.StageEnteredAt, campaign.TimeZone);
            var quietDays = today.DayNumber - since.DayNumber;
            return new EngagementSummary
            {
                Iso2 = e.StateIso2,
                Iso3 = state.State.Identity.Iso3,
                Name = state.Name,
                Group = state.State.Facts.RegionalGroup,
                Blocs = state.Blocs,
                CorrespondenceLanguage = state.State.Facts.CorrespondenceLanguage,
                Status = e.Status,
                Stage = e.Stage,
                StageEnteredAt = e.StageEnteredAt,
                Position = e.Position,
                PositionBasis = e.PositionBasis,
                PositionOn = e.PositionOn,
                PledgedOn = e.PledgedOn,
                SponsoredOn = e.SponsoredOn,
                OnDraft = e.OnDraft,
                FormerSponsor = e.FormerSponsor,
                Priority = e.Priority,
                NextStep = e.NextStep,
                NextStepDue = e.NextStepDue,
                RemindersOff = e.RemindersOff,
                Version = e.Version,
                Owner = e.OwnerId is { } owner && people.TryGetValue(owner, out var name) ? new Person(owner, name) : null,
                LastContactAt = e.OnFile.LastContactAt,
                QuietDays = Math.Max(0, quietDays),
                IsStale =
                    campaign.IsOpen
                    && e.Status == EngagementStatus.Active
                    && allowances.TryGetValue(e.Stage, out var allowed)
                    && quietDays > allowed,
                ReadyFor = ReadyFor(e, todayAtUn),
            };
        }
    }

    /// <summary>Gives engagements their moves, commitments and votes.</summary>
    public async Task AddHistoriesAsync(CampaignRows rows, CancellationToken cancellation)
    {
        var engagements = db.Engagements.Where(e => e.CampaignId == rows.Campaign.Id);
        var changes = await Of<StageChange>(c => engagements.Any(e => e.Id == c.EngagementId), c => c.EngagementId);
        var commitments = await Of<Commitment>(c => engagements.Any(e => e.Id == c.EngagementId), c => c.EngagementId);
        var votes = await Of<VoteRecord>(v => engagements.Any(e => e.Id == v.EngagementId), v => v.EngagementId);
        foreach (var (engagement, _) in rows.Rows)
        {
            engagement.StageChanges.AddRange(changes[engagement.Id]);
            engagement.Commitments.AddRange(commitments[engagement.Id]);
            engagement.Votes.AddRange(votes[engagement.Id]);
        }

        async Task<ILookup<Guid, T>> Of<T>(Expression<Func<T, bool>> isOfCampaign, Func<T, Guid> engagementOf)
            where T : class => (await db.Set<T>().AsNoTracking().Where(isOfCampaign).ToListAsync(cancellation)).ToLookup(engagementOf);
    }

    private static Stage? ReadyFor(Engagement e, DateOnly todayAtUn) =>
        e.Status == EngagementStatus.Active
        && StageEvidence.Next(e.Stage) is { } next
        && StageEvidence.For(next).All(e.OnFile.Evidence(todayAtUn, e.IsCommitted).Contains)
            ? next
            : null;
}
