using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;

namespace MobilisationCrm.Meetings;

/// <summary>Turns the wished list of invitees into invitations of a meeting.</summary>
public sealed class InviteeList(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Sets who is invited; who is left out is no longer invited. Saves nothing.</summary>
    /// <exception cref="RuleException">unknown-state, unknown-organisation, unknown-contact, meeting-cancelled.</exception>
    public async Task SetAsync(Meeting meeting, SetInvitationsRequest request, CancellationToken cancellation)
    {
        var wanted = new List<Invitation>();
        await AddStatesAsync(wanted, meeting, request.States ?? [], cancellation);
        await AddOrganisationsAsync(wanted, meeting.Id, request.Organisations ?? [], cancellation);
        await AddContactsAsync(wanted, meeting, request.Contacts ?? [], cancellation);
        meeting.Invite(wanted);
    }

    // An invitee that is on the list already stays as it is, even when the State's lead channel changed since.
    private async Task AddStatesAsync(
        List<Invitation> wanted,
        Meeting meeting,
        IReadOnlyList<string> states,
        CancellationToken cancellation
    )
    {
        var codes = (await db.FindStatesAsync(states, "states", cancellation)).ConvertAll(s => s.Iso2);
        var channels = await db
            .Organisations.Where(o => codes.Contains(o.StateIso2!))
            .Where(Channels.MayBe)
            .ToListAsync(cancellation);
        foreach (var code in codes)
        {
            var invited = meeting
                .Invitations.Find(i => i.StateIso2 == code && i.ContactId is null && i.OrganisationId is not null && !i.IsRemoved)
                ?.Organisation;
            var channel =
                invited
                ?? Channels.First(channels.Where(o => o.StateIso2 == code));
            wanted.Add(
                new Invitation
                {
                    MeetingId = meeting.Id,
                    StateIso2 = code,
                    OrganisationId = channel?.Id,
                }
            );
        }
    }

    private async Task AddOrganisationsAsync(
        List<Invitation> wanted,
        Guid meetingId,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellation
    )
    {
        var organisations = await db.Organisations.Where(o => ids.Contains(o.Id)).ToListAsync(cancellation);
        if (organisations.Count < ids.Distinct().Count())
            throw new RuleException(RuleCode.UnknownOrganisation, "One of the organisations does not exist.", "organisations");
        wanted.AddRange(
            organisations.Select(o => new Invitation
            {
                MeetingId = meetingId,
                StateIso2 = o.StateIso2,
                OrganisationId = o.Id,
            })
        );
    }

    // A person who has left the post since stays on the list, too. Staff are told, and take the person off themselves.
    private async Task AddContactsAsync(List<Invitation> wanted, Meeting meeting, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var invited = meeting.Invitations.Where(i => !i.IsRemoved && i.ContactId is { } id && ids.Contains(id)).ToList();
        wanted.AddRange(invited);
        var added = ids.Except(invited.Select(i => i.ContactId!.Value)).ToList();
        var today = clock.TodayAtUn();
        var contacts = await db
            .Contacts.Where(c => added.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Organisation = c
                    .Tenures.Where(t => t.EndsOn == null || t.EndsOn >= today)
                    .OrderByDescending(t => t.StartsOn)
                    .Select(t => t.Post!.Organisation)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        if (contacts.Count < added.Count)
            throw new RuleException(RuleCode.UnknownContact, "One of the contacts does not exist.", "contacts");
        wanted.AddRange(
            contacts.Select(c => new Invitation
            {
                MeetingId = meeting.Id,
                StateIso2 = c.Organisation?.StateIso2,
                OrganisationId = c.Organisation?.Id,
                ContactId = c.Id,
            })
        );
    }
}
