using Microsoft.Extensions.Options;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Contacts;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;

namespace MobilisationCrm.Circulars;

/// <summary>Writes the letters of a circular; the templates stand beside it in Letters/.</summary>
public sealed class CircularMail(LettersInForce letters, IOptionsSnapshot<MailOptions> options, TimeProvider clock)
{
    /// <summary>The letter that a State gets, in the language of its channel; in the State's where it has none.</summary>
    public Task<Letter> RenderAsync(
        Circular circular,
        Campaign campaign,
        State state,
        Organisation? channel,
        CancellationToken cancellation
    ) =>
        letters.WriteAsync(
            circular.Purpose,
            Invitees.LanguagesOf(channel, state),
            language => Fields(circular, campaign, state, channel, language),
            cancellation
        );

    /// <summary>What the fields of the letter stand for.</summary>
    public object Fields(Circular circular, Campaign campaign, State state, Organisation? channel, string language)
    {
        var words = circular.In(language);
        return new
        {
            salutation = FormsOfAddress.Salutation(Addressee.Of(channel, clock.TodayAtUn()), language),
            sender = options.Value.FromName,
            invitee = channel is null ? FormsOfAddress.Mission(state, language) : MeetingWording.Recipient(channel, state, language),
            campaign = campaign.TitleIn(language),
            symbol = campaign.DraftSymbol ?? "",
            title = words.Title,
            message = words.Message,
            papers = Papers(circular).Select(p => p.Name),
        };
    }

    /// <summary>The message to store: one to a State, whatever is tried twice (M17).</summary>
    public async Task<OutboundMail> WriteAsync(
        Circular circular,
        Campaign campaign,
        State state,
        Organisation channel,
        CancellationToken cancellation
    )
    {
        var letter = await RenderAsync(circular, campaign, state, channel, cancellation);
        var now = clock.UtcNow();
        return new OutboundMail
        {
            Purpose = circular.Purpose,
            UniqueKey = OutboundMail.KeyOf(circular.Purpose, circular.Id, state.Iso2),
            CampaignId = campaign.Id,
            CircularId = circular.Id,
            StateIso2 = state.Iso2,
            ToName = MeetingWording.DisplayName(channel, state, letter.Language),
            ToAddress = channel.Email!,
            Language = letter.Language,
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            Papers = [.. Papers(circular)],
            CreatedAt = now,
            DueAt = now,
        };
    }

    private static IEnumerable<MeetingPaper> Papers(Circular circular) => circular.Papers.Where(p => !p.IsRemoved);
}
