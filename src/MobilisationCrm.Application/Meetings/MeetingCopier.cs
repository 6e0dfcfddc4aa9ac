using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Readers;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>Makes a new draft from a meeting, with its guests, words and papers.</summary>
public sealed class MeetingCopier(CrmDbContext db, MeetingQueries queries, CurrentAccount current, TimeProvider clock)
{
    /// <summary>
    /// Copies a meeting to the same hour of the first week after it that is still ahead; null when there is no such meeting.
    /// </summary>
    public async Task<MeetingCopy?> CopyAsync(Guid id, CancellationToken cancellation)
    {
        var original = await db.Meetings.AsNoTracking().WithInvitees().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (original is null)
            return null;
        var copy = new Meeting
        {
            CampaignId = original.CampaignId,
            Kind = original.Kind,
            OrganiserId = current.Id,
            Confidentiality = original.Confidentiality,
        };
        copy.Describe(original.Title, original.Agenda, original.Translations, original.Languages, original.Interpretation);
        copy.Schedule(NextTime(original), original.Place, original.Link);
        foreach (var paper in original.Papers.Where(p => !p.IsRemoved))
        {
            copy.Attach(
                new MeetingPaper
                {
                    MeetingId = copy.Id,
                    Name = paper.Name,
                    ContentType = paper.ContentType,
                    Size = paper.Size,
                    ContentId = paper.ContentId,
                    Confidentiality = paper.Confidentiality,
                    AddedAt = clock.UtcNow(),
                }
            );
        }

        var today = clock.TodayAtUn();
        var left = original.Invitations.FindAll(i => !i.IsRemoved && i.LeftOn(today) is not null);
        var guests = original
            .Invitations.Where(i => !i.IsRemoved)
            .Select(i => (i.StateIso2, i.OrganisationId, ContactId: left.Contains(i) ? null : i.ContactId))
            .Distinct();
        copy.Invitations.AddRange(
            guests.Select(g => new Invitation
            {
                MeetingId = copy.Id,
                StateIso2 = g.StateIso2,
                OrganisationId = g.OrganisationId,
                ContactId = g.ContactId,
            })
        );
        db.Meetings.Add(copy);
        var named = copy.Confidentiality == Confidentiality.Named ? await db.ReadersOfAsync(id, cancellation) : null;
        db.AddReaders(copy.Id, await db.ReadersForAsync(copy.Confidentiality, named, current.Id, cancellation));
        await db.SaveChangesAsync(cancellation);
        return new MeetingCopy((await queries.FindAsync(copy.Id, cancellation))!, left.ConvertAll(i => MeetingMail.RecipientName(i, "en")));
    }

    private MeetingTime NextTime(Meeting original)
    {
        var days = 0;
        DateTime start;
        do
        {
            days += 7;
            start = original.StartsLocal.AddDays(days);
        } while (
            Zone.Occurrences(start, original.TimeZone) == 0
            || Zone.Occurrences(original.EndsLocal.AddDays(days), original.TimeZone) == 0
            || Zone.ToUtc(start, original.TimeZone) <= clock.UtcNow()
        );
        return MeetingTimes.Of(start, original.EndsLocal.AddDays(days), original.TimeZone);
    }
}
