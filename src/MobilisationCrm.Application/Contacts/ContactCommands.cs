using Microsoft.EntityFrameworkCore;
using MobilisationCrm.DataProtection;
using MobilisationCrm.Engagements;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Contacts;

/// <summary>Adds and edits contacts and the posts they hold.</summary>
public sealed class ContactCommands(CrmDbContext db, StageAdvance advance, TimeProvider clock)
{
    /// <summary>Adds a person, and the post held when one is given.</summary>
    /// <exception cref="RuleException">unknown-organisation, post-required.</exception>
    public async Task<Guid> CreateAsync(CreateContactRequest request, CancellationToken cancellation)
    {
        var contact = new Contact
        {
            CourtesyTitle = request.CourtesyTitle?.Trim() ?? "",
            Courtesy = request.Courtesy ?? Courtesy.Unknown,
            IsAmbassador = request.IsAmbassador ?? false,
            GivenName = request.GivenName?.Trim() ?? "",
            FamilyName = request.FamilyName.Trim(),
            Language = request.Language.OrNull(),
            Email = request.Email.OrNull(),
            Phone = request.Phone.OrNull(),
            Source = request.Source ?? "",
            CollectedOn = request.CollectedOn ?? Today,
            LegalBasis = request.LegalBasis ?? LegalBasis.LegitimateInterests,
            InformedOn = request.InformedOn,
        };
        db.Contacts.Add(contact);
        string? iso2 = null;
        if (request.OrganisationId is { } organisationId)
        {
            var organisation =
                await db
                    .Organisations.Include(o => o.Posts)
                        .ThenInclude(p => p.Tenures)
                    .AsSplitQuery()
                    .SingleOrDefaultAsync(o => o.Id == organisationId, cancellation)
                ?? throw new RuleException(RuleCode.UnknownOrganisation, "There is no such organisation.", "organisationId");
            if (string.IsNullOrWhiteSpace(request.Post))
                throw new RuleException(RuleCode.PostRequired, "Name the post held in the organisation.", "post");
            contact.TakeUp(
                organisation.PostToFill(request.Post.Trim(), request.PostFunction ?? PostFunction.Other).Id,
                request.StartsOn ?? Today,
                adInterim: request.IsAdInterim ?? false
            );
            iso2 = organisation.StateIso2;
        }

        await advance.SaveAsync(iso2, cancellation);
        return contact.Id;
    }

    /// <summary>Edits a person; false when there is none.</summary>
    /// <exception cref="RuleException">contact-erased.</exception>
    /// <exception cref="ConflictException">stale-version.</exception>
    public async Task<bool> EditAsync(Guid id, EditContactRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var contact = await db.Contacts.SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (contact is null)
            return false;
        contact.Expect(expectedVersion);
        contact.ExpectNotErased();
        contact.CourtesyTitle = request.CourtesyTitle?.Trim() ?? contact.CourtesyTitle;
        contact.Courtesy = request.Courtesy ?? contact.Courtesy;
        contact.IsAmbassador = request.IsAmbassador ?? contact.IsAmbassador;
        contact.GivenName = request.GivenName?.Trim() ?? contact.GivenName;
        contact.FamilyName = request.FamilyName?.Trim() ?? contact.FamilyName;
        contact.Language = request.Language is null ? contact.Language : request.Language.OrNull();
        contact.Email = request.Email is null ? contact.Email : request.Email.OrNull();
        contact.Phone = request.Phone is null ? contact.Phone : request.Phone.OrNull();
        contact.Source = request.Source ?? contact.Source;
        contact.CollectedOn = request.CollectedOn ?? contact.CollectedOn;
        contact.LegalBasis = request.LegalBasis ?? contact.LegalBasis;
        contact.InformedOn = request.InformedOn ?? contact.InformedOn;
        contact.ObjectsToMail = request.ObjectsToMail ?? contact.ObjectsToMail;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Takes up a post; false when there is no such person.</summary>
    /// <exception cref="RuleException">unknown-post, post-held, end-before-start, contact-erased.</exception>
    public async Task<bool> TakeUpAsync(Guid id, TakeUpPostRequest request, CancellationToken cancellation)
    {
        var contact = await db.Contacts.Include(c => c.Tenures).SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (contact is null)
            return false;
        var post =
            await db.Posts.Include(p => p.Organisation).SingleOrDefaultAsync(p => p.Id == request.PostId, cancellation)
            ?? throw new RuleException(RuleCode.UnknownPost, "There is no such post.", "postId");
        contact.TakeUp(post.Id, request.StartsOn ?? Today, request.EndsOn, request.IsAdInterim ?? false);
        await advance.SaveAsync(post.Organisation!.StateIso2, cancellation);
        return true;
    }

    /// <summary>Leaves a post; false when there is no such term.</summary>
    /// <exception cref="RuleException">end-before-start.</exception>
    public async Task<bool> LeaveAsync(Guid id, Guid tenureId, LeavePostRequest request, CancellationToken cancellation)
    {
        var tenure = await db.Tenures.SingleOrDefaultAsync(t => t.Id == tenureId && t.ContactId == id, cancellation);
        if (tenure is null)
            return false;
        tenure.End(request.EndsOn!.Value);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private DateOnly Today => clock.TodayAtUn();
}
