using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SavedViews;

/// <summary>Reads views of the pipeline.</summary>
public sealed class SavedViewQueries(CrmDbContext db, CurrentAccount current)
{
    /// <summary>One's own views and the shared ones, by name.</summary>
    public async Task<IReadOnlyList<SavedViewItem>> ListAsync(CancellationToken cancellation) =>
        await db
            .SavedViews.AsNoTracking()
            .Where(v => v.IsShared || v.AccountId == current.Id)
            .OrderBy(v => v.Name)
            .ThenBy(v => v.Id)
            .Select(v => new SavedViewItem(v.Id, v.Name, v.Query, v.IsShared, v.AccountId == current.Id, v.Account!.DisplayName))
            .ToListAsync(cancellation);
}
