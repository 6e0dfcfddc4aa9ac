using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Engagements;
using MobilisationCrm.Interactions;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Timeline;

/// <summary>Everything that happened between a State and a campaign, in one line of time.</summary>
public sealed class TimelineQueries(CrmDbContext db, KnownPeople known)
{
    /// <summary>The timeline, newest first; null when there is no such engagement.</summary>
    public async Task<PagedList<TimelineItem>?> ListAsync(
        string slug,
        string iso2,
        TimelineKind? kind,
        PageRequest page,
        CancellationToken cancellation
    )
    {
        var code = iso2.ToUpperInvariant();
        var engagement = await (
            from e in db.Engagements
            join c in db.Campaigns on e.CampaignId equals c.Id
            where c.Slug == slug && e.StateIso2 == code
            select new TimelineOwner(e.Id, e.CampaignId, e.StateIso2, EF.Property<Guid>(c, CampaignStamps.Reference))
        ).SingleOrDefaultAsync(cancellation);
        if (engagement is null)
            return null;
        var people = await known.OfAsync(engagement.Stamp, db, cancellation);

        // Of each kind only those are read that may stand on the page. The order is the same for every page.
        var most = page.Number * page.Size;
        var items = await FactsAsync(engagement, people, cancellation);
        items.RemoveAll(i => !IsAskedFor(i.Kind));
        var total = items.Count;
        foreach (var (ofKind, some, all) in Sources(engagement))
        {
            if (!IsAskedFor(ofKind))
                continue;
            var read = await some.Take(most).ToListAsync(cancellation);
            items.AddRange(read.Select(r => TimelineItems.Of(ofKind, r, people)));
            total += read.Count < most ? read.Count : await all.CountAsync(cancellation);
        }

        if (IsAskedFor(TimelineKind.Interaction))
        {
            var logged = db.Interactions.AsNoTracking().Where(i => i.EngagementId == engagement.Id);
            items.AddRange(await InteractionsAsync(logged, most, people, cancellation));
            total += await logged.CountAsync(cancellation);
        }

        return new PagedList<TimelineItem>(
            [.. items.OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Skip((page.Number - 1) * page.Size).Take(page.Size)],
            total,
            page.Number,
            page.Size
        );

        bool IsAskedFor(TimelineKind one) => kind is null || kind == one;
    }

    private async Task<List<TimelineItem>> FactsAsync(TimelineOwner of, IReadOnlyDictionary<Guid, KnownPerson> people, CancellationToken cancellation)
    {
        var changes = await db.Set<StageChange>().AsNoTracking().Where(c => c.EngagementId == of.Id).ToListAsync(cancellation);
        var positions = await db.Set<PositionRecord>().AsNoTracking().Where(p => p.EngagementId == of.Id).ToListAsync(cancellation);
        var commitments = await db.Set<Commitment>().AsNoTracking().Where(c => c.EngagementId == of.Id).ToListAsync(cancellation);
        var votes = await db.Set<VoteRecord>().AsNoTracking().Where(v => v.EngagementId == of.Id).ToListAsync(cancellation);
        return
        [
            .. TimelineItems.Of(changes, people),
            .. TimelineItems.Of(positions, people),
            .. TimelineItems.Of(commitments, people),
            .. TimelineItems.Of(votes, people),
        ];
    }

    private async Task<IEnumerable<TimelineItem>> InteractionsAsync(
        IQueryable<Interaction> all,
        int count,
        IReadOnlyDictionary<Guid, KnownPerson> people,
        CancellationToken cancellation
    )
    {
        var interactions = await all.OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Take(count).ToListAsync(cancellation);
        var participants = await db.ParticipantsOfAsync(interactions.ConvertAll(i => i.Id), cancellation);
        var organisationIds = interactions.Select(i => i.OrganisationId).OfType<Guid>().Distinct().ToList();
        var organisations = await db
            .Organisations.Where(o => organisationIds.Contains(o.Id))
            .Select(o => new { o.Id, o.Name })
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        return interactions.Select(i => TimelineItems.Of(i, participants[i.Id], organisations, people));
    }

