using System.Globalization;
using System.Net;
using System.Text;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>The answer page in the language of the letter; its words stand in <see cref="AnswerPageTexts"/>.</summary>
internal static class AnswerPageHtml
{
    public static IResult Form(
        AnswerPage page,
        MailOptions from,
        Answer? chosen,
        RuleException? problem = null,
        AnswerByLinkRequest? sent = null
    )
    {
        var words = AnswerPageTexts.All[page.Language];
        var invitation = page.Invitation;
        var html = new StringBuilder(Details(page, words));
        if (invitation.Answer != Answer.None)
            html.Append($"<p>{words.Given} <strong>{Given(words, invitation)}</strong></p>");
        if (problem is not null)
            html.Append($"<p class=\"problem\" id=\"problem\" role=\"alert\">{Explain(words, problem)}</p>");
        html.Append(
                $"<form method=\"post\"><input type=\"hidden\" name=\"seen\" value=\"{invitation.Meeting!.Sequence}\"><fieldset><legend>"
            )
            .Append(words.Question)
            .Append("</legend>");
        foreach (var answer in new[] { Answer.Accepted, Answer.Tentative, Answer.Delegated, Answer.Declined })
        {
            var check = answer == (chosen ?? invitation.Answer) ? " checked" : "";
            html.Append(
                $"<label><input type=\"radio\" name=\"answer\" value=\"{answer}\" required{check}><span>{Text(words, answer)}</span></label>"
            );
        }

        html.Append("</fieldset><div class=\"instead\">");
        var mend = problem?.Field == "substituteName" ? " autofocus aria-invalid=\"true\" aria-describedby=\"problem\"" : "";
        html.Append(Field("substituteName", words.Name, sent?.SubstituteName ?? invitation.SubstituteName, mend));
        html.Append(Field("substituteRank", words.Rank, sent?.SubstituteRank ?? invitation.SubstituteRank));
        html.Append("</div>");
        html.Append(
            $"<label class=\"field\">{words.Comment}<textarea name=\"comment\" rows=\"4\" maxlength=\"{Lengths.Paragraph}\">{Encode(sent?.Comment ?? invitation.Comment)}</textarea></label>"
        );
        html.Append($"<button>{words.Send}</button></form>");
        return PublicPage.Of(
            page.Language,
            words.Heading,
            html.ToString(),
            from,
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    public static IResult Thanks(AnswerPage page, MailOptions from)
    {
        var words = AnswerPageTexts.All[page.Language];
        return PublicPage.Of(
            page.Language,
            words.Thanks,
            $"<p role=\"status\">{words.Recorded} <strong>{Given(words, page.Invitation)}</strong></p>"
                + $"<p><a href=\"?\">{words.Change}</a></p>{Details(page, words)}",
            from
        );
    }

    // Without a valid link the reader's language is not known: all then.
    public static IResult Refused(AnswerPage? page, MailOptions from, int status)
    {
        var sentences = AnswerPageTexts
            .All.Where(w => page is null || w.Key == page.Language)
            .Select(w => $"<p lang=\"{w.Key}\" dir=\"auto\">{Why(page, w.Value)}</p>");
        var language = page?.Language ?? "en";
        return PublicPage.Of(language, AnswerPageTexts.All[language].Heading, string.Concat(sentences), from, status);
    }

    private static string Why(AnswerPage? page, AnswerPageTexts words)
    {
        var sentence = page?.State switch
        {
            AnswerPageState.Withdrawn => words.Withdrawn,
            AnswerPageState.Cancelled => words.Cancelled,
            AnswerPageState.Over => words.Over,
            _ => words.Invalid,
        };
        return Encode(string.Format(CultureInfo.InvariantCulture, sentence, page?.Invitation.Meeting!.In(page.Language).Title));
    }

    private static string? Warning(AnswerPage page, AnswerPageTexts words)
    {
        if (page.LetterSaid is not { } said)
            return page.IsChanged ? words.PlaceChanged : null;
        // A letter from before a change of the country's clocks names the same wall time. Only UTC tells the two hours apart.
        var meeting = page.Invitation.Meeting!;
        var zone = said == meeting.StartsAtByOlderClocks ? "Etc/UTC" : meeting.TimeZone;
        var there = Zone.ToLocal(said, zone);
        var hour =
            $"{MeetingWording.Day(there, page.Language)}, {there:HH\\:mm} ({MeetingWording.City(zone, page.Invitation.State, page.Language)})";
        return string.Format(CultureInfo.InvariantCulture, words.Moved, hour);
    }

    private static string Details(AnswerPage page, AnswerPageTexts words)
    {
        var (meeting, invitation) = (page.Invitation.Meeting!, page.Invitation);
        var invitee = MeetingWording.Invitee(invitation, page.Language, page.Today);
        // A line of its own, where letters have it within a sentence.
        var whom = invitee.Length > 0 ? char.ToUpperInvariant(invitee[0]) + invitee[1..] : "";
        var html = new StringBuilder($"<h2><bdi>{Encode(meeting.In(page.Language).Title)}</bdi></h2><p>{Encode(whom)}</p>");
        html.Append($"<p>{words.About} <bdi>{Encode(page.Campaign)}</bdi></p>");
        if (Warning(page, words) is { } warning)
            html.Append($"<p class=\"notice\">{Encode(warning)}</p>");
        html.Append("<ul>");
        foreach (var hour in MeetingWording.Hours(meeting, invitation.ReadsIn(), invitation.State, page.Language))
            html.Append($"<li>{Encode(hour)}</li>");
        html.Append("</ul>");
        if (meeting.Place.Length > 0)
            html.Append($"<p>{words.Place} <bdi>{Encode(meeting.Place)}</bdi></p>");
        // Whoever declined is not led there any more.
        if (invitation.Answer == Answer.Declined)
            return html.ToString();
        if (meeting.Link is not null)
            html.Append($"<p>{words.Online} <a dir=\"ltr\" href=\"{Encode(meeting.Link)}\" rel=\"noreferrer\">{Encode(meeting.Link)}</a></p>");
        html.Append($"<p><a href=\"{Encode(page.Token)}/calendar.ics\">{words.AddToCalendar}</a></p>");
        return html.ToString();
    }

    private static string Field(string name, string label, string? value, string attributes = "") =>
        $"<label class=\"field\">{label}<input name=\"{name}\" maxlength=\"{Lengths.Line}\" value=\"{Encode(value ?? "")}\"{attributes}></label>";

    // "Someone else will come (Awa Diop, First Secretary)".
    private static string Given(AnswerPageTexts words, Invitation invitation)
    {
        string[] person = [invitation.SubstituteName, invitation.SubstituteRank];
        var who = string.Join(", ", person.Where(text => text.Length > 0));
        return Text(words, invitation.Answer) + (who.Length > 0 ? $" (<bdi>{Encode(who)}</bdi>)" : "");
    }

    private static string Text(AnswerPageTexts words, Answer answer) =>
        answer switch
        {
            Answer.Accepted => words.Accepted,
            Answer.Tentative => words.Tentative,
            Answer.Delegated => words.Delegated,
            _ => words.Declined,
        };

    private static string Explain(AnswerPageTexts words, RuleException problem) =>
        problem.Code switch
        {
            RuleCode.SubstituteRequired => words.NameMissing,
            RuleCode.AnswerMissing => words.AnswerMissing,
            _ => words.TooLong,
        };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
