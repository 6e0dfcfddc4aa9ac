using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Organisations;
using MobilisationCrm.Zones;

namespace MobilisationCrm.Meetings;

/// <summary>Prepares meetings and writes down answers and attendance; what goes out is the matter of <see cref="InvitationSender"/>.</summary>
public sealed class MeetingCommands(CrmDbContext db, StageAdvance advance, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Prepares a meeting.</summary>
    /// <exception cref="RuleException">unknown-campaign, unknown-zone, time-skipped, end-before-start.</exception>
    public async Task<Guid> CreateAsync(CreateMeetingRequest request, CancellationToken cancellation)
    {
        var meeting = new Meeting
        {
            CampaignId = await db.FindCampaignIdAsync(request.Campaign, cancellation),
            Kind = request.Kind!.Value,
            Title = request.Title.Trim(),
            Agenda = request.Agenda?.Trim() ?? "",
            Languages = [.. request.Languages ?? []],
            OrganiserId = current.Id,
        };
        meeting.Schedule(Zone.Meeting(request.StartsLocal!.Value, request.EndsLocal!.Value, request.TimeZone), request.Place ?? "", request.Link);
        db.Meetings.Add(meeting);
        await db.SaveChangesAsync(cancellation);
        return meeting.Id;
    }

    /// <summary>Edits a meeting; false when there is none. Nothing is sent.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">unknown-zone, time-skipped, end-before-start, meeting-cancelled.</exception>
    public async Task<bool> EditAsync(Guid id, EditMeetingRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting is null)
            return false;
        meeting.Expect(expectedVersion);
        meeting.Title = request.Title?.Trim() ?? meeting.Title;
        meeting.Agenda = request.Agenda?.Trim() ?? meeting.Agenda;
        meeting.Outcome = request.Outcome?.Trim() ?? meeting.Outcome;
        meeting.Languages = request.Languages is { } languages ? [.. languages] : meeting.Languages;
        if (request.StartsLocal is not null || request.EndsLocal is not null || request.TimeZone is not null || request.Place is not null || request.Link is not null)
        {
            var time = Zone.Meeting(request.StartsLocal ?? meeting.StartsLocal, request.EndsLocal ?? meeting.EndsLocal, request.TimeZone ?? meeting.TimeZone);
            meeting.Schedule(time, request.Place ?? meeting.Place, request.Link ?? meeting.Link);
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Sets who is invited; false when there is no such meeting. Nothing is sent.</summary>
    /// <exception cref="RuleException">unknown-state, no-channel, unknown-organisation, unknown-contact, meeting-cancelled.</exception>
    public async Task<bool> SetInvitationsAsync(Guid id, SetInvitationsRequest request, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.WithInvitees().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting is null)
            return false;
        if (meeting.Status == MeetingStatus.Cancelled)
            throw new RuleException("meeting-cancelled", "The meeting is cancelled.");

        var wanted = new List<Invitation>();
        await AddStatesAsync(wanted, meeting, request.States ?? [], cancellation);
        await AddOrganisationsAsync(wanted, meeting.Id, request.Organisations ?? [], cancellation);
        await AddContactsAsync(wanted, meeting.Id, request.Contacts ?? [], cancellation);

        foreach (var existing in meeting.Invitations.Where(i => !i.IsRemoved && !wanted.Exists(w => SameInvitee(w, i))).ToList())
        {
            if (existing.SentSequence is null)
                meeting.Invitations.Remove(existing);
            else
                existing.Remove();
        }

        foreach (var invitation in wanted.DistinctBy(w => (w.OrganisationId, w.ContactId)))
        {
            if (meeting.Invitations.Find(i => SameInvitee(i, invitation)) is not { } existing)
                meeting.Invitations.Add(invitation);
            else if (existing.IsRemoved)
                existing.Restore();
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Writes down who was there; false when there is no such invitation.</summary>
    /// <exception cref="RuleException">meeting-not-started.</exception>
    public async Task<bool> RecordAttendanceAsync(Guid id, Guid invitationId, RecordAttendanceRequest request, CancellationToken cancellation)
    {
        var invitation = await FindAsync(id, invitationId, cancellation);
        if (invitation is null)
            return false;
        if (invitation.Meeting!.StartsAt > clock.UtcNow())
            throw new RuleException("meeting-not-started", "Attendance is written down once the meeting has begun.", "attendance");
        invitation.Attendance = request.Attendance!.Value;
        await advance.SaveAsync(invitation.StateIso2, cancellation);
        return true;
    }

    private Task<Invitation?> FindAsync(Guid id, Guid invitationId, CancellationToken cancellation) =>
        db.Invitations.Include(i => i.Meeting).SingleOrDefaultAsync(i => i.Id == invitationId && i.MeetingId == id && !i.IsRemoved, cancellation);

    private static bool SameInvitee(Invitation a, Invitation b) => a.OrganisationId == b.OrganisationId && a.ContactId == b.ContactId;

    // An invitee that is on the list already stays as it is, even when the State's lead channel changed since.
    private async Task AddStatesAsync(List<Invitation> wanted, Meeting meeting, IReadOnlyList<string> states, CancellationToken cancellation)
    {
        var codes = states.Select(s => s.ToUpperInvariant()).Distinct().ToList();
        var known = await db.States.Where(s => codes.Contains(s.Iso2)).Select(s => s.Iso2).ToListAsync(cancellation);
        if (codes.Except(known).FirstOrDefault() is { } unknown)
            throw new RuleException("unknown-state", $"There is no State {unknown}.", "states");
        var channels = await db.Organisations
            .Where(o => codes.Contains(o.StateIso2!) && (o.IsLeadChannel || o.Kind == OrganisationKind.PermanentMission)).ToListAsync(cancellation);
        foreach (var code in codes)
        {
            var invited = meeting.Invitations.Find(i => i.StateIso2 == code && i.ContactId is null && !i.IsRemoved)?.Organisation;
            var channel = invited ?? channels.Where(o => o.StateIso2 == code)
                    .OrderByDescending(o => o.IsLeadChannel).ThenByDescending(o => o.TimeZone == Zone.NewYork).FirstOrDefault()
                ?? throw new RuleException("no-channel", $"No Permanent Mission or lead channel of {code} is on file; add one first.", "states");
            wanted.Add(new Invitation { MeetingId = meeting.Id, StateIso2 = code, OrganisationId = channel.Id });
        }
    }

    private async Task AddOrganisationsAsync(List<Invitation> wanted, Guid meetingId, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var organisations = await db.Organisations.Where(o => ids.Contains(o.Id)).ToListAsync(cancellation);
        if (organisations.Count < ids.Distinct().Count())
            throw new RuleException("unknown-organisation", "One of the organisations does not exist.", "organisations");
        wanted.AddRange(organisations.Select(o => new Invitation { MeetingId = meetingId, StateIso2 = o.StateIso2, OrganisationId = o.Id }));
    }

    private async Task AddContactsAsync(List<Invitation> wanted, Guid meetingId, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var contacts = await db.Contacts.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, Organisation = c.Tenures.Where(t => t.EndsOn == null).OrderByDescending(t => t.StartsOn).Select(t => t.Post!.Organisation).FirstOrDefault() })
            .ToListAsync(cancellation);
        if (contacts.Count < ids.Distinct().Count())
            throw new RuleException("unknown-contact", "One of the contacts does not exist.", "contacts");
        wanted.AddRange(contacts.Select(c => new Invitation
        {
            MeetingId = meetingId,
            StateIso2 = c.Organisation?.StateIso2,
            OrganisationId = c.Organisation?.Id,
            ContactId = c.Id,
        }));
    }
}
