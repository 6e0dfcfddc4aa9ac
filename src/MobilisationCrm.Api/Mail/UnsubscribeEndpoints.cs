using System.Net;
using Microsoft.Extensions.Options;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Mail;

/// <summary>
/// The page behind List-Unsubscribe: plain HTML without script. Opening it changes nothing, since mail scanners open links too (M14); a
/// POST, by its button or by a mail program (RFC 8058), records the objection.
/// </summary>
internal static class UnsubscribeEndpoints
{
    private static readonly LocalizedText Title = new(
        "Stop these letters",
        "Ne plus recevoir ces lettres",
        "Dejar de recibir estas cartas"
    );
    private static readonly LocalizedText Question = new(
        "The secretariat will write no more letters to {0}.",
        "Le secrétariat n’écrira plus à {0}.",
        "La secretaría no volverá a escribir a {0}."
    );
    private static readonly LocalizedText Button = new(
        "Stop writing to this address",
        "Ne plus écrire à cette adresse",
        "No escribir más a esta dirección"
    );
    private static readonly LocalizedText Done = new(
        "It is recorded: nothing more will be sent to {0}. If this was a mistake, please write to the secretariat.",
        "C’est enregistré : plus rien ne sera envoyé à {0}. En cas d’erreur, veuillez écrire au secrétariat.",
        "Ha quedado registrado: no se enviará nada más a {0}. Si fue un error, le rogamos escriba a la secretaría."
    );
    private static readonly LocalizedText Invalid = new(
        "This link is not valid. Please write to the secretariat.",
        "Ce lien n’est pas valable. Veuillez écrire au secrétariat.",
        "Este enlace no es válido. Le rogamos escriba a la secretaría."
    );

    public static void MapUnsubscribe(this WebApplication app)
    {
        var page = app.MapGroup("/unsubscribe/{token}").AllowAnonymous().RequireRateLimiting(Policies.SecretLinks).WithTags("Mail");
        page.MapGet("", ShowUnsubscribe)
            .WithName(nameof(ShowUnsubscribe))
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound);
        page.MapPost("", Unsubscribe)
            .WithName(nameof(Unsubscribe))
            .DisableAntiforgery()
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Asks whether letters to the address of the link are to stop; records nothing.</summary>
    internal static IResult ShowUnsubscribe(string token, UnsubscribeLinks links, IOptionsSnapshot<MailOptions> mail) =>
        links.Read(token) is var (language, address)
            ? Page(
                language,
                $"<p>{Fill(Question, language, address)}</p><form method=\"post\"><button>{Button.In(language)}</button></form>",
                mail.Value
            )
            : NotOurs(mail.Value);

    /// <summary>Records that the address of the link is not to be written to.</summary>
    internal static async Task<IResult> Unsubscribe(
        string token,
        UnsubscribeLinks links,
        SuppressionCommands suppressions,
        IOptionsSnapshot<MailOptions> mail,
        CancellationToken cancellation
    )
    {
        if (links.Read(token) is not var (language, address))
            return NotOurs(mail.Value);
        await suppressions.ObjectAsync(address, cancellation);
        return Page(language, $"<p role=\"status\">{Fill(Done, language, address)}</p>", mail.Value);
    }

    private static string Fill(LocalizedText text, string language, string address) =>
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            text.In(language),
            $"<strong>{WebUtility.HtmlEncode(address)}</strong>"
        );

    // Without a valid link the reader's language is not known: all three then.
    private static IResult NotOurs(MailOptions from) =>
        Page(
            "en",
            string.Concat(new[] { "en", "fr", "es" }.Select(l => $"<p lang=\"{l}\">{Invalid.In(l)}</p>")),
            from,
            StatusCodes.Status404NotFound
        );

    private static IResult Page(string language, string body, MailOptions from, int status = StatusCodes.Status200OK) =>
        PublicPage.Of(language, Title.In(language), body, from, status);
}
