using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Notices;

namespace MobilisationCrm.FollowUps;

/// <summary>Raises and settles follow-ups.</summary>
public sealed class FollowUpCommands(CrmDbContext db, NoticeWriter notices, CurrentAccount current, TimeProvider clock)
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
        await notices.HandedOverAsync([Handover.Of(followUp, null)], cancellation);
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
        await notices.HandedOverAsync([Apply(followUp, request)], cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Edits several follow-ups in one save.</summary>
    /// <exception cref="ConflictException">stale-version: somebody else changed one of them; none is changed.</exception>
    /// <exception cref="RuleException">unknown-follow-up, unknown-account.</exception>
    public async Task<IReadOnlyList<FollowUpVersion>> EditAsync(EditFollowUpsRequest request, CancellationToken cancellation)
    {
        var ids = request.Edits.Select(e => e.Id!.Value).ToList();
        foreach (var owner in request.Edits.Select(e => e.Changes!.OwnerId.Value).Distinct())
            await db.ExpectAccountAsync(owner, "ownerId", cancellation);
        var followUps = await db.FollowUps.Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);
        var handovers = new List<Handover>();
        foreach (var edit in request.Edits)
        {
            if (!followUps.Remove(edit.Id!.Value, out var followUp))
                throw new RuleException(RuleCode.UnknownFollowUp, "One of the follow-ups does not exist, or is named twice.", "edits");
            followUp.Expect(edit.Version);
            handovers.Add(Apply(followUp, edit.Changes!));
        }

        await notices.HandedOverAsync(handovers, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [.. ids.Select(id => new FollowUpVersion(id, db.FollowUps.Local.FindEntry(id)!.Entity.Version))];
    }

    private Handover Apply(FollowUp followUp, EditFollowUpRequest request)
    {
        var before = followUp.OwnerId;
        followUp.Title = request.Title?.Trim() ?? followUp.Title;
        followUp.DueOn = request.DueOn ?? followUp.DueOn;
        followUp.OwnerId = request.OwnerId.Or(before);
        if (request.Done == true)
            followUp.Settle(clock.UtcNow(), request.DoneReason);
        else if (request.Done == false)
            followUp.Reopen();
        return Handover.Of(followUp, before);
    }
}
