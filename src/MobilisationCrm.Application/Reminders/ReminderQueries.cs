using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Reminders;

/// <summary>Reads rules, and what they will send.</summary>
public sealed class ReminderQueries(CrmDbContext db, ReminderPlan plan, IMapper mapper, TimeProvider clock)
{
    /// <summary>All rules, by kind and distance.</summary>
    public async Task<IReadOnlyList<ReminderRuleItem>> ListAsync(CancellationToken cancellation)
    {
        var rules = await db.ReminderRules.AsNoTracking().ProjectTo<ReminderRuleItem>(mapper.ConfigurationProvider).ToListAsync(cancellation);
        return [.. rules.OrderBy(r => r.Kind).ThenByDescending(r => r.WorkingDays)];
    }

    /// <summary>What will go out in the next days unless something changes, first due first.</summary>
    public async Task<IReadOnlyList<PlannedReminderItem>> PlannedAsync(int days, CancellationToken cancellation)
    {
        var planned = await plan.OfAsync(cancellation);
        return [.. planned
            .Where(p => Zone.DayOf(clock.UtcNow(), p.Zone) is var today && p.DueOn >= today && p.DueOn < today.AddDays(days))
            .OrderBy(p => p.DueOn).ThenBy(p => p.Campaign.Slug)
            .Select(p => new PlannedReminderItem(
                p.DueOn, p.Rule.Kind, p.Campaign.Slug, p.Invitation?.StateIso2 ?? p.Engagement?.StateIso2, (p.Invitation?.State ?? p.Engagement?.State)?.Name(),
                p.Invitation is { } invitation ? MeetingMail.RecipientName(invitation) : p.Channel!.Name, p.Address, p.Zone, p.Meeting?.Id, p.Meeting?.Title))];
    }
}
