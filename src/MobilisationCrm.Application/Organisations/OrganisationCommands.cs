using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Organisations;

/// <summary>Adds and edits organisations and their posts.</summary>
public sealed class OrganisationCommands(CrmDbContext db, CurrentAccount current)
{
    /// <summary>Adds an organisation.</summary>
    /// <exception cref="RuleException">unknown-state.</exception>
    public async Task<Guid> CreateAsync(CreateOrganisationRequest request, CancellationToken cancellation)
    {
        string?[] named = request.StateIso2 is null ? [] : [request.StateIso2];
        var state = (await db.FindStatesAsync(named, "stateIso2", cancellation)).SingleOrDefault();
        var organisation = new Organisation
        {
            Kind = request.Kind!.Value,
            Name = request.Name.Trim(),
            NameFr = request.NameFr.OrNull(),
            NameEs = request.NameEs.OrNull(),
            StateIso2 = state?.Iso2,
            City = request.City ?? "",
            Email = request.Email.OrNull(),
            TimeZone = request.TimeZone.OrNull() ?? Zone.NewYork,
            Phone = request.Phone.OrNull(),
            Language = request.Language.OrNull(),
            Source = request.Source ?? "",
        };
        db.Organisations.Add(organisation);
        if (request.IsLeadChannel == true)
            await LeadAsync(organisation, cancellation);
        await db.SaveChangesAsync(cancellation);
        return organisation.Id;
    }

    /// <summary>Edits an organisation; false when there is none.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    public async Task<bool> EditAsync(Guid id, EditOrganisationRequest request, int? expectedVersion, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.SingleOrDefaultAsync(o => o.Id == id, cancellation);
        if (organisation is null)
            return false;
        organisation.Expect(expectedVersion);
        Rename(organisation, request);
        organisation.City = request.City ?? organisation.City;
        organisation.TimeZone = request.TimeZone ?? organisation.TimeZone;
        organisation.Email = request.Email is null ? organisation.Email : request.Email.OrNull();
        organisation.Phone = request.Phone is null ? organisation.Phone : request.Phone.OrNull();
        organisation.Language = request.Language is null ? organisation.Language : request.Language.OrNull();
        organisation.Source = request.Source ?? organisation.Source;
        organisation.VerifiedOn = request.VerifiedOn.Or(organisation.VerifiedOn);
        if (request.IsLeadChannel == true)
            await LeadAsync(organisation, cancellation);
        else
            organisation.IsLeadChannel = request.IsLeadChannel ?? organisation.IsLeadChannel;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Adds a post; null when there is no such organisation.</summary>
    public async Task<Guid?> AddPostAsync(Guid organisationId, CreatePostRequest request, CancellationToken cancellation)
    {
        if (!await db.Organisations.AnyAsync(o => o.Id == organisationId, cancellation))
            return null;
        var post = new Post
        {
            OrganisationId = organisationId,
            Title = request.Title.Trim(),
            Function = request.Function ?? PostFunction.Other,
        };
        db.Posts.Add(post);
        await db.SaveChangesAsync(cancellation);
        return post.Id;
    }

    /// <summary>Edits a post; false when the organisation has no such post.</summary>
    public async Task<bool> EditPostAsync(Guid organisationId, Guid postId, EditPostRequest request, CancellationToken cancellation)
    {
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == postId && p.OrganisationId == organisationId, cancellation);
        if (post is null)
            return false;
        post.Title = request.Title?.Trim() ?? post.Title;
        post.Function = request.Function ?? post.Function;
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    // Who reads one name and sends it back with the rest of a form means no other name by it.
    private void Rename(Organisation organisation, EditOrganisationRequest request)
    {
        var isAlone = request.NameFr is null && request.NameEs is null;
        if (request.Name?.Trim() is { } name && !(isAlone && name == organisation.NameIn(current.Language)))
            organisation.Name = name;
        organisation.NameFr = request.NameFr is null ? organisation.NameFr : request.NameFr.OrNull();
        organisation.NameEs = request.NameEs is null ? organisation.NameEs : request.NameEs.OrNull();
    }

    // A State has one lead channel.
    private async Task LeadAsync(Organisation organisation, CancellationToken cancellation)
    {
        if (organisation.StateIso2 is null)
            throw new RuleException(
                RuleCode.LeadChannelWithoutState,
                "Only an organisation of a State can be its lead channel.",
                "isLeadChannel"
            );
        var others = await db
            .Organisations.Where(o => o.StateIso2 == organisation.StateIso2 && o.IsLeadChannel && o.Id != organisation.Id)
            .ToListAsync(cancellation);
        others.ForEach(o => o.IsLeadChannel = false);
        organisation.IsLeadChannel = true;
    }
}
