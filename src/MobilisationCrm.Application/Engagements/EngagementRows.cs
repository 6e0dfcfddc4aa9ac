using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Engagements;

/// <summary>
/// Reads a campaign's engagements with what follows from other records: last contact, staleness, readiness for the next
/// stage. A campaign has at most one engagement a State, so all 195 are read in two statements and filtered in memory.
/// </summary>
public sealed class EngagementRows(CrmDbContext db, TimeProvider clock)
{
    /// <summary>All engagements of a campaign, or the one of a State, in the English alphabetical order of UN lists.</summary>
    public async Task<List<EngagementSummary>> OfAsync(Campaign campaign, string? iso2, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var (today, todayAtUn) = (Zone.DayOf(now, campaign.TimeZone), clock.TodayAtUn());
        var engagements = db.Engagements.AsNoTracking().Where(e => e.CampaignId == campaign.Id && (iso2 == null || e.StateIso2 == iso2));
        var allowances = await db.Set<StageAllowance>()
            .AsNoTracking()
            .Where(a => a.CampaignId == campaign.Id)
            .ToDictionaryAsync(a => a.Stage, a => a.Days, cancellation);
        var rows = await engagements
            .OrderBy(e => e.State!.Facts.NameEn)
            .Select(e => new
            {
                e.State!.Facts,
                e.State.Identity,
                Owner = db.Users.Where(a => a.Id == e.OwnerId).Select(a => new Person(a.Id, a.DisplayName)).FirstOrDefault(),
                e.OnFile,
                Summary = new EngagementSummary
                {
                    Iso2 = e.StateIso2,
                    Iso3 = e.State!.Identity.Iso3,
                    Name = new LocalizedText(e.State.Facts.NameEn, e.State.Facts.NameFr, e.State.Facts.NameEs),
                    Group = e.State.Facts.RegionalGroup,
                    CorrespondenceLanguage = e.State.Facts.CorrespondenceLanguage,
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
                },
            })
            .ToListAsync(cancellation);

        return rows.ConvertAll(row =>
        {
            var summary = row.Summary;
            var since = Zone.DayOf(row.OnFile.LastContactAt ?? summary.StageEnteredAt, campaign.TimeZone);
            var quietDays = today.DayNumber - since.DayNumber;
            return summary with
            {
                Blocs = [.. Enum.GetValues<Bloc>().Where(bloc => State.IsIn(bloc, row.Facts, row.Identity))],
                Owner = row.Owner,
                LastContactAt = row.OnFile.LastContactAt,
                QuietDays = Math.Max(0, quietDays),
                IsStale =
                    campaign.IsOpen
                    && summary.Status == EngagementStatus.Active
                    && allowances.TryGetValue(summary.Stage, out var allowed)
                    && quietDays > allowed,
                ReadyFor =
                    summary.Status == EngagementStatus.Active
                    && StageEvidence.Next(summary.Stage) is { } next
                    && StageEvidence.For(next).All(row.OnFile.Evidence(todayAtUn, summary.PledgedOn is not null || summary.SponsoredOn is not null).Contains)
                        ? next
                        : null,
            };
        });
    }
}
