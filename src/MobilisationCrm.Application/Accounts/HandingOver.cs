using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Accounts;

/// <summary>Hands the work of somebody who leaves to a colleague.</summary>
public sealed class HandingOver(CrmDbContext db)
{
    /// <summary>States and open follow-ups of one account become another's; the caller saves.</summary>
    /// <exception cref="RuleException">unknown-account: there is no such colleague who works.</exception>
    public async Task GiveAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        if (to == from || !await db.Users.AnyAsync(a => a.Id == to && !a.IsDisabled && a.Role != Role.Viewer, cancellation))
            throw new RuleException(RuleCode.UnknownAccount, "Choose a colleague who works on States.", "handOverTo");
        foreach (var engagement in await db.Engagements.Where(e => e.OwnerId == from).ToListAsync(cancellation))
            engagement.OwnerId = to;
        foreach (var followUp in await db.FollowUps.Where(f => f.OwnerId == from && f.DoneAt == null).ToListAsync(cancellation))
            followUp.OwnerId = to;
    }
}
