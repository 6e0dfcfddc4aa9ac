using System.Globalization;
using Microsoft.Extensions.Options;
using MobilisationCrm.Accounts;
using MobilisationCrm.Calendars;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Contacts;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>Writes the letters of a meeting with their calendar part; the templates stand beside it in Letters/.</summary>
public sealed class MeetingMail(
    LettersInForce letters,
    AnswerLinks links,
    MailIdentity identity,
    IOptionsSnapshot<MailOptions> options,
    TimeProvider clock
)
{
    /// <summary>The letter an invitee gets, in its language.</summary>
    public Task<Letter> RenderAsync(
        MailPurpose purpose,
        Meeting meeting,
        Invitation invitation,
        Campaign campaign,
        CancellationToken cancellation
    ) =>
        letters.WriteAsync(
            purpose,
            invitation.Languages,
            language => Fields(purpose, meeting, invitation, campaign, language),
            cancellation
        );

    /// <summary>What the fields of a meeting's letter stand for.</summary>
    public object Fields(MailPurpose purpose, Meeting meeting, Invitation invitation, Campaign campaign, string language) =>
        Fields(purpose, meeting, invitation, campaign, language, links.For(invitation, meeting));

    private object Fields(MailPurpose purpose, Meeting meeting, Invitation invitation, Campaign campaign, string language, string page)
    {
        var today = clock.TodayAtUn();
        var addressee = invitation.Addressee(today);
        var words = meeting.In(language);
        return new
        {
            salutation = FormsOfAddress.Salutation(addressee, language),
            sender = options.Value.FromName,
            invitee = MeetingWording.Invitee(invitation, language, today),
            office = invitation.Contact is null ? "" : FormsOfAddress.Office(addressee, invitation.State, language),
            kind = MeetingWording.Kind(meeting.Kind, language),
            title = words.Title,
            campaign = campaign.TitleIn(language),
            day = MeetingWording.Day(meeting.StartsLocal, language),
            hours = MeetingWording.Hours(meeting, invitation.ReadsIn(), invitation.State, language),
            // An answer to another date does not count. The letter asks whether it still holds (M24).
            earlier = purpose == MailPurpose.AnswerReminder && invitation.AnsweredStartsAt is { } at
                ? MeetingWording.Day(Zone.ToLocal(at, meeting.TimeZone), language)
                : "",
            place = meeting.Place,
            online = meeting.Link ?? "",
            languages = MeetingWording.Languages(meeting, language),
            agenda = words.Agenda,
            papers = Papers(purpose, meeting).Select(f => f.Name),
            record = meeting.Outcome,
            accept = $"{page}?answer={Answer.Accepted}",
            tentative = $"{page}?answer={Answer.Tentative}",
            delegated = $"{page}?answer={Answer.Delegated}",
            decline = $"{page}?answer={Answer.Declined}",
        };
    }

    /// <summary>The message to store: letter, and for invitation, change and cancellation the calendar part.</summary>
    public async Task<OutboundMail> WriteAsync(
        MailPurpose purpose,
        Meeting meeting,
        Invitation invitation,
        Campaign campaign,
        string occasion,
        CancellationToken cancellation
    )
    {
        var letter = await RenderAsync(purpose, meeting, invitation, campaign, cancellation);
        var method = purpose switch
        {
            MailPurpose.Invitation or MailPurpose.Change or MailPurpose.Correction => CalendarMethod.Request,
            MailPurpose.Cancellation => CalendarMethod.Cancel,
            _ => (CalendarMethod?)null,
        };
        var entry = method is { } m ? Entry(m, meeting, invitation, campaign, letter.Language) : null;
        // One instant for both: a message whose DueAt lies behind its CreatedAt counts as late.
        var now = clock.UtcNow();
        return new OutboundMail
        {
            Purpose = purpose,
            UniqueKey = OutboundMail.KeyOf(purpose, invitation.Id, occasion),
            CampaignId = campaign.Id,
            MeetingId = meeting.Id,
            InvitationId = invitation.Id,
            StateIso2 = invitation.StateIso2,
            ToName = RecipientName(invitation, letter.Language),
            ToAddress = invitation.Address!,
            Language = letter.Language,
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            Calendar = entry is null ? null : CalendarWriter.Write(entry),
            CalendarMethod = method?.ToString().ToUpperInvariant(),
            Told = MeetingTold.Of(
                meeting,
                entry?.Sequence ?? invitation.QueuedSequence ?? meeting.Sequence,
                meeting.WordsIn(invitation.Language())
            ),
            Papers = [.. Papers(purpose, meeting)],
            CreatedAt = now,
            DueAt = now,
        };
    }

    /// <summary>
    /// The same letter as a test: marked as one, to an account, with links that lead to the meeting's page in the app and answer nothing,
    /// and without a calendar entry. It is of no invitation, so that nobody counts as told (M29).
    /// </summary>
    public async Task<OutboundMail> WriteTestAsync(
        MailPurpose purpose,
        Meeting meeting,
        Invitation invitation,
        Campaign campaign,
        Account reader,
        CancellationToken cancellation
    )
    {
        var page = identity.Link($"/c/{campaign.Slug}/meetings/{meeting.Id}");
        var letter = (
            await letters.WriteAsync(
                purpose,
                invitation.Languages,
                language => Fields(purpose, meeting, invitation, campaign, language, page),
                cancellation
            )
        ).Marked(
            MeetingWording.TestMark.In(reader.Language),
            string.Format(
                CultureInfo.InvariantCulture,
                MeetingWording.TestNote.In(reader.Language),
                MeetingWording.Invitee(invitation, reader.Language, clock.TodayAtUn())
            )
        );
        var now = clock.UtcNow();
        return new OutboundMail
        {
            Purpose = MailPurpose.TestLetter,
            UniqueKey = OutboundMail.KeyOf(MailPurpose.TestLetter, reader.Id, $"{Guid.CreateVersion7():N}"),
            CampaignId = campaign.Id,
            ToName = reader.DisplayName,
            ToAddress = reader.Email!,
            Language = letter.Language,
            Subject = letter.Subject,
            Text = letter.Text,
            Html = letter.Html,
            Papers = [.. Papers(purpose, meeting)],
            CreatedAt = now,
            DueAt = now,
        };
    }

    // Papers go with an invitation, its change or correction, and with the thanks.
    private static IEnumerable<MeetingPaper> Papers(MailPurpose purpose, Meeting meeting) =>
        purpose is MailPurpose.Invitation or MailPurpose.Change or MailPurpose.Correction or MailPurpose.Thanks
            ? meeting.Papers.Where(p => !p.IsRemoved)
            : [];

    /// <summary>A meeting two weeks ahead, to show a letter with where a campaign has none.</summary>
    public Meeting Example(Campaign campaign)
    {
        var samples = LetterFields.Of(MailPurpose.Invitation).ToDictionary(f => f.Name, f => f.Sample);
        var meeting = new Meeting
        {
            CampaignId = campaign.Id,
            Title = samples["title"],
            Agenda = samples["agenda"],
            Languages = ["en", "fr", "es"],
        };
        var starts = DateTime.SpecifyKind(clock.UtcNow().Date.AddDays(14).AddHours(10), DateTimeKind.Unspecified);
        meeting.Schedule(MeetingTimes.Of(starts, starts.AddMinutes(90), Zone.NewYork), samples["place"], samples["online"]);
        return meeting;
    }

    /// <summary>The sequence of an invitee's copy of the calendar entry.</summary>
    public static int Sequence(CalendarMethod method, Meeting meeting, Invitation? invitation)
    {
        var sequence = meeting.Sequence + (invitation?.SequenceOffset ?? 0);
        // A removed invitee's cancellation is newer than what it had, though the meeting itself did not change (M4).
        return method == CalendarMethod.Cancel && meeting.Status != MeetingStatus.Cancelled ? sequence + 1 : sequence;
    }

    /// <summary>The meeting's calendar entry in a language: for an invitee to answer, or for reading only.</summary>
    public CalendarEntry Entry(CalendarMethod method, Meeting meeting, Invitation? invitation, Campaign campaign, string language)
    {
        var words = meeting.In(language);
        // Who is called off is asked for no answer.
        var answerPage = invitation is null || method == CalendarMethod.Cancel ? null : links.For(invitation, meeting);
        return new CalendarEntry(
            method,
            identity.Uid(meeting.Id),
            Sequence(method, meeting, invitation),
            clock.UtcNow(),
            meeting.StartsAt,
            meeting.EndsAt,
            words.Title,
            MeetingWording.Description(campaign, words.Agenda, answerPage, language),
            meeting.Place,
            meeting.Link,
            options.Value.FromName,
            options.Value.FromAddress,
            invitation is null || method == CalendarMethod.Publish
                ? null
                : new CalendarAttendee(RecipientName(invitation, language), invitation.Address!, invitation.Contact is null),
            method == CalendarMethod.Cancel || meeting.Status == MeetingStatus.Cancelled ? CalendarStatus.Cancelled
                : meeting.Status == MeetingStatus.Draft ? CalendarStatus.Tentative
                : CalendarStatus.Confirmed
        );
    }

    /// <summary>Name beside the address, in the language of the letter.</summary>
    public static string RecipientName(Invitation invitation, string language) =>
        invitation switch
        {
            { Contact: { } contact } => contact.FullName,
            { Organisation: { } organisation } => MeetingWording.DisplayName(organisation, invitation.State, language),
            _ => invitation.State is { } state ? StateNames.In(state, language) : "",
        };
}
