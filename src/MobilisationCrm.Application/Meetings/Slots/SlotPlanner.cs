using Microsoft.EntityFrameworkCore;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>Reckons what hour a slot is where, and which slot suits the day of which State.</summary>
public sealed class SlotPlanner(CrmDbContext db, ClosedDayCommands closedDays, TimeProvider clock)
{
    private static readonly TimeSpan MiddleOfTheDay = TimeSpan.FromHours(13);

    /// <summary>The hours of each slot, and the slot proposed for each State.</summary>
    /// <exception cref="RuleException">unknown-state, unknown-zone, time-skipped.</exception>
    public async Task<SlotPlan> PlanAsync(PlanSlotsRequest request, CancellationToken cancellation)
    {
        var closed = (await closedDays.ListAsync(cancellation)).ToDictionary(d => d.Date, d => d.Name);
        var times = request.Slots.Select(s => MeetingTimes.Of(s.StartsLocal!.Value, s.EndsLocal!.Value, request.TimeZone)).ToList();
        var codes = (request.States ?? []).Select(s => s.ToUpperInvariant()).Distinct().ToList();
        var states = await db.States.AsNoTracking().Where(s => codes.Contains(s.Iso2)).ToDictionaryAsync(s => s.Iso2, cancellation);
        if (codes.Find(c => !states.ContainsKey(c)) is { } unknown)
            throw new RuleException(RuleCode.UnknownState, $"There is no State {unknown}.", "states");
        return new SlotPlan(
            [
                .. times.Select(t => new SlotHours(
                    LocalHours.Of(t, closed),
                    t.StartsAt <= clock.UtcNow(),
                    Zone.Occurrences(t.StartsLocal, t.TimeZone) == 2
                )),
            ],
            [.. codes.Select(code => Suiting(code, times.ConvertAll(t => LocalHours.InCapital(t, states[code]))))]
        );
    }

    private static StateSlots Suiting(string iso2, List<LocalHour> hours)
    {
        var best = hours
            .Select((hour, slot) => (hour, slot))
            .MinBy(h => (h.hour.ClosedDay is not null, h.hour.IsNight, FromMidday(h.hour)));
        return new StateSlots(iso2, best.slot, hours);
    }

    private static TimeSpan FromMidday(LocalHour hour) =>
        (hour.StartsLocal.TimeOfDay + (hour.EndsLocal - hour.StartsLocal) / 2 - MiddleOfTheDay).Duration();
}
