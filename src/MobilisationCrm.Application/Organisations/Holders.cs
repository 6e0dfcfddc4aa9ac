using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Organisations;

internal static class Holders
{
    /// <summary>With its posts, who holds or held each, and the persons; every table by a statement of its own.</summary>
    public static IQueryable<Organisation> WithHolders(this IQueryable<Organisation> organisations) =>
        organisations.AsSplitQuery().Include(o => o.Posts).ThenInclude(p => p.Tenures).ThenInclude(t => t.Contact);
}
