using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Contacts;

/// <summary>Reads contacts.</summary>
public sealed class ContactQueries(CrmDbContext db, CurrentAccount current)
{
    /// <summary>Contacts by family name.</summary>
    public async Task<PagedList<ContactSummary>> ListAsync(ContactFilter filter, CancellationToken cancellation)
    {
        var state = filter.State?.ToUpperInvariant();
        var part = filter.Q?.Trim().ToLowerInvariant() ?? "";
        var matching = db
            .Contacts.AsNoTracking()
            .Where(c =>
                c.ErasedOn == null
                && (state == null || c.Tenures.Any(t => t.Post!.Organisation!.StateIso2 == state))
                && (filter.Organisation == null || c.Tenures.Any(t => t.Post!.OrganisationId == filter.Organisation))
                && (
                    part == ""
                    || c.FamilyName.ToLower().Contains(part)
                    || c.GivenName.ToLower().Contains(part)
                    || (c.Email != null && c.Email.ToLower().Contains(part))
                )
            );
        return await matching
            .OrderBy(c => c.FamilyName)
            .ThenBy(c => c.GivenName)
            .ThenBy(c => c.Id)
            .PageAsync(filter, Summaries, cancellation);
    }

    /// <summary>One contact; null when there is none.</summary>
    public Task<ContactSummary?> FindAsync(Guid id, CancellationToken cancellation) =>
        Summaries(db.Contacts.AsNoTracking().Where(c => c.Id == id)).SingleOrDefaultAsync(cancellation);

    private IQueryable<ContactSummary> Summaries(IQueryable<Contact> contacts)
    {
        var language = current.Language;
        return contacts.Select(c => new ContactSummary
        {
            Id = c.Id,
            CourtesyTitle = c.CourtesyTitle,
            Courtesy = c.Courtesy,
            IsAmbassador = c.IsAmbassador,
            GivenName = c.GivenName,
            FamilyName = c.FamilyName,
            Language = c.Language,
            Email = c.Email,
            Phone = c.Phone,
            Source = c.Source,
            CollectedOn = c.CollectedOn,
            LegalBasis = c.LegalBasis,
            InformedOn = c.InformedOn,
            ErasedOn = c.ErasedOn,
            ObjectsToMail = c.ObjectsToMail,
            Version = c.Version,
            Posts = c
                .Tenures.OrderByDescending(t => t.StartsOn)
                .Select(t => new TenureItem(
                    t.Id,
                    t.PostId,
                    t.Post!.Title,
                    t.Post.OrganisationId,
                    OrganisationNames.In(
                        t.Post.Organisation!.Name,
                        t.Post.Organisation.NameFr,
                        t.Post.Organisation.NameEs,
                        language
                    ),
                    t.Post.Organisation.StateIso2,
                    t.StartsOn,
                    t.EndsOn,
                    t.IsAdInterim
                ))
                .ToList(),
        });
    }
}
