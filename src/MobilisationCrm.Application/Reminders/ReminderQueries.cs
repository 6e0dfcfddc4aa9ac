using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Reminders;

/// <summary>Reads rules, and what they will send.</summary>
public sealed class ReminderQueries(
    CrmDbContext db,
    ReminderPlan plan,
    MailPolicy policy,
    IOptionsSnapshot<ReminderOptions> options,
    IMapper mapper,
    TimeProvider clock
)
{
    /// <summary>All rules, by kind and distance.</summary>
    public async Task<IReadOnlyList<ReminderRuleItem>> ListAsync(CancellationToken cancellation)
    {
        var rules = await db
            .ReminderRules.AsNoTracking()
            .ProjectTo<ReminderRuleItem>(mapper.ConfigurationProvider)
            .ToListAsync(cancellation);
        return [.. rules.OrderBy(r => r.Kind).ThenByDescending(r => r.WorkingDays)];
    }

    /// <summary>
    /// What will go out in the next days unless something changes, first due first, and what stands in the way of it; not what has gone out
    /// already.
    /// </summary>
    public async Task<IReadOnlyList<PlannedReminderItem>> PlannedAsync(int days, CancellationToken cancellation)
    {
        var planned = (await plan.OfAsync(cancellation))
            .Where(p => Zone.DayOf(clock.UtcNow(), p.Zone) is var today && p.DueOn >= today && p.DueOn < today.AddDays(days))
            .ToList();
        var keys = planned.ConvertAll(p => p.UniqueKey);
        var stored = await db.OutboundMails.Where(m => keys.Contains(m.UniqueKey)).Select(m => m.UniqueKey).ToHashSetAsync(cancellation);
        planned = [.. planned.Where(p => !stored.Contains(p.UniqueKey)).OrderBy(p => p.DueOn).ThenBy(p => p.Campaign.Slug)];
        var problems = await ProblemsAsync(planned, cancellation);
        return [.. planned.Zip(problems).Select(pair => Item(pair.First, pair.Second))];
    }

    private static PlannedReminderItem Item(PlannedReminder p, string? problem) =>
        new(
            p.DueOn,
            p.Rule.Kind,
            p.Campaign.Slug,
            p.Invitation?.StateIso2 ?? p.Engagement?.StateIso2,
            (p.Invitation?.State ?? p.Engagement?.State)?.Name(),
            p.Invitation is { } invitation ? MeetingMail.RecipientName(invitation) : p.Channel!.Name,
            p.Address,
            p.Zone,
            p.Meeting?.Id,
            p.Meeting?.Title,
            problem
        );

    // The weekly share (M23) is counted from what was stored and from what the plan itself sends before.
    private async Task<List<string?>> ProblemsAsync(List<PlannedReminder> planned, CancellationToken cancellation)
    {
        var reasons = await policy.WhyNotAsync(planned.ConvertAll(p => new MailRecipient(p.Address, p.Invitation?.Id)), cancellation);
        var addresses = planned.Select(p => p.Address).Distinct().ToList();
        var had = (
            await plan.OfTheLastWeek()
                .Where(m => addresses.Contains(m.ToAddress))
                .Select(m => new { m.ToAddress, m.CreatedAt })
                .ToListAsync(cancellation)
        ).ConvertAll(m => (Address: m.ToAddress, On: DateOnly.FromDateTime(m.CreatedAt)));
        var problems = new List<string?>();
        foreach (var (reminder, reason) in planned.Zip(reasons))
        {
            var isCapped = had.Count(h => h.Address == reminder.Address && h.On > reminder.DueOn.AddDays(-7)) >= options.Value.WeeklyCap;
            problems.Add(reason ?? (isCapped ? "weekly-cap" : null));
            if (problems[^1] is null)
                had.Add((reminder.Address, reminder.DueOn));
        }

        return problems;
    }
}
