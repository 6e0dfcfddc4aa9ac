using MobilisationCrm.ClosedDays;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>Reckons what hour a slot is where, and which slot suits the day of which State.</summary>
public sealed class SlotPlanner(CrmDbContext db, ClosedDayQueries closedDays, TimeProvider clock)
{
    private static readonly TimeSpan MiddleOfTheDay = TimeSpan.FromHours(13);

    /// <summary>The hours of each slot, and the slot proposed for each State.</summary>
    /// <exception cref="RuleException">unknown-state, unknown-zone, time-skipped.</exception>
    public async Task<SlotPlan> PlanAsync(PlanSlotsRequest request, CancellationToken cancellation)
    {
        var closed = (await closedDays.ListAsync(cancellation)).ToDictionary(d => d.Date, d => d.Name);
        var times = request.Slots.Select(s => MeetingTimes.Of(s.StartsLocal!.Value, s.EndsLocal!.Value, request.TimeZone)).ToList();
        var states = await db.FindStatesAsync(request.States ?? [], "states", cancellation);
        return new SlotPlan(
            [
                .. times.Select(t => new SlotHours(
                    LocalHours.Of(t, closed),
                    t.StartsAt <= clock.UtcNow(),
                    Zone.Occurrences(t.StartsLocal, t.TimeZone) == 2
                )),
            ],
            [.. states.Select(state => Suiting(state.Iso2, times.ConvertAll(t => LocalHours.InCapital(t, state))))]
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
