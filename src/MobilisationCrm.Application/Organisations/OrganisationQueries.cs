using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Time;

namespace MobilisationCrm.Organisations;

/// <summary>Reads organisations.</summary>
public sealed class OrganisationQueries(CrmDbContext db, IMapper mapper, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Organisations by name; of one State, its lead channel first.</summary>
    public async Task<PagedList<OrganisationSummary>> ListAsync(OrganisationFilter filter, CancellationToken cancellation)
    {
        var language = current.Language;
        var state = filter.State?.ToUpperInvariant();
        var part = filter.Q?.Trim().ToLowerInvariant() ?? "";
        var matching = db
            .Organisations.AsNoTracking()
            .Where(o =>
                (state == null || o.StateIso2 == state)
                && (filter.Kind == null || o.Kind == filter.Kind)
                && (
                    part == ""
                    || o.Name.ToLower().Contains(part)
                    || (o.NameFr != null && o.NameFr.ToLower().Contains(part))
                    || (o.NameEs != null && o.NameEs.ToLower().Contains(part))
                )
            );
        return await matching
            .OrderByDescending(o => state != null && o.IsLeadChannel)
            .ThenBy(o => OrganisationNames.In(o.Name, o.NameFr, o.NameEs, language))
            .ThenBy(o => o.Id)
            .PageAsync(filter, page => page.ProjectTo<OrganisationSummary>(mapper.ConfigurationProvider, new { language }), cancellation);
    }

    /// <summary>One organisation with its posts; null when there is none.</summary>
    public async Task<OrganisationDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var organisation = await db
            .Organisations.AsNoTracking()
            .WithHolders()
            .SingleOrDefaultAsync(o => o.Id == id, cancellation);
        if (organisation is null)
            return null;
        var today = clock.TodayAtUn();
        return new OrganisationDetail(
            mapper.Map<OrganisationSummary>(organisation) with
            {
                Name = organisation.NameIn(current.Language),
            },
            Zone.OffsetMinutes(clock.UtcNow(), organisation.TimeZone),
            [
                .. organisation
                    .Posts.OrderBy(p => p.Title)
                    .Select(p => new PostItem(
                        p.Id,
                        p.Title,
                        p.Function,
                        [
                            .. p
                                .Tenures.Where(t => t.EndsOn is null || t.EndsOn >= today)
                                .Select(t => new PostHolder(
                                    t.ContactId,
                                    t.Contact!.FullName,
                                    t.Contact!.Email,
                                    t.StartsOn,
                                    t.IsAdInterim
                                )),
                        ]
                    )),
            ]
        );
    }
}
