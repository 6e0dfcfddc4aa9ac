using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Audit;

namespace MobilisationCrm.Webhooks;

/// <summary>
/// What a webhook is told of an event: which record it is, its State and campaign, and the facts that figures are made of. No text that
/// somebody wrote, no name and no address: whoever may read these asks the API, where the rights of the reader decide.
/// </summary>
public sealed class WebhookBodies(CrmDbContext db)
{
    /// <summary>As the API writes it.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A delivery with its body: which it is, of what event, when, and what is told of it.</summary>
    /// <param name="webhookId">Whose it is.</param>
    /// <param name="told">The event.</param>
    /// <param name="body">What is told; empty for a test.</param>
    /// <param name="at">When it happened, UTC.</param>
    /// <param name="now">When it is queued, UTC.</param>
    /// <param name="sequence">Place of the event in the audit log's chain; null for a test.</param>
    public static WebhookDelivery DeliveryOf(
        Guid webhookId,
        WebhookEvent told,
        IReadOnlyDictionary<string, object?> body,
        DateTime at,
        DateTime now,
        long? sequence = null
    )
    {
        var id = Guid.CreateVersion7();
        var whole = new Dictionary<string, object?>
        {
            ["id"] = id,
            ["event"] = $"{told}",
            ["at"] = at,
        };
        if (sequence is not null)
            whole["sequence"] = sequence;
        foreach (var (name, value) in body)
            whole[name] = value;
        return new WebhookDelivery
        {
            Id = id,
            WebhookId = webhookId,
            Event = told,
            Sequence = sequence,
            Body = JsonSerializer.Serialize(whole, Json),
            CreatedAt = now,
            DueAt = now,
        };
    }

    /// <summary>What is told; null for a record that is gone meanwhile, or that the reader may not read.</summary>
    public async Task<Dictionary<string, object?>?> FindAsync(WebhookEvent told, AuditEntry entry, CancellationToken cancellation)
    {
        if (!Guid.TryParse(entry.EntityKey, out var id))
            return null;
        var record = told switch
        {
            WebhookEvent.StageChanged => await StageAsync(id, cancellation),
            WebhookEvent.CommitmentRecorded => await CommitmentAsync(id, cancellation),
            WebhookEvent.PositionRecorded => await PositionAsync(id, cancellation),
            WebhookEvent.AnswerReceived => await AnswerAsync(id, cancellation),
            WebhookEvent.InteractionLogged => await InteractionAsync(id, cancellation),
            _ => await MeetingAsync(id, cancellation),
        };
        return record is null
            ? null
            : new Dictionary<string, object?>
            {
                ["campaign"] = record.Campaign,
                ["iso2"] = record.Iso2,
                ["record"] = record.Facts,
            };
    }

    private Task<Told?> StageAsync(Guid id, CancellationToken cancellation) =>
        (
            from change in db.Engagements.SelectMany(e => e.StageChanges, (e, c) => new { Engagement = e, Change = c })
            where change.Change.Id == id
            select new Told(
                db.Campaigns.First(c => c.Id == change.Engagement.CampaignId).Slug,
                change.Engagement.StateIso2,
                new
                {
                    change.Change.Id,
                    change.Change.From,
                    change.Change.To,
                    change.Change.At,
                }
            )
        ).SingleOrDefaultAsync(cancellation);

    private Task<Told?> CommitmentAsync(Guid id, CancellationToken cancellation) =>
        (
            from made in db.Engagements.SelectMany(e => e.Commitments, (e, c) => new { Engagement = e, Commitment = c })
            where made.Commitment.Id == id
            select new Told(
                db.Campaigns.First(c => c.Id == made.Engagement.CampaignId).Slug,
                made.Engagement.StateIso2,
                new
                {
                    made.Commitment.Id,
                    made.Commitment.Kind,
                    made.Commitment.Act,
                    made.Commitment.On,
                    made.Commitment.OnDraft,
                    made.Commitment.CorrectsId,
                }
            )
        ).SingleOrDefaultAsync(cancellation);

    private Task<Told?> PositionAsync(Guid id, CancellationToken cancellation) =>
        (
            from taken in db.Engagements.SelectMany(e => e.Positions, (e, p) => new { Engagement = e, Position = p })
            where taken.Position.Id == id
            select new Told(
                db.Campaigns.First(c => c.Id == taken.Engagement.CampaignId).Slug,
                taken.Engagement.StateIso2,
                new
                {
                    taken.Position.Id,
                    taken.Position.Position,
                    taken.Position.Basis,
                    taken.Position.On,
                    taken.Position.CorrectsId,
                }
            )
        ).SingleOrDefaultAsync(cancellation);

    private Task<Told?> AnswerAsync(Guid id, CancellationToken cancellation) =>
        (
            from answer in db.AnswerRecords
            join invitation in db.Invitations on answer.InvitationId equals invitation.Id
            where answer.Id == id
            select new Told(
                db.Campaigns.First(c => c.Id == invitation.Meeting!.CampaignId).Slug,
                invitation.StateIso2,
                new
                {
                    answer.Id,
                    invitation.MeetingId,
                    answer.InvitationId,
                    answer.Answer,
                    answer.Channel,
                    answer.GivenAt,
                }
            )
        ).SingleOrDefaultAsync(cancellation);

    private Task<Told?> InteractionAsync(Guid id, CancellationToken cancellation) =>
        (
            from logged in db.Interactions
            join engagement in db.Engagements on logged.EngagementId equals engagement.Id
            where logged.Id == id
            select new Told(
                db.Campaigns.First(c => c.Id == engagement.CampaignId).Slug,
                engagement.StateIso2,
                new
                {
                    logged.Id,
                    logged.Kind,
                    logged.Direction,
                    logged.At,
                    logged.OrganisationId,
                    logged.MeetingId,
                    logged.CorrectsId,
                }
            )
        ).SingleOrDefaultAsync(cancellation);

    private async Task<Told?> MeetingAsync(Guid id, CancellationToken cancellation)
    {
        var states = await db
            .Invitations.Where(i => i.MeetingId == id && !i.IsRemoved && i.StateIso2 != null)
            .Select(i => i.StateIso2)
            .Distinct()
            .ToListAsync(cancellation);
        var found = await (
            from meeting in db.Meetings.AsNoTracking()
            where meeting.Id == id
            select new { Meeting = meeting, db.Campaigns.First(c => c.Id == meeting.CampaignId).Slug }
        ).SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var facts = new
        {
            found.Meeting.Id,
            found.Meeting.Kind,
            found.Meeting.StartsAt,
            found.Meeting.EndsAt,
            found.Meeting.TimeZone,
            States = states.Order(StringComparer.Ordinal),
        };
        return new Told(found.Slug, null, facts);
    }

    private sealed record Told(string Campaign, string? Iso2, object Facts);
}
