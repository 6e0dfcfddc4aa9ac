using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.States;

/// <summary>Edits facts of States.</summary>
public sealed class StateCommands(CrmDbContext db)
{
    /// <summary>Puts edited facts in force; the shipped ones stay. False when there is no such State.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    public async Task<bool> EditAsync(string iso2, EditStateRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var code = iso2.ToUpperInvariant();
        var state = await db.States.SingleOrDefaultAsync(s => s.Iso2 == code, cancellation);
        if (state is null)
            return false;
        state.Expect(expectedVersion);
        var facts = state.Facts;
        state.Edit(
            facts with
            {
                NameEn = request.NameEn ?? facts.NameEn,
                NameFr = request.NameFr ?? facts.NameFr,
                NameEs = request.NameEs ?? facts.NameEs,
                RegionalGroup = request.RegionalGroup ?? facts.RegionalGroup,
                CorrespondenceLanguage = request.CorrespondenceLanguage ?? facts.CorrespondenceLanguage,
                CorrespondenceConfidence = request.CorrespondenceLanguage is null ? facts.CorrespondenceConfidence : Confidence.High,
                CorrespondenceFallback = request.CorrespondenceFallback ?? facts.CorrespondenceFallback,
                Capital = request.Capital ?? facts.Capital,
                CapitalTimeZone = request.CapitalTimeZone ?? facts.CapitalTimeZone,
            }
        );
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
