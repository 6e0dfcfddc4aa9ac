using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Timeline;

/// <summary>A kind of records that stand on the timeline of a State in a campaign.</summary>
/// <param name="Kind">What they are there.</param>
/// <param name="Newest">The newest of them: campaign, State, the reader's language, how many.</param>
/// <param name="Count">How many there are: campaign, State; null where all are read, since they are as few as the State's meetings.</param>
internal sealed record TimelineSource(
    TimelineKind Kind,
    PerDatabase<Func<CrmDbContext, Guid, string, string, int, IAsyncEnumerable<TimelineRow>>> Newest,
    PerDatabase<Func<CrmDbContext, Guid, string, CancellationToken, Task<int>>>? Count = null
)
{
    /// <summary>Letters, answers, who came, and what came of meetings.</summary>
    public static readonly IReadOnlyList<TimelineSource> All =
    [
        new(
            TimelineKind.Mail,
            new(() =>
                EF.CompileAsyncQuery(
                    (CrmDbContext db, Guid campaign, string iso2, string language, int most) =>
                        db
                            .OutboundMails.Where(m =>
                                m.CampaignId == campaign
                                && m.StateIso2 == iso2
                                && m.State == MailState.Sent
                                && (
                                    m.MeetingId == null
                                        ? db.Reader.Reads >= Confidentiality.Secretariat
                                        : db.Meetings.Any(meeting => meeting.Id == m.MeetingId)
                                )
                            )
                            .OrderByDescending(m => m.SentAt)
                            .ThenByDescending(m => m.Id)
                            .Take(most)
                            .Select(m => new TimelineRow
                            {
                                Id = m.Id,
                                Type = m.Purpose.ToString(),
                                At = m.SentAt!.Value,
                                Title = m.Subject,
                                With = m.ToName,
                                MeetingId = m.MeetingId,
                            })
                )
            ),
            new(() =>
                EF.CompileAsyncQuery(
                    (CrmDbContext db, Guid campaign, string iso2, CancellationToken cancellation) =>
                        db.OutboundMails.Count(m =>
                            m.CampaignId == campaign
                            && m.StateIso2 == iso2
                            && m.State == MailState.Sent
                            && (
                                m.MeetingId == null
                                    ? db.Reader.Reads >= Confidentiality.Secretariat
                                    : db.Meetings.Any(meeting => meeting.Id == m.MeetingId)
                            )
                        )
                )
            )
        ),
        new(
            TimelineKind.Answer,
            new(() =>
                EF.CompileAsyncQuery(
                    (CrmDbContext db, Guid campaign, string iso2, string language, int most) =>
                        from i in db.Invitations
                        join a in db.AnswerRecords on i.Id equals a.InvitationId
                        where i.StateIso2 == iso2 && i.Meeting!.CampaignId == campaign
                        select new TimelineRow
                        {
                            Id = a.Id,
                            Type = a.Answer.ToString(),
                            Detail = a.Channel.ToString(),
                            At = a.GivenAt,
                            Title = MeetingTitles.In(i.Meeting!.Title, i.Meeting.Translations, language),
                            SubstituteName = a.SubstituteName,
                            SubstituteRank = a.SubstituteRank,
                            Text = a.Comment,
                            ById = a.RecordedById,
                            Organisation = OrganisationNames.In(
                                i.Organisation!.Name,
                                i.Organisation.NameFr,
                                i.Organisation.NameEs,
                                language
                            ),
                            CourtesyTitle = i.Contact!.CourtesyTitle,
                            GivenName = i.Contact.GivenName,
                            FamilyName = i.Contact.FamilyName,
                            MeetingId = i.MeetingId,
                        }
                )
            )
        ),
        new(
            TimelineKind.Attendance,
            new(() =>
                EF.CompileAsyncQuery(
                    (CrmDbContext db, Guid campaign, string iso2, string language, int most) =>
                        db
                            .Invitations.Where(i =>
                                i.StateIso2 == iso2 && i.Meeting!.CampaignId == campaign && i.Attendance == Attendance.Attended
                            )
                            .Select(i => new TimelineRow
                            {
                                Id = i.Id,
                                Type = i.Meeting!.Kind.ToString(),
                                At = i.Meeting.StartsAt,
                                Title = MeetingTitles.In(i.Meeting.Title, i.Meeting.Translations, language),
                                Outcome = i.Meeting.Outcome,
                                Organisation = OrganisationNames.In(
                                    i.Organisation!.Name,
                                    i.Organisation.NameFr,
                                    i.Organisation.NameEs,
                                    language
                                ),
                                CourtesyTitle = i.Contact!.CourtesyTitle,
                                GivenName = i.Contact.GivenName,
                                FamilyName = i.Contact.FamilyName,
                                MeetingId = i.MeetingId,
                            })
                )
            )
        ),
        new(
            TimelineKind.Outcome,
            new(() =>
                EF.CompileAsyncQuery(
                    (CrmDbContext db, Guid campaign, string iso2, string language, int most) =>
                        from o in db.Set<StateOutcome>()
                        join m in db.Meetings on o.MeetingId equals m.Id
                        where o.StateIso2 == iso2 && m.CampaignId == campaign
                        select new TimelineRow
                        {
                            Id = o.Id,
                            Type = o.Interest.ToString(),
                            At = m.EndsAt,
                            Title = MeetingTitles.In(m.Title, m.Translations, language),
                            Text = o.Questions,
                            Outcome = o.NextStep,
                            With = o.Decider,
                            MeetingId = m.Id,
                        }
                )
            )
        ),
    ];
}

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
