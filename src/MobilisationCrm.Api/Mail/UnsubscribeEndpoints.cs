using System.Net;
using System.Text;
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
    internal static IResult ShowUnsubscribe(string token, UnsubscribeLinks links) =>
        links.Read(token) is var (language, address)
            ? Page(
                language,
                $"<p>{Fill(Question, language, address)}</p><form method=\"post\"><button>{Button.In(language)}</button></form>"
            )
            : NotOurs();

    /// <summary>Records that the address of the link is not to be written to.</summary>
    internal static async Task<IResult> Unsubscribe(
        string token,
        UnsubscribeLinks links,
        SuppressionCommands suppressions,
        CancellationToken cancellation
    )
    {
        if (links.Read(token) is not var (language, address))
            return NotOurs();
        await suppressions.ObjectAsync(address, cancellation);
        return Page(language, $"<p role=\"status\">{Fill(Done, language, address)}</p>");
    }

    private static string Fill(LocalizedText text, string language, string address) =>
        string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            text.In(language),
            $"<strong>{WebUtility.HtmlEncode(address)}</strong>"
        );

    // Without a valid link the reader's language is not known: all three then.
    private static IResult NotOurs() =>
        Page(
            "en",
            string.Concat(new[] { "en", "fr", "es" }.Select(l => $"<p lang=\"{l}\">{Invalid.In(l)}</p>")),
            StatusCodes.Status404NotFound
        );

    private static IResult Page(string language, string body, int status = StatusCodes.Status200OK) =>
        TypedResults.Text(
            $$"""
            <!DOCTYPE html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
            <title>{{Title.In(language)}}</title>
            <style>
            body{margin:0;background:#f5f7fa;color:#16202c;font:16px/1.5 Inter,Arial,Helvetica,sans-serif}
            main{max-width:640px;margin:24px auto;padding:24px;background:#fff;border:1px solid #dde3ea;border-radius:12px}
            main{overflow-wrap:anywhere}
            h1{font-size:22px;margin:0 0 16px}
            button{padding:12px 24px;font:inherit;font-weight:600;color:#fff;background:#1e5ba8;border:0;border-radius:8px}
            :focus-visible{outline:3px solid #1e5ba8;outline-offset:2px}
            </style>
            </head>
            <body><main><h1>{{Title.In(language)}}</h1>{{body}}</main></body>
            </html>

            """,
            "text/html",
            Encoding.UTF8,
            status
        );
}
