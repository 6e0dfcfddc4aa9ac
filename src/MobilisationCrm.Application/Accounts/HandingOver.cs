using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Notices;

namespace MobilisationCrm.Accounts;

/// <summary>Hands the work of somebody who leaves to a colleague.</summary>
public sealed class HandingOver(CrmDbContext db, NoticeWriter notices)
{
    /// <summary>States and open follow-ups of one account become another's, who is told; the caller saves.</summary>
    /// <exception cref="RuleException">unknown-account: there is no such colleague who works.</exception>
    public async Task GiveAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        if (to == from || !await db.Users.AnyAsync(a => a.Id == to && !a.IsDisabled && a.Role != Role.Viewer, cancellation))
            throw new RuleException(RuleCode.UnknownAccount, "Choose a colleague who works on States.", "handOverTo");
        var engagements = await db.Engagements.Where(e => e.OwnerId == from).ToListAsync(cancellation);
        var followUps = await db.FollowUps.Where(f => f.OwnerId == from && f.DoneAt == null).ToListAsync(cancellation);
        engagements.ForEach(e => e.OwnerId = to);
        followUps.ForEach(f => f.OwnerId = to);
        await notices.HandedOverAsync(
            [.. engagements.Select(e => Handover.Of(e, from)), .. followUps.Select(f => Handover.Of(f, from))],
            cancellation
        );
    }
}