    private IEnumerable<(TimelineKind Kind, IQueryable<TimelineRow> Newest, IQueryable<TimelineRow> All)> Sources(TimelineOwner of)
    {
        var mails = db
            .OutboundMails.AsNoTracking()
            .Where(m => m.CampaignId == of.CampaignId && m.StateIso2 == of.StateIso2 && m.State == MailState.Sent);
        yield return Source(
            TimelineKind.Mail,
            mails.Select(m => new TimelineRow
            {
                Id = m.Id,
                Type = m.Purpose.ToString(),
                At = m.SentAt!.Value,
                Title = m.Subject,
                With = m.ToName,
                MeetingId = m.MeetingId,
            })
        );
        var invitations = db.Invitations.AsNoTracking().Where(i => i.StateIso2 == of.StateIso2 && i.Meeting!.CampaignId == of.CampaignId);
        yield return Source(
            TimelineKind.Answer,
            invitations.SelectMany(
                i => i.Answers,
                (i, a) =>
                    new TimelineRow
                    {
                        Id = a.Id,
                        Type = a.Answer.ToString(),
                        Detail = a.Channel.ToString(),
                        At = a.GivenAt,
                        Title = i.Meeting!.Title,
                        SubstituteName = a.SubstituteName,
                        SubstituteRank = a.SubstituteRank,
                        Text = a.Comment,
                        ById = a.RecordedById,
                        Organisation = i.Organisation!.Name,
                        CourtesyTitle = i.Contact!.CourtesyTitle,
                        GivenName = i.Contact.GivenName,
                        FamilyName = i.Contact.FamilyName,
                        MeetingId = i.MeetingId,
                    }
            )
        );
        yield return Source(
            TimelineKind.Attendance,
            invitations
                .Where(i => i.Attendance == Attendance.Attended)
                .Select(i => new TimelineRow
                {
                    Id = i.Id,
                    Type = i.Meeting!.Kind.ToString(),
                    At = i.Meeting.StartsAt,
                    Title = i.Meeting.Title,
                    Outcome = i.Meeting.Outcome,
                    Organisation = i.Organisation!.Name,
                    CourtesyTitle = i.Contact!.CourtesyTitle,
                    GivenName = i.Contact.GivenName,
                    FamilyName = i.Contact.FamilyName,
                    MeetingId = i.MeetingId,
                })
        );
        yield return Source(
            TimelineKind.Outcome,
            from o in db.Set<StateOutcome>().AsNoTracking()
            join m in db.Meetings on o.MeetingId equals m.Id
            where o.StateIso2 == of.StateIso2 && m.CampaignId == of.CampaignId
            select new TimelineRow
            {
                Id = o.Id,
                Type = o.Interest.ToString(),
                At = m.EndsAt,
                Title = m.Title,
                Text = o.Questions,
                Outcome = o.NextStep,
                With = o.Decider,
                MeetingId = m.Id,
            }
        );
    }

    private static (TimelineKind, IQueryable<TimelineRow>, IQueryable<TimelineRow>) Source(TimelineKind kind, IQueryable<TimelineRow> rows) =>
        (kind, rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id), rows);
}

/// <summary>Whose timeline it is.</summary>
internal sealed record TimelineOwner(Guid Id, Guid CampaignId, string StateIso2, Guid Stamp);

/// <summary>An event as it is read; empty what its kind does not have.</summary>
internal sealed record TimelineRow
{
    public Guid Id { get; init; }
    public string Type { get; init; } = "";
    public string? Detail { get; init; }
    public DateTime At { get; init; }
    public string Title { get; init; } = "";
    public string Text { get; init; } = "";
    public string SubstituteName { get; init; } = "";
    public string SubstituteRank { get; init; } = "";
    public string Outcome { get; init; } = "";
    public string? With { get; init; }
    public string? Organisation { get; init; }
    public string? CourtesyTitle { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public Guid? ById { get; init; }
    public Guid? MeetingId { get; init; }
}
