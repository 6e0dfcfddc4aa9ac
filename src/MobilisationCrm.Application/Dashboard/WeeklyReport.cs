using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Jobs;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Time;

namespace MobilisationCrm.Dashboard;

/// <summary>
/// Each Monday from seven o'clock, by the campaign's clock: where an open campaign stands and what a week changed, for its managers.
/// </summary>
public sealed class WeeklyReport(
    CrmDbContext db,
    DashboardQueries dashboards,
    MeetingQueries meetings,
    StaffMail staffMail,
    TimeProvider clock
) : IRecurringJob
{
    private const int FromHour = 7;
    private const int LongestQuiet = 5;

    /// <summary>Stores the reports that are due; none twice, and none on another day: on Tuesday it would tell of another week.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var campaigns = await db.Campaigns.AsNoTracking().Where(c => c.AdoptedOn == null).OrderBy(c => c.OpensOn).ToListAsync(cancellation);
        foreach (var campaign in campaigns)
        {
            var there = Zone.ToLocal(now, campaign.TimeZone);
            if (there.DayOfWeek == DayOfWeek.Monday && there.Hour >= FromHour)
                await ReportAsync(campaign, Zone.DayOf(now, campaign.TimeZone), now, cancellation);
        }
    }

    private async Task ReportAsync(Campaign campaign, DateOnly today, DateTime now, CancellationToken cancellation)
    {
        var ending = $"|{campaign.Id:N}|{today:yyyy-MM-dd}";
        var written = await db
            .OutboundMails.Where(m => m.Purpose == MailPurpose.WeeklyReport && m.CampaignId == campaign.Id && m.UniqueKey.EndsWith(ending))
            .Select(m => m.UniqueKey)
            .ToListAsync(cancellation);
        var managers = await db
            .Users.AsNoTracking()
            .Where(a => !a.IsDisabled && a.WeeklyReport && (a.Role == Role.Manager || a.Role == Role.Administrator) && a.Email != null)
            .ToListAsync(cancellation);
        managers.RemoveAll(a => written.Contains(Key(a)));
        if (managers.Count == 0)
            return;
        var weekAgo = Zone.ToUtc(today.AddDays(-7).ToDateTime(TimeOnly.MinValue), campaign.TimeZone);
        var lastReport = await LastReportAsync(campaign, ending, now, cancellation) ?? weekAgo;
        var since = Zone.DayOf(lastReport, campaign.TimeZone);
        var dashboard = (await dashboards.FindAsync(campaign.Slug, new DashboardFilter(), cancellation))!;
        var changes = await dashboards.ChangesSinceAsync(campaign, lastReport, cancellation);
        foreach (var manager in managers)
        {
            db.Reader.ReadFor(manager);
            var held = await MeetingsAsync(campaign, weekAgo, now, cancellation);
            var coming = await MeetingsAsync(
                campaign,
                now,
                Zone.ToUtc(today.AddDays(7).ToDateTime(TimeOnly.MinValue), campaign.TimeZone),
                cancellation
            );
            await staffMail.AddAsync(
                manager,
                manager.Email!,
                MailPurpose.WeeklyReport,
                campaign.Id,
                Key(manager),
                language => new
                {
                    name = manager.DisplayName,
                    campaign = campaign.TitleIn(language),
                    day = MeetingWording.Day(today.ToDateTime(TimeOnly.MinValue), language),
                    since = MeetingWording.Day(since.ToDateTime(TimeOnly.MinValue), language),
                    standing = WeeklyReportWording.Standing(dashboard, changes, language),
                    newSponsors = changes.NewSponsors.Select(s => WeeklyReportWording.Sponsor(s, language)).ToList(),
                    funnel = WeeklyReportWording.Funnel(dashboard.Funnel, changes, language),
                    balance = dashboard.Balance.Select(g => WeeklyReportWording.Group(g, language)).ToList(),
                    quiet = dashboard.Stale.Count > 0 ? $"{dashboard.Stale.Count}" : "",
                    longest = dashboard.Stale.Take(LongestQuiet).Select(e => WeeklyReportWording.Quiet(e, language)).ToList(),
                    past = held.ConvertAll(m => WeeklyReportWording.Meeting(m, language)),
                    coming = coming.ConvertAll(m => WeeklyReportWording.Meeting(m, language)),
                    dashboard = staffMail.Link($"/c/{campaign.Slug}/dashboard"),
                },
                cancellation
            );
        }

        db.Reader.ReadFor(null);
        await db.SaveChangesAsync(cancellation);

        string Key(Account account) => $"{MailPurpose.WeeklyReport}|{account.Id:N}{ending}";
    }

    // Null before the first.
    private Task<DateTime?> LastReportAsync(Campaign campaign, string today, DateTime now, CancellationToken cancellation) =>
        db
            .OutboundMails.Where(m =>
                m.Purpose == MailPurpose.WeeklyReport && m.CampaignId == campaign.Id && m.CreatedAt < now && !m.UniqueKey.EndsWith(today)
            )
            .MaxAsync(m => (DateTime?)m.CreatedAt, cancellation);

    private Task<List<MeetingSummary>> MeetingsAsync(Campaign campaign, DateTime from, DateTime until, CancellationToken cancellation) =>
        meetings
            .Summaries(
                db.Meetings.AsNoTracking()
                    .Where(m =>
                        m.CampaignId == campaign.Id && m.Status != MeetingStatus.Cancelled && m.StartsAt >= from && m.StartsAt < until
                    )
                    .OrderBy(m => m.StartsAt)
            )
            .ToListAsync(cancellation);
}
