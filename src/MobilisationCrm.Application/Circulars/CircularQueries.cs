using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Circulars;

/// <summary>Reads circulars, and what would go out.</summary>
public sealed class CircularQueries(CrmDbContext db, CircularMail mails, CircularSchedules schedules, MailPolicy policy, TimeProvider clock)
{
    /// <summary>The circulars of a campaign, the newest first.</summary>
    /// <exception cref="RuleException">unknown-campaign.</exception>
    public async Task<IReadOnlyList<CircularItem>> ListAsync(CircularFilter filter, CancellationToken cancellation)
    {
        var campaignId = await db.FindCampaignIdAsync(filter.Campaign, cancellation);
        var circulars = await db
            .Circulars.AsNoTracking()
            .Where(c => c.CampaignId == campaignId)
            .OrderByDescending(c => c.WrittenAt)
            .ThenByDescending(c => c.Id)
            .ToListAsync(cancellation);
        return circulars.ConvertAll(Item);
    }

    /// <summary>One circular; null when there is none.</summary>
    public async Task<CircularDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var circular = await db.Circulars.AsNoTracking().Include(c => c.Papers).SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (circular is null)
            return null;
        var messages = await db
            .OutboundMails.AsNoTracking()
            .Where(m => m.CircularId == id)
            .OrderBy(m => m.ToName)
            .ThenBy(m => m.Id)
            .Select(m => new CircularMessage(
                m.Id,
                m.StateIso2!,
                m.ToName,
                m.ToAddress,
                m.Language,
                m.State,
                m.DueAt,
                m.SentAt,
                m.LastError
            ))
            .ToListAsync(cancellation);
        return new CircularDetail(
            Item(circular),
            circular.States,
            circular.Words,
            [
                .. circular
                    .Papers.Where(p => !p.IsRemoved && p.Confidentiality <= db.Reader.Reads)
                    .OrderBy(p => p.AddedAt)
                    .Select(p => new MeetingPaperItem(p.Id, p.Name, p.ContentType, p.Size, p.AddedAt, p.Confidentiality)),
            ],
            messages,
            circular.Version
        );
    }

    /// <summary>What each State would get if the circular were sent now; null when there is no such circular.</summary>
    public async Task<CircularPreview?> PreviewAsync(Guid id, CancellationToken cancellation)
    {
        var circular = await db.Circulars.AsNoTracking().Include(c => c.Papers).SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (circular is null)
            return null;
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == circular.CampaignId, cancellation);
        var recipients = await db.RecipientsAsync(circular.States, cancellation);
        var problems = await policy.ProblemsAsync(recipients, cancellation);
        var addresses = recipients.ConvertAll(r => r.Channel?.Email);
        var known = await db
            .OutboundMails.Where(m => m.State == MailState.Sent && addresses.Contains(m.ToAddress))
            .Select(m => m.ToAddress)
            .ToHashSetAsync(cancellation);
        var schedule = await schedules.ReadAsync([], cancellation);
        var letters = new List<CircularLetter>();
        foreach (var (state, channel) in recipients)
        {
            var letter = await mails.RenderAsync(circular, campaign, state, channel, cancellation);
            var words = circular.In(letter.Language).Language;
            var problem = problems[state.Iso2];
            letters.Add(
                new CircularLetter(
                    state.Iso2,
                    state.Name(),
                    channel is null ? "" : MeetingWording.DisplayName(channel, state, letter.Language),
                    channel?.Email,
                    letter.Language,
                    Invitees.MissingLanguage(Invitees.LanguagesOf(channel, state), letter.Language),
                    words == letter.Language ? null : words,
                    problem,
                    channel?.Email is { } address && !known.Contains(address),
                    problem is null ? schedule.LeavesAt(channel!, state, clock.UtcNow()) : null,
                    channel?.TimeZone ?? Zone.NewYork,
                    letter.Subject,
                    letter.Text,
                    letter.Html
                )
            );
        }

        return new CircularPreview(circular.Version, letters);
    }

    /// <summary>A paper with its bytes; null when there is none.</summary>
    public Task<MeetingPaper?> FindPaperAsync(Guid id, Guid paperId, CancellationToken cancellation) =>
        db.ReadablePapers()
            .AsNoTracking()
            .Include(p => p.Content)
            .SingleOrDefaultAsync(p => p.Id == paperId && p.CircularId == id, cancellation);

    private static CircularItem Item(Circular circular) =>
        new(
            circular.Id,
            circular.Kind,
            circular.In("en").Title,
            circular.States.Count,
            circular.WrittenBy,
            circular.WrittenAt,
            circular.SentAt,
            circular.SentBy
        );
}
