using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;

namespace MobilisationCrm.FollowUps;

internal static class FollowUpSettling
{
    /// <summary>
    /// Settles what a contact with these States settles: the follow-ups that are named, and those about a silence that it ends. The caller
    /// saves.
    /// </summary>
    /// <exception cref="RuleException">unknown-follow-up: one that is named is not about these States.</exception>
    public static async Task SettleAsync(
        this CrmDbContext db,
        IReadOnlyList<Engagement> engagements,
        DateTime at,
        IReadOnlyList<Guid> named,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var all = engagements.Select(e => e.Id).ToList();
        // A contact of long ago, written down late, ends no silence.
        var heard = engagements.Where(e => e.OnFile.LastContactAt is not { } last || last < at).Select(e => e.Id).ToList();
        var settled = await db
            .FollowUps.Where(f =>
                (f.Origin == FollowUpOrigin.GoneStale && f.DoneAt == null && heard.Contains(f.EngagementId!.Value))
                || (named.Contains(f.Id) && all.Contains(f.EngagementId!.Value))
            )
            .ToListAsync(cancellation);
        if (named.Except(settled.Select(f => f.Id)).Any())
            throw new RuleException(RuleCode.UnknownFollowUp, "One of the follow-ups is not about this State.", "followUpIds");
        foreach (var followUp in settled)
            followUp.Settle(now);
    }
}
