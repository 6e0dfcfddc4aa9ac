using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Engagements;

/// <summary>Records what a State thinks, and who may know it.</summary>
public sealed class PositionCommands(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Records a position.</summary>
    /// <exception cref="RuleException">
    /// date-in-future, correction-target, correction-hides, readers-not-named, unknown-account.
    /// </exception>
    public async Task<bool> RecordAsync(string campaign, string iso2, RecordPositionRequest request, CancellationToken cancellation)
    {
        var engagement = await FindAsync(campaign, iso2, cancellation);
        if (engagement is null)
            return false;
        // A record that the recorder may not read is none to correct.
        if (request.CorrectsId is { } wrong && !await MayReadAsync(wrong, cancellation))
            throw new RuleException(RuleCode.CorrectionTarget, "There is no such record on this engagement.", "correctsId");
        var position = new PositionRecord
        {
            EngagementId = engagement.Id,
            Position = request.Position!.Value,
            Basis = request.Basis ?? PositionBasis.Stated,
            On = clock.FactDay(request.On),
            Source = request.Source,
            Confidentiality = request.Confidentiality ?? Confidentiality.Secretariat,
            RecordedAt = clock.UtcNow(),
            RecordedById = current.Id,
            CorrectsId = request.CorrectsId,
        };
        engagement.Record(position);
        db.AddReaders(
            position.Id,
            await db.ReadersForAsync(position.Confidentiality, request.Readers, current.Id, cancellation)
        );
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Changes who may read a position; false when there is no such record.</summary>
    /// <exception cref="RuleException">correction-hides, readers-not-named, unknown-account.</exception>
    public async Task<bool> ChangeReadersAsync(
        string campaign,
        string iso2,
        Guid positionId,
        ChangeReadersRequest request,
        CancellationToken cancellation
    )
    {
        if (
            !await MayReadAsync(positionId, cancellation)
            || await FindAsync(campaign, iso2, cancellation) is not { } engagement
            || engagement.Positions.Find(p => p.Id == positionId) is not { } position
        )
            return false;
        engagement.Classify(position, request.Confidentiality!.Value);
        var readers = await db.ReadersForAsync(position.Confidentiality, request.Readers, position.RecordedById, cancellation);
        await db.ReplaceReadersAsync(positionId, readers, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Task<bool> MayReadAsync(Guid positionId, CancellationToken cancellation) =>
        db.Set<PositionRecord>().AnyAsync(p => p.Id == positionId, cancellation);

    // With positions that the one who acts may not read: what is in force follows from all.
    private Task<Engagement?> FindAsync(string campaign, string iso2, CancellationToken cancellation)
    {
        var code = iso2.ToUpperInvariant();
        return db
            .Engagements.IgnoreQueryFilters()
            .Include(e => e.Positions)
            .SingleOrDefaultAsync(
                e => e.StateIso2 == code && db.Campaigns.Any(c => c.Id == e.CampaignId && c.Slug == campaign),
                cancellation
            );
    }
}
