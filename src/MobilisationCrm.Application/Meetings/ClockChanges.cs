using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Audit;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Jobs;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>
/// A country changed its clocks, and the tz data of this release knows it. Meetings ahead keep their wall time and get its new instant
/// (M8). Nothing is sent. The preview offers the change letters, and a follow-up tells who runs the meeting.
/// </summary>
public sealed partial class ClockChanges(CrmDbContext db, TimeProvider clock, ILogger<ClockChanges> log) : IRecurringJob
{
    /// <summary>Derives anew what was derived by older tz data; a second run finds nothing.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var (now, version) = (clock.UtcNow(), Zone.TzVersion);
        var others = await db
            .Meetings.Where(m => m.EndsAt > now && m.Status != MeetingStatus.Cancelled && m.TzVersion != version)
            .ToListAsync(cancellation);
        var unmoved = new List<Guid>();
        // A node of the next release may run beside this one. This one would derive hours by older tz data.
        foreach (var meeting in others.Where(m => string.CompareOrdinal(m.TzVersion, version) < 0))
        {
            if (TimeOf(meeting) is not { } time)
                await RaiseAsync(meeting, FollowUpOrigin.HourSkipped, version, cancellation);
            else if ((time.StartsAt, time.EndsAt) == (meeting.StartsAt, meeting.EndsAt))
                unmoved.Add(meeting.Id);
            else
                await MoveAsync(meeting, time, cancellation);
        }

        // Nothing has changed that anybody reads, so neither the version nor the audit log changes.
        await db
            .Meetings.Where(m => unmoved.Contains(m.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.TzVersion, version), cancellation);
    }

    private async Task MoveAsync(Meeting meeting, MeetingTime time, CancellationToken cancellation)
    {
        var before = meeting.Time;
        meeting.FollowClocks(time);
        db.AuditEntries.Add(AuditEntry.OfClocks(meeting, before, clock));
        LogMoved(log, meeting.TimeZone, meeting.Id, before.StartsAt, meeting.StartsAt);
        // Of a draft nobody was told anything.
        if (meeting.Status == MeetingStatus.Sent)
            await RaiseAsync(meeting, FollowUpOrigin.ClocksChanged, time.TzVersion, cancellation);
        else
            await SaveAsync(meeting, cancellation);
    }

    private async Task RaiseAsync(Meeting meeting, FollowUpOrigin cause, string version, CancellationToken cancellation)
    {
        var key = $"{cause}|{meeting.Id:N}|{version}";
        if (!await db.FollowUps.AnyAsync(f => f.UniqueKey == key, cancellation))
        {
            db.FollowUps.Add(
                new FollowUp
                {
                    CampaignId = meeting.CampaignId,
                    MeetingId = meeting.Id,
                    OwnerId = meeting.OrganiserId,
                    Origin = cause,
                    UniqueKey = key,
                    Title = meeting.TimeZone,
                    DueOn = clock.TodayAtUn(),
                    CreatedAt = clock.UtcNow(),
                }
            );
        }

        await SaveAsync(meeting, cancellation);
    }

    // Each meeting is saved by itself: an edit of one meanwhile, by staff or another node, does not hold up the others.
    private async Task SaveAsync(Meeting meeting, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException fault)
        {
            LogNextTime(log, meeting.Id, fault.Message);
            var unsaved = db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Unchanged).ToList();
            unsaved.ForEach(e => e.State = EntityState.Detached);
        }
    }

    // Null where the clocks now jump over its start or its end, or leave it without length: staff must choose another hour.
    private static MeetingTime? TimeOf(Meeting meeting)
    {
        try
        {
            var time = MeetingTimes.Of(meeting.StartsLocal, meeting.EndsLocal, meeting.TimeZone);
            return time.EndsAt > time.StartsAt ? time : null;
        }
        catch (RuleException)
        {
            return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The clocks of {Zone} changed: meeting {Meeting} begins at {After:u}, not {Before:u}. Nothing was sent."
    )]
    private static partial void LogMoved(ILogger logger, string zone, Guid meeting, DateTime before, DateTime after);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Meeting {Meeting} could not be derived anew by the changed clocks; the next run tries again: {Reason}"
    )]
    private static partial void LogNextTime(ILogger logger, Guid meeting, string reason);
}
