using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.FollowUps;

/// <summary>Raises and settles follow-ups.</summary>
public sealed class FollowUpCommands(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Raises a follow-up by hand.</summary>
    /// <exception cref="RuleException">unknown-campaign, unknown-state, unknown-meeting, unknown-account.</exception>
    public async Task<Guid> CreateAsync(CreateFollowUpRequest request, CancellationToken cancellation)
    {
        var campaignId = await db.FindCampaignIdAsync(request.Campaign, cancellation);
        var engagement = request.Iso2 is null ? null : await db.FindEngagementAsync(request.Campaign, request.Iso2, cancellation);
        if (
            request.MeetingId is { } meeting
            && !await db.Meetings.AnyAsync(m => m.Id == meeting && m.CampaignId == campaignId, cancellation)
        )
            throw new RuleException(RuleCode.UnknownMeeting, "There is no such meeting in this campaign.", "meetingId");
        await db.ExpectAccountAsync(request.OwnerId, "ownerId", cancellation);
        var followUp = new FollowUp
        {
            EngagementId = engagement?.Id,
            MeetingId = request.MeetingId,
            CampaignId = campaignId,
            PromisedByState = request.PromisedByState == true,
            OwnerId = request.OwnerId ?? current.Id,
            Title = request.Title.Trim(),
            DueOn = request.DueOn!.Value,
            CreatedAt = clock.UtcNow(),
        };
        db.FollowUps.Add(followUp);
        await db.SaveChangesAsync(cancellation);
        return followUp.Id;
    }

    /// <summary>Renames, postpones, hands over, settles or reopens a follow-up; false when there is none.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">unknown-account.</exception>
    public async Task<bool> EditAsync(Guid id, EditFollowUpRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var followUp = await db.FollowUps.SingleOrDefaultAsync(f => f.Id == id, cancellation);
        if (followUp is null)
            return false;
        followUp.Expect(expectedVersion);
        await db.ExpectAccountAsync(request.OwnerId.Value, "ownerId", cancellation);
        followUp.Title = request.Title?.Trim() ?? followUp.Title;
        followUp.DueOn = request.DueOn ?? followUp.DueOn;
        followUp.OwnerId = request.OwnerId.Or(followUp.OwnerId);
        if (request.Done is { } done)
            followUp.DoneAt = done ? followUp.DoneAt ?? clock.UtcNow() : null;
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
