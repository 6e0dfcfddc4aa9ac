using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Mail;

/// <summary>
/// Files a letter on a State's timeline: by the message that it answers, else by the address of a counterpart in the open campaign that
/// began last.
/// </summary>
public sealed class IncomingLetterFiler(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Files a letter; returns its State, null where it went to triage.</summary>
    public async Task<string?> FileAsync(IncomingMail mail, IReadOnlyList<Guid> answered, CancellationToken cancellation)
    {
        var sent = await db
            .OutboundMails.Where(m => answered.Contains(m.Id) && m.StateIso2 != null)
            .OrderByDescending(m => m.CreatedAt)
            .Select(m => new { m.StateIso2, m.CampaignId })
            .FirstOrDefaultAsync(cancellation);
        var iso2 = sent?.StateIso2 ?? await StateOfAsync(mail.FromAddress, cancellation);
        var campaignId =
            sent?.CampaignId
            ?? await db
                .Campaigns.Where(c => c.AdoptedOn == null)
                .OrderByDescending(c => c.OpensOn)
                .Select(c => (Guid?)c.Id)
                .FirstOrDefaultAsync(cancellation);
        if (iso2 is null || campaignId is null || await EngagementIdAsync(campaignId.Value, iso2, cancellation) is not { } engagementId)
        {
            mail.Triage("unknown-sender");
            return null;
        }

        var organisationId = await db
            .Organisations.Where(o => o.Email != null && o.Email.ToLower() == mail.FromAddress)
            .Select(o => (Guid?)o.Id)
            .FirstOrDefaultAsync(cancellation);
        db.Interactions.Add(IncomingMailCommands.Letter(mail, engagementId, organisationId, clock.UtcNow()));
        mail.FileTo(null, engagementId);
        return iso2;
    }

    private async Task<string?> StateOfAsync(string address, CancellationToken cancellation) =>
        await db
            .Organisations.Where(o => o.Email != null && o.Email.ToLower() == address && o.StateIso2 != null)
            .Select(o => o.StateIso2)
            .FirstOrDefaultAsync(cancellation)
        ?? await db
            .Tenures.Where(t => t.EndsOn == null && t.Contact!.Email != null && t.Contact.Email.ToLower() == address)
            .Select(t => t.Post!.Organisation!.StateIso2)
            .FirstOrDefaultAsync(cancellation);

    private Task<Guid?> EngagementIdAsync(Guid campaignId, string? iso2, CancellationToken cancellation) =>
        db
            .Engagements.Where(e => e.CampaignId == campaignId && e.StateIso2 == iso2)
            .Select(e => (Guid?)e.Id)
            .SingleOrDefaultAsync(cancellation);
}
