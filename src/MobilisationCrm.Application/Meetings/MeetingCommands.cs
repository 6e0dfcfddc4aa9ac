using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Meetings;

/// <summary>Prepares meetings; what goes out is the matter of <see cref="InvitationSender"/>.</summary>
public sealed class MeetingCommands(CrmDbContext db, InviteeList invitees, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Prepares a meeting with its invitees; one that is offered at several hours becomes a meeting for each slot.</summary>
    /// <returns>The key of the first.</returns>
    /// <exception cref="RuleException">
    /// unknown-campaign, unknown-zone, time-skipped, end-before-start, language-twice, slot-past, slot-twice, unknown-state,
    /// unknown-organisation, unknown-contact, readers-not-named, unknown-account.
    /// </exception>
    public async Task<Guid> CreateAsync(CreateMeetingRequest request, CancellationToken cancellation)
    {
        var campaignId = await db.FindCampaignIdAsync(request.Campaign, cancellation);
        var first = new SlotRequest
        {
            StartsLocal = request.StartsLocal,
            EndsLocal = request.EndsLocal,
            Invitees = request.Invitees,
        };
        List<SlotRequest> slots = [first, .. request.OtherSlots ?? []];
        var level = request.Confidentiality ?? Confidentiality.Secretariat;
        var readers = await db.ReadersForAsync(level, request.Readers, current.Id, cancellation);
        Guid? seriesId = slots.Count > 1 ? Guid.CreateVersion7() : null;
        var meetings = new List<Meeting>();
        foreach (var slot in slots)
        {
            var meeting = new Meeting
            {
                CampaignId = campaignId,
                Kind = request.Kind!.Value,
                OrganiserId = current.Id,
                SeriesId = seriesId,
                Confidentiality = level,
            };
            meeting.Describe(
                request.Title.Trim(),
                request.Agenda?.Trim() ?? "",
                [.. request.Translations?.Select(t => t.ToTranslation()) ?? []],
                request.Languages ?? [],
                request.Interpretation ?? []
            );
            meeting.Schedule(
                MeetingTimes.Of(slot.StartsLocal!.Value, slot.EndsLocal!.Value, request.TimeZone),
                request.Place ?? "",
                request.Link
            );
            // A single meeting may lie in the past, to write down what took place; one that is offered at several hours may not.
            if (seriesId is not null && meeting.StartsAt <= clock.UtcNow())
                throw new RuleException(RuleCode.SlotPast, $"{slot.StartsLocal:yyyy-MM-dd HH:mm} is past; choose a later hour.", "otherSlots");
            if (meetings.Exists(m => m.StartsAt == meeting.StartsAt))
                throw new RuleException(RuleCode.SlotTwice, "Two slots begin at the same hour.", "otherSlots");
            await invitees.SetAsync(meeting, slot.Invitees ?? new SetInvitationsRequest(), cancellation);
            db.AddReaders(meeting.Id, readers);
            meetings.Add(meeting);
        }

        db.Meetings.AddRange(meetings);
        await db.SaveChangesAsync(cancellation);
        return meetings[0].Id;
    }

    /// <summary>Edits a meeting; false when there is none. Nothing is sent.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">
    /// unknown-zone, time-skipped, end-before-start, language-twice, meeting-cancelled, readers-not-named, unknown-account.
    /// </exception>
    public async Task<bool> EditAsync(Guid id, EditMeetingRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting is null)
            return false;
        meeting.Expect(expectedVersion);
        meeting.Describe(
            TitleOf(meeting, request),
            request.Agenda?.Trim() ?? meeting.Agenda,
            request.Translations is { } given ? [.. given.Select(t => t.ToTranslation())] : meeting.Translations,
            request.Languages ?? meeting.Languages,
            request.Interpretation ?? meeting.Interpretation
        );
        meeting.Outcome = request.Outcome?.Trim() ?? meeting.Outcome;
        meeting.InternalNote = request.InternalNote?.Trim() ?? meeting.InternalNote;
        if (request.Confidentiality is not null || request.Readers is not null)
        {
            meeting.Confidentiality = request.Confidentiality ?? meeting.Confidentiality;
            var readers = await db.ReadersForAsync(meeting.Confidentiality, request.Readers, meeting.OrganiserId, cancellation);
            await db.ReplaceReadersAsync(id, readers, cancellation);
        }

        if (
            request.StartsLocal is not null
            || request.EndsLocal is not null
            || request.TimeZone is not null
            || request.Place is not null
            || request.Link is not null
        )
        {
            var time = MeetingTimes.Of(
                request.StartsLocal ?? meeting.StartsLocal,
                request.EndsLocal ?? meeting.EndsLocal,
                request.TimeZone ?? meeting.TimeZone
            );
            meeting.Schedule(time, request.Place ?? meeting.Place, request.Link ?? meeting.Link);
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Sets who is invited; false when there is no such meeting. Nothing is sent.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">unknown-state, unknown-organisation, unknown-contact, meeting-cancelled.</exception>
    public async Task<bool> SetInvitationsAsync(
        Guid id,
        SetInvitationsRequest request,
        int? expectedVersion,
        CancellationToken cancellation
    )
    {
        var meeting = await db.Meetings.WithInvitees().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting is null)
            return false;
        meeting.Expect(expectedVersion);
        await invitees.SetAsync(meeting, request, cancellation);
        if (db.ChangeTracker.HasChanges())
            db.Entry(meeting).Property(m => m.Version).IsModified = true;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    // Who reads a translated title and sends it back with the rest of a form means no other title by it.
    private string TitleOf(Meeting meeting, EditMeetingRequest request)
    {
        var title = request.Title?.Trim() ?? meeting.Title;
        var isAsRead = title == MeetingTitles.In(meeting.Title, meeting.Translations, current.Language);
        return request.Translations is null && isAsRead ? meeting.Title : title;
    }
}
