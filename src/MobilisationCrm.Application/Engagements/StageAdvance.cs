using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Engagements;

/// <summary>Saves a change that may be evidence and, where the campaign says so, moves the engagement on in the same transaction.</summary>
public sealed class StageAdvance(CrmDbContext db, TimeProvider clock)
{
    private static readonly PerDatabase<Func<CrmDbContext, string, CancellationToken, Task<bool>>> Moves = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string iso2, CancellationToken cancellation) =>
                (
                    from e in db.Engagements
                    join c in db.Campaigns on e.CampaignId equals c.Id
                    where e.StateIso2 == iso2 && e.Status == EngagementStatus.Active && c.AutoAdvance && c.AdoptedOn == null
                    select e
                ).Any()
        )
    );

    /// <summary>Saves what is pending; then moves the State's Active engagements of open campaigns that move by themselves.</summary>
    /// <param name="iso2">The State the evidence is about; null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task SaveAsync(string? iso2, CancellationToken cancellation) => SaveAsync(iso2 is null ? [] : [iso2], cancellation);

    /// <summary>The same for several States, in one transaction.</summary>
    public async Task SaveAsync(IReadOnlyList<string> states, CancellationToken cancellation)
    {
        // Asked beforehand: a save keeps others of the campaign waiting until it is committed.
        if (!await MayMoveAsync(states, cancellation))
        {
            await db.SaveChangesAsync(cancellation);
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await MoveAsync(states, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<bool> MayMoveAsync(IReadOnlyList<string> states, CancellationToken cancellation)
    {
        foreach (var iso2 in states)
            if (await Moves.For(db)(db, iso2, cancellation))
                return true;
        return false;
    }

    /// <summary>Moves the States' Active engagements of open campaigns that move by themselves; the caller saved and commits.</summary>
    public async Task MoveAsync(IReadOnlyList<string> states, CancellationToken cancellation)
    {
        var moving = db.Engagements.Where(e =>
            states.Contains(e.StateIso2)
            && e.Status == EngagementStatus.Active
            && db.Campaigns.Any(c => c.Id == e.CampaignId && c.AutoAdvance && c.AdoptedOn == null)
        );
        foreach (var engagement in await moving.Include(e => e.StageChanges).ToListAsync(cancellation))
        {
            var onFile = await EvidenceOfAsync(engagement, cancellation);
            while (StageEvidence.Next(engagement.Stage) is { } next && StageEvidence.For(next).All(onFile.Contains))
                engagement.Move(next, onFile, null, false, null, clock.UtcNow());
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The evidence on file now, also where the engagement was read before it came.</summary>
    public async Task<IReadOnlySet<Evidence>> EvidenceOfAsync(Engagement engagement, CancellationToken cancellation) =>
        (
            await db.Engagements.AsNoTracking().Where(e => e.Id == engagement.Id).Select(e => e.OnFile).SingleAsync(cancellation)
        ).Evidence(clock.TodayAtUn(), engagement.IsCommitted);
}
