using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SavedViews;

/// <summary>Keeps views of the pipeline: everybody one's own, managers also the shared ones.</summary>
public sealed class SavedViewCommands(CrmDbContext db, CurrentAccount current)
{
    /// <summary>Saves a view and gives its key.</summary>
    /// <exception cref="RuleException">sharing-not-allowed, name-taken.</exception>
    public async Task<Guid> CreateAsync(CreateSavedViewRequest request, CancellationToken cancellation)
    {
        var view = new SavedView { AccountId = current.Id!.Value, Query = request.Query.OrNull() ?? "" };
        await NameAsync(view, request.Name, cancellation);
        Share(view, request.IsShared);
        db.SavedViews.Add(view);
        await db.SaveChangesAsync(cancellation);
        return view.Id;
    }

    /// <summary>Changes a view; false when there is none that the reader may change.</summary>
    /// <exception cref="RuleException">sharing-not-allowed, name-taken.</exception>
    public async Task<bool> EditAsync(Guid id, EditSavedViewRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } view)
            return false;
        if (request.Name is { } name)
            await NameAsync(view, name, cancellation);
        view.Query = request.Query ?? view.Query;
        Share(view, request.IsShared);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Deletes a view; false when there is none that the reader may delete.</summary>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } view)
            return false;
        db.SavedViews.Remove(view);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Task<SavedView?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.SavedViews.SingleOrDefaultAsync(
            v => v.Id == id && (v.AccountId == current.Id || (v.IsShared && current.IsManager)),
            cancellation
        );

    private async Task NameAsync(SavedView view, string name, CancellationToken cancellation)
    {
        view.Name = name.Trim();
        if (await db.SavedViews.AnyAsync(v => v.AccountId == view.AccountId && v.Name == view.Name && v.Id != view.Id, cancellation))
            throw new RuleException(RuleCode.NameTaken, "There is a view of this name already.", "name");
    }

    private void Share(SavedView view, bool? isShared)
    {
        if (isShared is null || isShared == view.IsShared)
            return;
        if (!current.IsManager)
            throw new RuleException(RuleCode.SharingNotAllowed, "Managers share views.", "isShared");
        view.IsShared = isShared.Value;
    }
}
