using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Timeline;

/// <summary>Everything that happened between a State and a campaign, in one line of time.</summary>
public sealed class TimelineQueries(CrmDbContext db, KnownPeople known, CurrentAccount current)
{
    private static readonly PerDatabase<Func<CrmDbContext, string, string, CancellationToken, Task<TimelineOwner?>>> Owner = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, string slug, string iso2, CancellationToken cancellation) =>
                (
                    from e in db.Engagements
                    join c in db.Campaigns on e.CampaignId equals c.Id
                    where c.Slug == slug && e.StateIso2 == iso2
                    select new TimelineOwner(e.Id, e.CampaignId, EF.Property<Guid>(c, CampaignStamps.Reference))
                ).SingleOrDefault()
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid, string, int, IAsyncEnumerable<TimelineInteraction>>> Newest = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid engagementId, string language, int count) =>
                (
                    from i in db.Interactions.AsNoTracking()
                    join o in db.Organisations on i.OrganisationId equals o.Id into organisations
                    from o in organisations.DefaultIfEmpty()
                    where i.EngagementId == engagementId
                    orderby i.At descending, i.Id descending
                    select new TimelineInteraction(i, OrganisationNames.In(o.Name, o.NameFr, o.NameEs, language))
                ).Take(count)
        )
    );

    private static readonly PerDatabase<Func<CrmDbContext, Guid, CancellationToken, Task<int>>> Count = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid engagementId, CancellationToken cancellation) =>
                db.Interactions.Count(i => i.EngagementId == engagementId)
        )
    );

    /// <summary>The timeline, newest first; null when there is no such engagement.</summary>
    public async Task<PagedList<TimelineItem>?> ListAsync(
        string slug,
        string iso2,
        TimelineFilter filter,
        CancellationToken cancellation
    )
    {
        var code = iso2.ToUpperInvariant();
        var engagement = await Owner.For(db)(db, slug, code, cancellation);
        if (engagement is null)
            return null;
        var people = await known.OfAsync(engagement.Stamp, db, cancellation);

        // Of each kind only those are read that may stand on the page; what is looked through is read whole. The order is
        // the same for every page.
        var most = filter.LooksThrough ? int.MaxValue : filter.Number * filter.Size;
        var items = await FactsAsync(engagement.Id, people, cancellation);
        items.RemoveAll(i => !IsAskedFor(i.Kind));
        var total = items.Count;
        foreach (var source in TimelineSource.All)
        {
            if (!IsAskedFor(source.Kind))
                continue;
            var read = await source.Newest.For(db)(db, engagement.CampaignId, code, current.Language, most).ToListAsync(cancellation);
            items.AddRange(read.Select(r => TimelineItems.Of(source.Kind, r, people)));
            total +=
                source.Count is { } count && read.Count == most
                    ? await count.For(db)(db, engagement.CampaignId, code, cancellation)
                    : read.Count;
        }

        if (IsAskedFor(TimelineKind.Interaction))
        {
            var read = await InteractionsAsync(engagement.Id, most, people, cancellation);
            items.AddRange(read);
            total += read.Count == most ? await Count.For(db)(db, engagement.Id, cancellation) : read.Count;
        }

        if (filter.LooksThrough)
        {
            var zone = await db.Users.Where(a => a.Id == current.Id).Select(a => a.TimeZone).SingleAsync(cancellation);
            items.RemoveAll(i => !filter.Has(i, zone));
            total = items.Count;
        }

        return new PagedList<TimelineItem>(
            [.. items.OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Skip((filter.Number - 1) * filter.Size).Take(filter.Size)],
            total,
            filter.Number,
            filter.Size
        );

        bool IsAskedFor(TimelineKind one) => filter.Kind is not { Length: > 0 } kinds || kinds.Contains(one);
    }

    private async Task<List<TimelineItem>> FactsAsync(
        Guid engagementId,
        IReadOnlyDictionary<Guid, KnownPerson> people,
        CancellationToken cancellation
    ) =>
        [
            .. TimelineItems.Of(await db.ChangesOfAsync(engagementId, cancellation), people),
            .. TimelineItems.Of(await db.PositionsOfAsync(engagementId, cancellation), people),
            .. TimelineItems.Of(await db.CommitmentsOfAsync(engagementId, cancellation), people),
            .. TimelineItems.Of(await db.VotesOfAsync(engagementId, cancellation), people),
        ];

    private async Task<List<TimelineItem>> InteractionsAsync(
        Guid engagementId,
        int count,
        IReadOnlyDictionary<Guid, KnownPerson> people,
        CancellationToken cancellation
    )
    {
        var read = await Newest.For(db)(db, engagementId, current.Language, count).ToListAsync(cancellation);
        var participants = await db.ParticipantsOfAsync([.. read.Select(r => r.Interaction.Id)], cancellation);
        return read.ConvertAll(r => TimelineItems.Of(r.Interaction, participants[r.Interaction.Id], r.Organisation, people));
    }
}

/// <summary>Whose timeline it is.</summary>
internal sealed record TimelineOwner(Guid Id, Guid CampaignId, Guid Stamp);

/// <summary>A logged contact, not tracked, with the name of the organisation it was with.</summary>
internal sealed record TimelineInteraction(Interaction Interaction, string? Organisation);
