using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Engagements;

/// <summary>Finds what a request body names.</summary>
internal static class EngagementLookup
{
    private static readonly PerDatabase<Func<CrmDbContext, string, string, CancellationToken, Task<Engagement?>>> Find = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string slug, string iso2, CancellationToken cancellation) =>
                (
                    from e in db.Engagements
                    join c in db.Campaigns on e.CampaignId equals c.Id
                    where c.Slug == slug && e.StateIso2 == iso2
                    select e
                ).SingleOrDefault()
        )
    );

    /// <summary>The engagement of a State in a campaign.</summary>
    /// <exception cref="RuleException">unknown-campaign, unknown-state.</exception>
    public static async Task<Engagement> FindEngagementAsync(this CrmDbContext db, string slug, string iso2, CancellationToken cancellation)
    {
        var code = iso2.ToUpperInvariant();
        if (await Find.For(db)(db, slug, code, cancellation) is { } engagement)
            return engagement;
        await db.FindCampaignIdAsync(slug, cancellation);
        throw new RuleException(RuleCode.UnknownState, $"There is no State {iso2}.", "iso2");
    }

    /// <summary>Refuses an account that does not exist or may no longer sign in; none named is well.</summary>
    /// <exception cref="RuleException">unknown-account.</exception>
    public static async Task ExpectAccountAsync(this CrmDbContext db, Guid? id, string field, CancellationToken cancellation)
    {
        if (id is not null && !await db.Users.AnyAsync(a => a.Id == id && !a.IsDisabled, cancellation))
            throw new RuleException(RuleCode.UnknownAccount, "There is no such account.", field);
    }

    /// <summary>The key of a campaign that an address names; null when there is none.</summary>
    public static Task<Guid?> CampaignIdAsync(this CrmDbContext db, string slug, CancellationToken cancellation) =>
        db.Campaigns.Where(c => c.Slug == slug).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellation);

    /// <summary>The key of a campaign that a body names.</summary>
    /// <exception cref="RuleException">unknown-campaign.</exception>
    public static async Task<Guid> FindCampaignIdAsync(this CrmDbContext db, string slug, CancellationToken cancellation) =>
        await db.CampaignIdAsync(slug, cancellation)
        ?? throw new RuleException(RuleCode.UnknownCampaign, $"There is no campaign {slug}.", "campaign");

    /// <summary>
    /// The day of a recorded fact, today where none is given. The latest day anywhere on Earth is allowed: a fact of today in Kiribati is
    /// no fact of the future in New York.
    /// </summary>
    /// <exception cref="RuleException">date-in-future.</exception>
    public static DateOnly FactDay(this TimeProvider clock, DateOnly? on)
    {
        if (on > clock.TodayIn("Pacific/Kiritimati"))
            throw new RuleException(RuleCode.DateInFuture, "A recorded fact may not lie in the future.", "on");
        return on ?? clock.TodayAtUn();
    }
}
