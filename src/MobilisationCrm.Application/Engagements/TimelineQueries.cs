using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Engagements;

/// <summary>Everything that happened between a State and a campaign, in one line of time.</summary>
public sealed class TimelineQueries(CrmDbContext db)
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
        var engagement = await db
            .Engagements.AsNoTracking()
            .AsSplitQuery()
            .Include(e => e.StageChanges)
            .Include(e => e.Positions)
            .Include(e => e.Commitments)
            .Include(e => e.Votes)
            .SingleOrDefaultAsync(e => e.StateIso2 == code && db.Campaigns.Any(c => c.Id == e.CampaignId && c.Slug == slug), cancellation);
        if (engagement is null)
            return null;
        var names = await db.Users.ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancellation);

        // Logged contacts are many: only those are read that may stand on the page. The order is the same for every page.
        var contacts = db.Interactions.AsNoTracking().Where(i => i.EngagementId == engagement.Id);
        var others = new List<TimelineItem>();
        others.AddRange(Facts(engagement, names));
        others.AddRange(await MailsAsync(engagement, cancellation));
        others.AddRange(await AnswersAsync(engagement, names, cancellation));
        others.AddRange(await OutcomesAsync(engagement, cancellation));
        others.RemoveAll(i => kind is not null && i.Kind != kind);
        var isWithContacts = kind is null or TimelineKind.Interaction;
        var items = others
            .OrderByDescending(i => i.Id)
            .Concat(isWithContacts ? await InteractionsAsync(contacts, page.Number * page.Size, names, cancellation) : []);
        var total = others.Count + (isWithContacts ? await contacts.CountAsync(cancellation) : 0);
        return new PagedList<TimelineItem>(
            [.. items.OrderByDescending(i => i.At).Skip((page.Number - 1) * page.Size).Take(page.Size)],
            total,
            page.Number,
            page.Size
        );
    }

    private async Task<IEnumerable<TimelineItem>> InteractionsAsync(
        IQueryable<Interactions.Interaction> all,
        int count,
        Dictionary<Guid, string> names,
        CancellationToken cancellation
    )
    {
        var interactions = await all.Include(i => i.Participants)
            .OrderByDescending(i => i.At)
            .ThenByDescending(i => i.Id)
            .Take(count)
            .ToListAsync(cancellation);
        var organisationIds = interactions.Select(i => i.OrganisationId).OfType<Guid>().Distinct().ToList();
        var organisations = await db
            .Organisations.Where(o => organisationIds.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellation);
        return interactions.Select(i => new TimelineItem(
            i.Id,
            TimelineKind.Interaction,
            i.Kind.ToString(),
            i.Direction.ToString(),
            i.At,
            false,
            i.Subject,
            i.Notes,
            i.Outcome,
            i.Source,
            Name(names, i.RecordedById),
            With(i, organisations),
            i.CorrectsId,
            i.IsCorrected,
            i.MeetingId
        ));
    }

    private static string With(Interactions.Interaction interaction, Dictionary<Guid, string> organisations)
    {
        var counterparts = interaction.Participants.Select(Contacts.ContactQueries.FullName).ToList();
        if (interaction.OrganisationId is { } id)
            counterparts.Add(organisations[id]);
        return string.Join(", ", counterparts);
    }

    private static IEnumerable<TimelineItem> Facts(Engagement engagement, Dictionary<Guid, string> names)
    {
        foreach (var c in engagement.StageChanges)
        {
            yield return new TimelineItem(
                c.Id,
                TimelineKind.StageChange,
                c.To.ToString(),
                c.From.ToString(),
                c.At,
                false,
                "",
                c.Reason ?? "",
                c.Evidence ?? "",
                "",
                Name(names, c.RecordedById),
                "",
                c.CorrectsId,
                engagement.StageChanges.Exists(o => o.CorrectsId == c.Id),
                null
            );
        }

        foreach (var p in engagement.Positions)
        {
            yield return new TimelineItem(
                p.Id,
                TimelineKind.Position,
                p.Position.ToString(),
                p.Basis.ToString(),
                Midnight(p.On),
                true,
                "",
                "",
                "",
                p.Source,
                Name(names, p.RecordedById),
                "",
                p.CorrectsId,
                engagement.Positions.Exists(o => o.CorrectsId == p.Id),
                null
            );
        }

        foreach (var c in engagement.Commitments)
        {
            yield return new TimelineItem(
                c.Id,
                TimelineKind.Commitment,
                c.Kind.ToString(),
                c.Act.ToString(),
                Midnight(c.On),
                true,
                "",
                "",
                "",
                c.Source,
                Name(names, c.RecordedById),
                "",
                c.CorrectsId,
                engagement.Commitments.Exists(o => o.CorrectsId == c.Id),
                null
            );
        }

        foreach (var v in engagement.Votes)
        {
            yield return new TimelineItem(
                v.Id,
                TimelineKind.Vote,
                v.Choice.ToString(),
                null,
                Midnight(v.On),
                true,
                "",
                "",
                "",
                v.Source,
                Name(names, v.RecordedById),
                "",
                v.CorrectsId,
                engagement.Votes.Exists(o => o.CorrectsId == v.Id),
                null
            );
        }
    }

    private async Task<IEnumerable<TimelineItem>> MailsAsync(Engagement engagement, CancellationToken cancellation) =>
        await db
            .OutboundMails.AsNoTracking()
            .Where(m => m.CampaignId == engagement.CampaignId && m.StateIso2 == engagement.StateIso2 && m.State == MailState.Sent)
            .Select(m => new TimelineItem(
                m.Id,
                TimelineKind.Mail,
                m.Purpose.ToString(),
                null,
                m.SentAt!.Value,
                false,
                m.Subject,
                "",
                "",
                "",
                null,
                m.ToName,
                null,
                false,
                m.MeetingId
            ))
            .ToListAsync(cancellation);

    private async Task<IEnumerable<TimelineItem>> AnswersAsync(
        Engagement engagement,
        Dictionary<Guid, string> names,
        CancellationToken cancellation
    )
    {
        var invitations = await db
            .Invitations.AsNoTracking()
            .Include(i => i.Answers)
            .Include(i => i.Meeting)
            .Include(i => i.Organisation)
            .Include(i => i.Contact)
            .Where(i =>
                i.StateIso2 == engagement.StateIso2
                && i.Meeting!.CampaignId == engagement.CampaignId
                && (i.Answers.Count > 0 || i.Attendance == Attendance.Attended)
            )
            .ToListAsync(cancellation);
        return invitations.SelectMany(i => Events(i, names));
    }

    private async Task<IEnumerable<TimelineItem>> OutcomesAsync(Engagement engagement, CancellationToken cancellation) =>
        from found in await db
            .Meetings.AsNoTracking()
            .Where(m => m.CampaignId == engagement.CampaignId)
            .SelectMany(
                m => m.StateOutcomes.Where(o => o.StateIso2 == engagement.StateIso2),
                (m, o) =>
                    new
                    {
                        m.Id,
                        m.Title,
                        m.EndsAt,
                        Outcome = o,
                    }
            )
            .ToListAsync(cancellation)
        let o = found.Outcome
        select new TimelineItem(
            o.Id,
            TimelineKind.Outcome,
            o.Interest.ToString(),
            null,
            found.EndsAt,
            false,
            found.Title,
            o.Questions,
            o.NextStep,
            "",
            null,
            o.Decider,
            null,
            false,
            found.Id
        );

    private static IEnumerable<TimelineItem> Events(Invitation i, Dictionary<Guid, string> names)
    {
        var with = i.Contact is { } contact ? Contacts.ContactQueries.FullName(contact) : i.Organisation?.Name ?? "";
        foreach (var answer in i.Answers)
        {
            var text = string.Join(" · ", new[] { answer.SubstituteName, answer.SubstituteRank, answer.Comment }.Where(t => t.Length > 0));
            yield return new TimelineItem(
                answer.Id,
                TimelineKind.Answer,
                answer.Answer.ToString(),
                answer.Channel.ToString(),
                answer.GivenAt,
                false,
                i.Meeting!.Title,
                text,
                "",
                "",
                Name(names, answer.RecordedById),
                with,
                null,
                false,
                i.MeetingId
            );
        }

        if (i.Attendance == Attendance.Attended)
        {
            yield return new TimelineItem(
                i.Id,
                TimelineKind.Attendance,
                i.Meeting!.Kind.ToString(),
                null,
                i.Meeting.StartsAt,
                false,
                i.Meeting.Title,
                "",
                i.Meeting.Outcome,
                "",
                null,
                with,
                null,
                false,
                i.MeetingId
            );
        }
    }

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static string? Name(Dictionary<Guid, string> names, Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
}
