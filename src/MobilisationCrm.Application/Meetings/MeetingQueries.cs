using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Organisations;
using MobilisationCrm.Readers;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>Reads meetings.</summary>
public sealed class MeetingQueries(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Meetings, first first.</summary>
    public async Task<PagedList<MeetingSummary>> ListAsync(MeetingFilter filter, CancellationToken cancellation)
    {
        var state = filter.State?.ToUpperInvariant();
        var (from, to) = (filter.From?.ToUniversalTime(), filter.To?.ToUniversalTime());
        var matching = db
            .Meetings.AsNoTracking()
            .Where(m =>
                (filter.Campaign == null || db.Campaigns.Any(c => c.Id == m.CampaignId && c.Slug == filter.Campaign))
                && (state == null || m.Invitations.Any(i => i.StateIso2 == state && !i.IsRemoved))
                && (filter.Kind == null || m.Kind == filter.Kind)
                && (from == null || m.EndsAt >= from)
                && (to == null || m.StartsAt < to)
            );
        return await matching
            .OrderBy(m => m.StartsAt)
            .ThenBy(m => m.Id)
            .PageAsync(filter, Summaries, cancellation);
    }

    /// <summary>One meeting with its invitations; null when there is none.</summary>
    public async Task<MeetingDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var meetings = db.Meetings.AsNoTracking().Where(m => m.Id == id);
        var summary = await Summaries(meetings).SingleOrDefaultAsync(cancellation);
        if (summary is null)
            return null;
        var meeting = await meetings
            .WithInvitees()
            .Include(m => m.StateOutcomes)
            .Include(m => m.Invitations)
                .ThenInclude(i => i.Answers)
            .SingleAsync(cancellation);
        var recorders = await db
            .Users.Where(a => db.AnswerRecords.Any(r => r.RecordedById == a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancellation);
        var readers = await db.ReadersOfAsync(id, cancellation);
        var readsNotes = db.Reader.Reads >= Confidentiality.Secretariat;
        var today = clock.TodayAtUn();
        var others = db
            .Meetings.AsNoTracking()
            .Where(m => m.SeriesId == meeting.SeriesId && m.SeriesId != null && m.Id != id)
            .OrderBy(m => m.StartsAt);
        return new MeetingDetail(
            summary,
            meeting.Agenda,
            meeting.Translations,
            meeting.Languages,
            meeting.Interpretation,
            meeting.Outcome,
            readsNotes ? meeting.InternalNote : "",
            readers,
            meeting.Sequence,
            [
                .. meeting
                    .Invitations.OrderBy(i => i.State?.Facts.NameEn)
                    .ThenBy(i => i.Organisation?.NameIn(current.Language))
                    .Select(i => Item(i, meeting, recorders, today)),
            ],
            [
                .. meeting
                    .Papers.Where(p => !p.IsRemoved && (p.Confidentiality <= db.Reader.Reads || readers.Contains(db.Reader.ReaderId)))
                    .OrderBy(p => p.AddedAt)
                    .Select(p => new MeetingPaperItem(p.Id, p.Name, p.ContentType, p.Size, p.AddedAt, p.Confidentiality)),
            ],
            [
                .. meeting.StateOutcomes.Select(o => new StateOutcomeItem(
                    o.StateIso2,
                    o.Interest,
                    o.Questions,
                    o.Decider,
                    o.NextStep,
                    readsNotes ? o.InternalNote : "",
                    o.Version
                )),
            ],
            await Summaries(others).ToListAsync(cancellation),
            await ChangeOfAsync(meeting, cancellation),
            meeting.Version
        );
    }

    private async Task<ClockChange?> ChangeOfAsync(Meeting meeting, CancellationToken cancellation)
    {
        if (meeting.Status == MeetingStatus.Cancelled || meeting.EndsAt <= clock.UtcNow())
            return null;
        var isSkipped = new[] { meeting.StartsLocal, meeting.EndsLocal }.Any(local => Zone.Occurrences(local, meeting.TimeZone) == 0);
        var told = 0;
        if (meeting.StartsAtByOlderClocks is not null)
        {
            var letters = await db.LettersOfAsync([meeting.Id], cancellation);
            told = meeting
                .Invitations.Where(i => !i.IsRemoved)
                .Count(i => letters.Of(i.Id).Newest?.Told is { } newest && newest.StartsAt != meeting.StartsAt);
        }

        return isSkipped || told > 0 ? new ClockChange(isSkipped, meeting.StartsAtByOlderClocks, told) : null;
    }

    /// <summary>Projects meetings with the number of their invitees and answers, for who is acting.</summary>
    internal IQueryable<MeetingSummary> Summaries(IQueryable<Meeting> meetings) => Summaries(meetings, current.Language);

    /// <summary>The same for a reader of the language.</summary>
    internal IQueryable<MeetingSummary> Summaries(IQueryable<Meeting> meetings, string language)
    {
        var now = clock.UtcNow();
        return meetings.Select(m => new MeetingSummary
        {
            Id = m.Id,
            Campaign = db.Campaigns.Where(c => c.Id == m.CampaignId).Select(c => c.Slug).Single(),
            Kind = m.Kind,
            Title = MeetingTitles.In(m.Title, m.Translations, language),
            TitleOnFile = m.Title,
            StartsLocal = m.StartsLocal,
            EndsLocal = m.EndsLocal,
            TimeZone = m.TimeZone,
            StartsAt = m.StartsAt,
            EndsAt = m.EndsAt,
            Place = m.Place,
            Link = m.Link,
            Status = m.Status,
            Confidentiality = m.Confidentiality,
            ClocksChanged =
                m.StartsAtByOlderClocks != null
                && m.Status == MeetingStatus.Sent
                && m.EndsAt > now
                && m.Announced!.StartsAt != m.StartsAt,
            Invited = m.Invitations.Count(i => !i.IsRemoved),
            Accepted = m.Invitations.Count(i => !i.IsRemoved && (i.Answer == Answer.Accepted || i.Answer == Answer.Delegated)),
            Tentative = m.Invitations.Count(i => !i.IsRemoved && i.Answer == Answer.Tentative),
            Declined = m.Invitations.Count(i => !i.IsRemoved && i.Answer == Answer.Declined),
        });
    }

    private InvitationItem Item(Invitation i, Meeting meeting, Dictionary<Guid, string> recorders, DateOnly today) =>
        new(
            i.Id,
            i.StateIso2,
            i.State?.Name(),
            i.OrganisationId,
            i.Organisation?.NameIn(current.Language),
            i.ContactId,
            i.Contact?.FullName,
            i.LeftOn(today),
            i.Address,
            i.Language(),
            i.IsRemoved,
            i.QueuedSequence,
            i.Answer,
            i.AnsweredAt,
            i.AnsweredBy,
            i.AnsweredOlder(meeting),
            i.Comment,
            i.SubstituteName,
            i.SubstituteRank,
            i.Attendance,
            i.CameInstead,
            [
                .. i
                    .Answers.Where(a => a.GivenAt != i.AnsweredAt || !i.IsInForce(a))
                    .OrderByDescending(a => a.GivenAt)
                    .ThenByDescending(a => a.RecordedAt)
                    .Select(a => new OtherAnswer(
                        a.Answer,
                        a.Channel,
                        a.GivenAt,
                        a.Comment,
                        a.SubstituteName,
                        a.RecordedById is { } id ? recorders.GetValueOrDefault(id) : null
                    )),
            ]
        );
}
