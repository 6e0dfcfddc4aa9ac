using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Accounts;

/// <summary>An account as others see it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Display name.</param>
/// <param name="Works">It may work on States, and may sign in.</param>
public sealed record KnownPerson(Guid Id, string Name, bool Works);

/// <summary>All accounts as others see them, held in memory until one of them changes.</summary>
public sealed class KnownPeople
{
    private readonly HeldInMemory<IReadOnlyDictionary<Guid, KnownPerson>> _people = new(ReadAsync);

    /// <summary>All accounts by key.</summary>
    /// <param name="stamp">What <see cref="Campaigns.CampaignStamps.Reference"/> is now.</param>
    /// <param name="db">Where they are read if they have changed.</param>
    /// <param name="cancellation">Ends the read.</param>
    public ValueTask<IReadOnlyDictionary<Guid, KnownPerson>> OfAsync(Guid stamp, CrmDbContext db, CancellationToken cancellation) =>
        _people.OfAsync(stamp, db, cancellation);

    private static async Task<IReadOnlyDictionary<Guid, KnownPerson>> ReadAsync(CrmDbContext db, CancellationToken cancellation) =>
        await db
            .Users.Select(a => new KnownPerson(a.Id, a.DisplayName, a.Role != Role.Viewer && !a.IsDisabled))
            .ToDictionaryAsync(a => a.Id, cancellation);
}

internal static class KnownNames
{
    /// <summary>The name of who did something; null where nobody did, or is known no more.</summary>
    public static string? NameOf(this IReadOnlyDictionary<Guid, KnownPerson> people, Guid? id) =>
        id is { } known ? people.GetValueOrDefault(known)?.Name : null;
}
