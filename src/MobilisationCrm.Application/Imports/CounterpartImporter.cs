using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;

namespace MobilisationCrm.Imports;

/// <summary>
/// Loads a spreadsheet of counterparts: organisations, their posts and the persons who hold them. All or nothing. What is on file
/// already is not changed: a second load adds nothing, and differences are named for a person to look at.
/// </summary>
public sealed class CounterpartImporter(CrmDbContext db, StageAdvance advance, CurrentAccount current, TimeProvider clock)
{
    private readonly Dictionary<(string? Iso2, OrganisationKind Kind, string Name), Organisation> _organisations = [];
    private readonly Dictionary<(string Email, string Name), Contact> _contacts = [];

    // What the file names, and on which line first.
    private readonly Dictionary<(Guid Organisation, string Post, string Name), long> _named = [];

    private readonly HashSet<(Guid Organisation, string Column, string Value)> _compared = [];

    /// <summary>Loads a file, or says what loading it would do.</summary>
    public async Task<ImportReport> ImportAsync(byte[] bytes, bool check, CancellationToken cancellation)
    {
        var states = await StatesByName.LoadAsync(db, cancellation);
        var file = ImportedFile.Read(bytes, CounterpartRow.Required, CounterpartRow.Optional);
        var rows = file.Rows.ConvertAll(row => CounterpartRow.Read(row, states));
        if (file.Problems.Count > 0)
            return file.Report(0, 0);

        // Two loads at once would each find nothing on file and add everything twice. The second waits, and then finds it on file.
        await using var transaction = check ? null : await db.LockAsync(LockedWork.LoadCounterparts, cancellation);
        await LoadKnownAsync(cancellation);
        var fresh = rows.FindAll(row => Apply(row, states));
        var report = file.Report(fresh.Count, rows.Count - fresh.Count) with
        {
            NewOrganisations = db.ChangeTracker.Entries<Organisation>().Count(e => e.State == EntityState.Added),
            NewContacts = db.ChangeTracker.Entries<Contact>().Count(e => e.State == EntityState.Added),
        };
        if (transaction is null || fresh.Count == 0)
            return report;
        db.AuditEntries.Add(AuditEntry.OfImport("Counterparts", fresh.Count, current, clock));
        await db.SaveChangesAsync(cancellation);
        await advance.MoveAsync([.. fresh.Select(row => row.State?.Iso2).OfType<string>().Distinct()], cancellation);
        await transaction.CommitAsync(cancellation);
        return report;
    }

    private async Task LoadKnownAsync(CancellationToken cancellation)
    {
        var organisations = await db
            .Organisations.WithHolders()
            .OrderBy(o => o.Id)
            .ToListAsync(cancellation);
        foreach (var organisation in organisations)
            Know(organisation);
        foreach (var contact in await db.Contacts.Where(c => c.Email != null).OrderBy(c => c.Id).ToListAsync(cancellation))
            _contacts.TryAdd((Folding.Of(contact.Email), NameOf(contact)), contact);
    }

    // A file in French names a ministry by its French name.
    private void Know(Organisation organisation)
    {
        foreach (var name in new[] { organisation.Name, organisation.NameFr, organisation.NameEs }.OfType<string>())
            _organisations.TryAdd((organisation.StateIso2, organisation.Kind, Folding.Of(name)), organisation);
    }

    // True when the row brings something new.
    private bool Apply(CounterpartRow row, StatesByName states)
    {
        var key = (row.State?.Iso2, row.Kind, Folding.Of(row.Organisation));
        var isNew = !_organisations.TryGetValue(key, out var organisation);
        if (organisation is null)
        {
            organisation = row.NewOrganisation(states);
            Know(organisation);
            db.Organisations.Add(organisation);
        }
        else
        {
            Compare(row, organisation);
        }

        isNew |= row.FamilyName.Length > 0 ? ApplyPerson(row, organisation) : row.Post.Length > 0 && FindPost(row, organisation).IsNew;
        var named = (organisation.Id, Folding.Of(row.Post), Folding.Of(row.GivenName, row.FamilyName));
        if (!_named.TryAdd(named, row.Row.Line) && !isNew)
            row.Row.Repeats(_named[named]);
        return isNew;
    }

    private bool ApplyPerson(CounterpartRow row, Organisation organisation)
    {
        var name = Folding.Of(row.GivenName, row.FamilyName);
        var people = organisation.Posts.SelectMany(p => p.Tenures, (_, tenure) => tenure.Contact!).ToList();
        // A Mission's shared mailbox tells nobody apart.
        var isOwnAddress = row.Email is not null && Folding.Of(row.Email) != Folding.Of(organisation.Email);
        var known = people.Find(c => NameOf(c) == name) ?? people.Find(c => isOwnAddress && Folding.Of(c.Email) == Folding.Of(row.Email));
        if (known is not null)
        {
            Compare(row, known, organisation);
            return false;
        }

        var post = FindPost(row, organisation).Post;
        if (post.Tenures.Find(t => t.EndsOn is null)?.Contact is { } holder)
            row.Row.Notice(
                "post",
                "post-held",
                holder.FullName,
                $"On file, {holder.FullName} holds the post; the file adds a second holder."
            );
        // A person with this name and address who is on file elsewhere takes up this post, too.
        if (row.Email is null || !_contacts.TryGetValue((Folding.Of(row.Email), name), out var contact))
        {
            contact = row.NewContact();
            db.Contacts.Add(contact);
            if (row.Email is not null)
                _contacts[(Folding.Of(row.Email), name)] = contact;
        }

        db.Tenures.Add(contact.TakeUp(post.Id, clock.TodayAtUn()));
        return true;
    }

    // A vacant post of this title is filled first, as when a person is added by hand.
    private (Post Post, bool IsNew) FindPost(CounterpartRow row, Organisation organisation)
    {
        var known = organisation
            .Posts.Where(p => Folding.Of(p.Title) == Folding.Of(row.Post))
            .OrderBy(p => !p.IsVacant)
            .FirstOrDefault();
        if (known is not null)
            return (known, false);
        var post = new Post
        {
            OrganisationId = organisation.Id,
            Title = row.Post,
            Function = row.Function,
        };
        db.Posts.Add(post);
        return (post, true);
    }

    // The organisation stands in the row of each of its persons: said once is enough.
    private void Compare(CounterpartRow row, Organisation known)
    {
        Once("organisation_fr", known.NameFr);
        Once("organisation_es", known.NameEs);
        Once("city", known.City);
        Once("organisation_email", known.Email);
        Once("organisation_phone", known.Phone);
        Once("organisation_language", known.Language);

        void Once(string column, string? onFile)
        {
            if (_compared.Add((known.Id, column, row.Row.Text(column))))
                row.Row.Compare(column, onFile);
        }
    }

    private static void Compare(CounterpartRow row, Contact known, Organisation organisation)
    {
        row.Row.Compare("given_name", known.GivenName);
        row.Row.Compare("family_name", known.FamilyName);
        row.Row.Compare("email", known.Email);
        row.Row.Compare("phone", known.Phone);
        row.Row.Compare("language", known.Language);
        var held = organisation.Posts.FindAll(p => p.Tenures.Exists(t => t.ContactId == known.Id && t.EndsOn is null));
        if (!held.Exists(p => Folding.Of(p.Title) == Folding.Of(row.Post)))
            row.Row.Compare("post", string.Join(", ", held.Select(p => p.Title)));
    }

    private static string NameOf(Contact contact) => Folding.Of(contact.GivenName, contact.FamilyName);
}
