using System.Net;
using System.Text;

namespace MobilisationCrm.Meetings;

/// <summary>The answer page in English, French and Spanish.</summary>
internal static class AnswerPageHtml
{
    private sealed record Wording(
        string Heading, string Accepted, string Tentative, string Delegated, string Declined, string Name, string Rank, string Comment, string Send, string Thanks,
        string Recorded, string Change, string Given, string Invalid, string Expired, string NameMissing, string AnswerMissing, string TooLong, string Place, string Link);

    private static readonly Dictionary<string, Wording> Wordings = new()
    {
        ["en"] = new(
            "Your answer to the invitation", "We will attend", "We may attend", "Someone else will come", "We regret we cannot attend", "Name of that person", "Rank or post",
            "Comment (optional)", "Confirm the answer", "Thank you", "Your answer is recorded:", "Change the answer", "Your answer so far:",
            "This link is not valid, or the invitation was withdrawn. Please write to the secretariat.",
            "The meeting is over or was cancelled; answers are no longer taken.", "Please give the name of the person who will come.", "Please choose an answer.",
            "The text is too long.", "Place:", "To take part online:"),
        ["fr"] = new(
            "Votre réponse à l’invitation", "Nous participerons", "Nous participerons peut-être", "Une autre personne viendra", "Nous regrettons de ne pouvoir participer",
            "Nom de cette personne", "Rang ou fonction", "Commentaire (facultatif)", "Confirmer la réponse", "Merci", "Votre réponse est enregistrée :", "Modifier la réponse",
            "Votre réponse actuelle :", "Ce lien n’est pas valable, ou l’invitation a été retirée. Veuillez écrire au secrétariat.",
            "La réunion est terminée ou a été annulée ; les réponses ne sont plus prises en compte.", "Veuillez indiquer le nom de la personne qui viendra.",
            "Veuillez choisir une réponse.", "Le texte est trop long.", "Lieu :", "Pour participer en ligne :"),
        ["es"] = new(
            "Su respuesta a la invitación", "Asistiremos", "Quizás asistamos", "Asistirá otra persona", "Lamentamos no poder asistir", "Nombre de esa persona", "Rango o cargo",
            "Comentario (opcional)", "Confirmar la respuesta", "Gracias", "Su respuesta ha quedado registrada:", "Cambiar la respuesta", "Su respuesta hasta ahora:",
            "Este enlace no es válido o la invitación ha sido retirada. Le rogamos escriba a la secretaría.",
            "La reunión ha terminado o fue cancelada; ya no se admiten respuestas.", "Indique el nombre de la persona que asistirá.", "Elija una respuesta.",
            "El texto es demasiado largo.", "Lugar:", "Para participar en línea:"),
    };

