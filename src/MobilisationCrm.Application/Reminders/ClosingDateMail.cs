using Microsoft.Extensions.Options;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Contacts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Reminders;

/// <summary>Reminds a State's channel of the closing date of co-sponsorship; the template stands beside it in Letters/.</summary>
public sealed class ClosingDateMail(LettersInForce letters, IOptionsSnapshot<MailOptions> options, TimeProvider clock)
{
    /// <summary>What the fields of the letter stand for.</summary>
    public object Fields(Campaign campaign, Engagement engagement, Organisation channel, string language)
    {
        var today = clock.TodayAtUn();
        return new
        {
            salutation = FormsOfAddress.Salutation(Addressee.Of(channel, today), language),
            sender = options.Value.FromName,
            invitee = MeetingWording.Recipient(channel, engagement.State, language),
            campaign = campaign.TitleIn(language),
            symbol = campaign.DraftSymbol ?? "",
            day = MeetingWording.Day((campaign.ClosesOn ?? today).ToDateTime(TimeOnly.MinValue), language),
            city = MeetingWording.City(campaign.TimeZone, null, language),
            pledged = engagement.PledgedOn is { } on ? MeetingWording.Day(on.ToDateTime(TimeOnly.MinValue), language) : "",
        };
    }

    /// <summary>The message to store.</summary>
    public async Task<OutboundMail> WriteAsync(
        Campaign campaign,
        Engagement engagement,
        Organisation channel,
        string occasion,
        CancellationToken cancellation
    )
    {
        var letter = await letters.WriteAsync(
            MailPurpose.ClosingDate,
            Invitees.LanguagesOf(channel, engagement.State),
            language => Fields(campaign, engagement, channel, language),
            cancellation
        );
        var now = clock.UtcNow();
        return new OutboundMail
        {
            Purpose = MailPurpose.ClosingDate,
            UniqueKey = OutboundMail.KeyOf(MailPurpose.ClosingDate, engagement.Id, occasion),
            CampaignId = campaign.Id,
            StateIso2 = engagement.StateIso2,
            ToName = MeetingWording.DisplayName(channel, engagement.State, letter.Language),
            ToAddress = channel.Email!,
            Language = letter.Language,
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            CreatedAt = now,
            DueAt = now,
        };
    }
}
