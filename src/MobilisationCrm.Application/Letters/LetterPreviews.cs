using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Circulars;
using MobilisationCrm.Engagements;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Reminders;

namespace MobilisationCrm.Letters;

/// <summary>
/// Shows how an unsaved letter would read for a State: its form of address, its hours, its latest meeting of the campaign.
/// </summary>
public sealed class LetterPreviews(
    CrmDbContext db,
    LetterRenderer renderer,
    MeetingMail meetings,
    ClosingDateMail closing,
    CircularMail circulars
)
{
    /// <summary>The rendered letter; null for a language that the purpose does not have.</summary>
    /// <exception cref="RuleException">What a text is refused for; unknown-campaign, unknown-state, no-channel.</exception>
    public async Task<Letter?> RenderAsync(
        MailPurpose purpose,
        string language,
        PreviewLetterTemplateRequest request,
        CancellationToken cancellation
    )
    {
        if (!LetterFields.LanguagesOf(purpose).Contains(language))
            return null;
        var template = new TemplateText(language, request.Subject.Trim(), request.Body.ReplaceLineEndings("\n"));
        LetterCheck.Expect(purpose, template);
        return renderer.Render(template, await FieldsAsync(purpose, language, request, cancellation));
    }

    private async Task<object> FieldsAsync(
        MailPurpose purpose,
        string language,
        PreviewLetterTemplateRequest request,
        CancellationToken cancellation
    )
    {
        // Neither is about a State of a campaign.
        if (LetterFields.IsToStaff(purpose) || purpose == MailPurpose.DataNotice)
            return LetterFields.Samples(purpose);
        var campaignId = await db.FindCampaignIdAsync(request.Campaign, cancellation);
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == campaignId, cancellation);
        var iso2 = request.Iso2?.ToUpperInvariant();
        var engagement =
            await db
                .Engagements.AsNoTracking()
                .Include(e => e.State)
                .SingleOrDefaultAsync(e => e.CampaignId == campaignId && e.StateIso2 == iso2, cancellation)
            ?? throw new RuleException(RuleCode.UnknownState, "Choose a State of the campaign.", "iso2");
        var bodies = await db
            .Organisations.AsNoTracking()
            .WithHolders()
            .Where(Channels.MayBe)
            .Where(o => o.StateIso2 == iso2)
            .ToListAsync(cancellation);
        var channel =
            Channels.First(bodies)
            ?? throw new RuleException(RuleCode.NoChannel, "The State has neither a lead channel nor a Permanent Mission on file.", "iso2");
        if (purpose == MailPurpose.ClosingDate)
            return closing.Fields(campaign, engagement, channel, language);
        if (Circular.Purposes.Contains(purpose))
            return circulars.Fields(Example(purpose, iso2!, language), campaign, engagement.State!, channel, language);
        return meetings.Fields(
            purpose,
            await MeetingAsync(campaign, iso2!, cancellation),
            new Invitation
            {
                StateIso2 = iso2,
                State = engagement.State,
                Organisation = channel,
            },
            campaign,
            language
        );
    }

    // The State's latest meeting, else the campaign's, else an example two weeks ahead.
    private async Task<Meeting> MeetingAsync(Campaign campaign, string iso2, CancellationToken cancellation)
    {
        var meeting = await db
            .Meetings.AsNoTracking()
            .Where(m => m.CampaignId == campaign.Id)
            .OrderByDescending(m => m.Invitations.Any(i => i.StateIso2 == iso2))
            .ThenByDescending(m => m.StartsAt)
            .FirstOrDefaultAsync(cancellation);
        return meeting ?? meetings.Example(campaign);
    }

    private static Circular Example(MailPurpose purpose, string iso2, string language)
    {
        var samples = LetterFields.Of(purpose).ToDictionary(f => f.Name, f => f.Sample);
        var example = new Circular();
        // Its kind chooses the template, and changes no field.
        example.Write(CircularKind.Thanks, [iso2], [new CircularWords(language, samples["title"], samples["message"])]);
        return example;
    }
}