    public static IResult Form(AnswerPage page, Answer? chosen, RuleException? problem, AnswerByLinkRequest? sent = null)
    {
        var words = Wordings[page.Language];
        var invitation = page.Invitation;
        var html = new StringBuilder(Details(page, words));
        if (invitation.Answer != Answer.None)
            html.Append($"<p>{words.Given} <strong>{Text(words, invitation.Answer)}</strong></p>");
        if (problem is not null)
            html.Append($"<p class=\"problem\" role=\"alert\">{Explain(words, problem)}</p>");
        html.Append("<form method=\"post\"><fieldset><legend>").Append(words.Heading).Append("</legend>");
        foreach (var answer in new[] { Answer.Accepted, Answer.Tentative, Answer.Delegated, Answer.Declined })
        {
            var check = answer == (chosen ?? invitation.Answer) ? " checked" : "";
            html.Append($"<label><input type=\"radio\" name=\"answer\" value=\"{answer}\" required{check}> {Text(words, answer)}</label>");
        }

        html.Append("</fieldset>");
        html.Append(Field("substituteName", words.Name, sent?.SubstituteName ?? invitation.SubstituteName));
        html.Append(Field("substituteRank", words.Rank, sent?.SubstituteRank ?? invitation.SubstituteRank));
        html.Append($"<label class=\"field\">{words.Comment}<textarea name=\"comment\" rows=\"4\" maxlength=\"{Lengths.Paragraph}\">{Encode(sent?.Comment ?? invitation.Comment)}</textarea></label>");
        html.Append($"<button>{words.Send}</button></form>");
        return Page(page.Language, words.Heading, html.ToString(), problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    public static IResult Thanks(AnswerPage page)
    {
        var words = Wordings[page.Language];
        return Page(page.Language, words.Thanks,
            $"{Details(page, words)}<p role=\"status\">{words.Recorded} <strong>{Text(words, page.Invitation.Answer)}</strong></p><p><a href=\"?\">{words.Change}</a></p>",
            StatusCodes.Status200OK);
    }

    // Without a valid link the reader's language is not known: all three then.
    public static IResult Refused(string? language, int status)
    {
        var sentences = Wordings.Where(w => language is null || w.Key == language)
            .Select(w => $"<p lang=\"{w.Key}\">{(status == StatusCodes.Status410Gone ? w.Value.Expired : w.Value.Invalid)}</p>");
        return Page(language ?? "en", Wordings[language ?? "en"].Heading, string.Concat(sentences), status);
    }

    private static string Details(AnswerPage page, Wording words)
    {
        var (meeting, invitation) = (page.Invitation.Meeting!, page.Invitation);
        var html = new StringBuilder($"<h2>{Encode(meeting.Title)}</h2><p>{Encode(MeetingWording.Invitee(invitation, page.Language))}</p><ul>");
        foreach (var hour in MeetingWording.Hours(meeting, invitation.ReadsIn(), invitation.State, page.Language))
            html.Append($"<li>{Encode(hour)}</li>");
        html.Append("</ul>");
        if (meeting.Place.Length > 0)
            html.Append($"<p>{words.Place} {Encode(meeting.Place)}</p>");
        if (meeting.Link is not null)
            html.Append($"<p>{words.Link} <a href=\"{Encode(meeting.Link)}\" rel=\"noreferrer\">{Encode(meeting.Link)}</a></p>");
        return html.ToString();
    }

    private static string Field(string name, string label, string? value) =>
        $"<label class=\"field\">{label}<input name=\"{name}\" maxlength=\"{Lengths.Line}\" value=\"{Encode(value ?? "")}\"></label>";

    private static string Text(Wording words, Answer answer) => answer switch
    {
        Answer.Accepted => words.Accepted,
        Answer.Tentative => words.Tentative,
        Answer.Delegated => words.Delegated,
        _ => words.Declined,
    };

    private static string Explain(Wording words, RuleException problem) => problem.Code switch
    {
        "substitute-required" => words.NameMissing,
        "answer-missing" => words.AnswerMissing,
        _ => words.TooLong,
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static IResult Page(string language, string title, string body, int status) => TypedResults.Text($$"""
        <!DOCTYPE html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
        <title>{{title}}</title>
        <style>
        body{margin:0;background:#f5f7fa;color:#16202c;font:16px/1.5 Inter,Arial,Helvetica,sans-serif}
        main{max-width:640px;margin:24px auto;padding:24px;background:#fff;border:1px solid #dde3ea;border-radius:12px}
        h1{font-size:22px;margin:0 0 16px}h2{font-size:18px;margin:0}
        fieldset{border:1px solid #b8c2ce;border-radius:8px;margin:0 0 16px;padding:8px 16px}
        fieldset label{display:block;padding:8px 0}
        .field{display:block;margin:0 0 16px}.field input,.field textarea{display:block;width:100%;box-sizing:border-box;padding:8px;font:inherit;border:1px solid #6b7785;border-radius:8px}
        button{padding:12px 24px;font:inherit;font-weight:600;color:#fff;background:#1e5ba8;border:0;border-radius:8px}
        .problem{padding:8px 16px;background:#fdecea;border-left:4px solid #b3261e}
        :focus-visible{outline:3px solid #1e5ba8;outline-offset:2px}
        </style>
        </head>
        <body><main><h1>{{title}}</h1>{{body}}</main></body>
        </html>

        """, "text/html", Encoding.UTF8, status);
}
