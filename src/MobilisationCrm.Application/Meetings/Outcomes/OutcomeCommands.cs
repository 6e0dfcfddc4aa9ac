using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.Meetings;

/// <summary>Writes down who was at a meeting and what came of it for each State.</summary>
public sealed class OutcomeCommands(CrmDbContext db, StageAdvance advance, TimeProvider clock)
{
    /// <summary>Writes down who was there; false when there is no such invitation.</summary>
    /// <exception cref="RuleException">meeting-not-started.</exception>
    public async Task<bool> RecordAttendanceAsync(
        Guid id,
        Guid invitationId,
        RecordAttendanceRequest request,
        CancellationToken cancellation
    )
    {
        var invitation = await FindAsync(id, invitationId, cancellation);
        if (invitation is null)
            return false;
        invitation.Meeting!.ExpectBegun(clock.UtcNow(), "attendance");
        invitation.RecordAttendance(request.Attendance!.Value, request.CameInstead);
        await advance.SaveAsync(invitation.StateIso2, cancellation);
        return true;
    }

    /// <summary>Writes down for many invitees whether they were there; false when there is no such meeting.</summary>
    /// <exception cref="RuleException">meeting-not-started, unknown-invitation.</exception>
    public async Task<bool> RecordAttendancesAsync(Guid id, RecordAttendancesRequest request, CancellationToken cancellation)
    {
        var meeting = await db
            .Meetings.Include(m => m.Invitations.Where(i => !i.IsRemoved))
            .SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting is null)
            return false;
        meeting.ExpectBegun(clock.UtcNow(), "attendance");
        var chosen = meeting.Invitations.Where(i => request.Invitations.Contains(i.Id)).ToList();
        if (chosen.Count < request.Invitations.Distinct().Count())
            throw new RuleException(RuleCode.UnknownInvitation, "One of them is not invited to this meeting.", "invitations");
        chosen.ForEach(i => i.RecordAttendance(request.Attendance!.Value, i.CameInstead));
        foreach (var iso2 in chosen.Select(i => i.StateIso2).Distinct())
            await advance.SaveAsync(iso2, cancellation);
        return true;
    }

    /// <summary>Writes down what came of a meeting for a State; false when the State is not invited to such a meeting.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">meeting-not-started.</exception>
    public async Task<bool> SetAsync(
        Guid id,
        string iso2,
        SetStateOutcomeRequest request,
        int? expectedVersion,
        CancellationToken cancellation
    )
    {
        var code = iso2.ToUpperInvariant();
        var meeting = await db
            .Meetings.Include(m => m.StateOutcomes)
            .SingleOrDefaultAsync(m => m.Id == id && m.Invitations.Any(i => i.StateIso2 == code && !i.IsRemoved), cancellation);
        if (meeting is null)
            return false;
        meeting.ExpectBegun(clock.UtcNow(), "interest");
        var outcome = meeting.StateOutcomes.Find(o => o.StateIso2 == code);
        if (outcome is null)
        {
            outcome = new StateOutcome { MeetingId = id, StateIso2 = code };
            meeting.StateOutcomes.Add(outcome);
        }
        else
        {
            outcome.Expect(expectedVersion);
        }

        outcome.Interest = request.Interest!.Value;
        (outcome.Questions, outcome.Decider) = (request.Questions?.Trim() ?? "", request.Decider?.Trim() ?? "");
        (outcome.NextStep, outcome.InternalNote) = (request.NextStep?.Trim() ?? "", request.InternalNote?.Trim() ?? "");
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Task<Invitation?> FindAsync(Guid id, Guid invitationId, CancellationToken cancellation) =>
        db
            .Invitations.Include(i => i.Meeting)
            .SingleOrDefaultAsync(i => i.Id == invitationId && i.MeetingId == id && !i.IsRemoved, cancellation);
}
