using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Readers;
using MobilisationCrm.States;

namespace MobilisationCrm.Search;

/// <summary>Finds States, organisations, persons, meetings and logged contacts by words.</summary>
public sealed class SearchQueries(CrmDbContext db, CurrentAccount current)
{
    private const int Cap = 6;

    // Of logged contacts only the newest that hold the words are put in order.
    private const int MostLookedAt = 300;

    /// <summary>
    /// The best hits of each kind, at most six: names that begin with the words first, then by name; meetings and contacts newest first.
    /// </summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchRequest request, CancellationToken cancellation)
    {
        var words = Folding.Of(request.Q).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        return
        [
            .. await StatesAsync(words, cancellation),
            .. await OrganisationsAsync(words, cancellation),
            .. await ContactsAsync(words, cancellation),
            .. await MeetingsAsync(words, request.Campaign, cancellation),
            .. await InteractionsAsync(words, request.Campaign, cancellation),
        ];
    }

    // The 195 names in three languages are folded here: databases differ in how they treat accents.
    private async Task<IEnumerable<SearchHit>> StatesAsync(string[] words, CancellationToken cancellation)
    {
        var states = await db
            .States.AsNoTracking()
            .OrderBy(s => s.Facts.NameEn)
            .Select(s => new
            {
                s.Iso2,
                s.Identity.Iso3,
                s.Facts.NameEn,
                s.Facts.NameFr,
                s.Facts.NameEs,
            })
            .ToListAsync(cancellation);
        var naming = new StateNaming(string.Join(' ', words));
        return states
            .Select(s => new { State = s, Rank = naming.Rank(s.Iso2, s.Iso3, s.NameEn, s.NameFr, s.NameEs) })
            .Where(s => s.Rank is not null)
            .OrderBy(s => s.Rank)
            .Take(Cap)
            .Select(s => new SearchHit
            {
                Kind = SearchKind.State,
                Id = s.State.Iso2,
                Title = s.State.NameEn,
                Around = s.State.Iso3,
                Iso2 = s.State.Iso2,
            });
    }

    private async Task<IEnumerable<SearchHit>> OrganisationsAsync(string[] words, CancellationToken cancellation)
    {
        var language = current.Language;
        var found = await SearchText.Holding(db.Organisations.AsNoTracking(), words)
            .Select(o => new
            {
                o.Id,
                Name = OrganisationNames.In(o.Name, o.NameFr, o.NameEs, language),
                o.City,
                o.StateIso2,
                IsBegun = EF.Property<string>(o, SearchText.Column).StartsWith(words[0]),
            })
            .OrderByDescending(o => o.IsBegun)
            .ThenBy(o => o.Name)
            .Take(Cap)
            .ToListAsync(cancellation);
        return found.Select(o => new SearchHit
        {
            Kind = SearchKind.Organisation,
            Id = o.Id.ToString(),
            Title = o.Name,
            Around = o.City,
            Iso2 = o.StateIso2,
        });
    }

    private async Task<IEnumerable<SearchHit>> ContactsAsync(string[] words, CancellationToken cancellation)
    {
        var language = current.Language;
        var found = await SearchText.Holding(db.Contacts.AsNoTracking(), words)
            .OrderByDescending(c => EF.Property<string>(c, SearchText.Column).StartsWith(words[0]))
            .ThenBy(c => c.FamilyName)
            .ThenBy(c => c.GivenName)
            .Take(Cap)
            .Select(c => new
            {
                c.Id,
                c.GivenName,
                c.FamilyName,
                Post = c
                    .Tenures.Where(t => t.EndsOn == null)
                    .OrderByDescending(t => t.StartsOn)
                    .Select(t => new
                    {
                        t.Post!.Title,
                        Organisation = OrganisationNames.In(
                            t.Post.Organisation!.Name,
                            t.Post.Organisation.NameFr,
                            t.Post.Organisation.NameEs,
                            language
                        ),
                        t.Post.Organisation.StateIso2,
                    })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return found.Select(c => new SearchHit
        {
            Kind = SearchKind.Contact,
            Id = c.Id.ToString(),
            Title = $"{c.GivenName} {c.FamilyName}".Trim(),
            Around = c.Post is null ? "" : $"{c.Post.Title}, {c.Post.Organisation}",
            Iso2 = c.Post?.StateIso2,
        });
    }

    private async Task<IEnumerable<SearchHit>> MeetingsAsync(string[] words, string? campaign, CancellationToken cancellation)
    {
        var readsNotes = db.Reader.Reads >= Confidentiality.Secretariat;
        var found = await (
            from meeting in SearchText.Holding(db.Meetings.AsNoTracking(), words)
            join of in db.Campaigns on meeting.CampaignId equals of.Id
            orderby of.Slug == campaign descending, meeting.StartsAt descending
            select new
            {
                meeting.Id,
                meeting.Title,
                meeting.Translations,
                meeting.Place,
                meeting.Agenda,
                meeting.Outcome,
                InternalNote = readsNotes ? meeting.InternalNote : "",
                meeting.StartsAt,
                of.Slug,
            }
        )
            .Take(readsNotes ? Cap : MostLookedAt)
            .ToListAsync(cancellation);
        // The text that is searched holds the secretariat's remarks; who may not read them finds nothing by them.
        if (!readsNotes)
            found =
            [
                .. found
                    .Where(m =>
                        words.All(
                            Folding.Of([
                                m.Title,
                                m.Place,
                                m.Agenda,
                                m.Outcome,
                                .. m.Translations.SelectMany(t => new[] { t.Title, t.Agenda }),
                            ]).Contains
                        )
                    )
                    .Take(Cap),
            ];
        return found.Select(m => new SearchHit
        {
            Kind = SearchKind.Meeting,
            Id = m.Id.ToString(),
            Title = MeetingTitles.In(m.Title, m.Translations, current.Language),
            Around = Folding.Around(string.Join(' ', m.Place, m.Agenda, m.Outcome, m.InternalNote), words),
            Campaign = m.Slug,
            At = m.StartsAt,
        });
    }

    private async Task<IEnumerable<SearchHit>> InteractionsAsync(string[] words, string? campaign, CancellationToken cancellation)
    {
        // By keys first: to order all that hold a common word, in a million, would read them all.
        var holding = await db.InteractionsHoldingAsync(words, MostLookedAt, cancellation);
        var found = await (
            from interaction in db.Interactions.AsNoTracking()
            where holding.Contains(interaction.Id) && !interaction.IsCorrected
            join engagement in db.Engagements on interaction.EngagementId equals engagement.Id
            join of in db.Campaigns on engagement.CampaignId equals of.Id
            orderby of.Slug == campaign descending, interaction.At descending
            select new
            {
                interaction.Id,
                interaction.Subject,
                interaction.Notes,
                interaction.Outcome,
                interaction.At,
                engagement.StateIso2,
                of.Slug,
            }
        )
            .Take(Cap)
            .ToListAsync(cancellation);
        return found.Select(i => new SearchHit
        {
            Kind = SearchKind.Interaction,
            Id = i.Id.ToString(),
            Title = i.Subject,
            Around = Folding.Around($"{i.Notes} {i.Outcome}".Trim(), words),
            Iso2 = i.StateIso2,
            Campaign = i.Slug,
            At = i.At,
        });
    }
}
