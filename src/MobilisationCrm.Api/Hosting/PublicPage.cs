using System.Net;
using System.Security.Cryptography;
using System.Text;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>
/// The frame of the pages that need no account: plain HTML without script, for slow links and old browsers, in light and dark.
/// </summary>
internal static class PublicPage
{
    /// <summary>The style as the policy for content names it, which allows no other.</summary>
    public static readonly string StyleSource = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    private const string Style = """

        body{margin:0;background:#f5f7fa;color:#16202c;font:16px/1.5 Inter,Arial,Helvetica,sans-serif}
        main{max-width:640px;margin:24px auto;padding:24px;background:#fff;border:1px solid #dde3ea;border-radius:12px}
        h1{font-size:22px;margin:0 0 16px}h2{font-size:18px;margin:0}
        fieldset{border:1px solid #b8c2ce;border-radius:8px;margin:0 0 16px;padding:8px 16px}
        legend{font-weight:600;padding:0 8px}
        fieldset label{display:flex;gap:12px;align-items:center;min-height:44px;cursor:pointer}
        fieldset input{width:20px;height:20px;margin:0;flex:none}
        .field{display:block;margin:0 0 16px}
        .field input,.field textarea{display:block;width:100%;box-sizing:border-box;padding:10px;min-height:44px;font:inherit}
        .field input,.field textarea{border:1px solid #6b7785;border-radius:8px}
        button{padding:12px 24px;min-height:44px;font:inherit;font-weight:600;color:#fff;background:#1e5ba8;border:0;border-radius:8px}
        .problem,.notice{padding:8px 16px;background:#fdecea;border-inline-start:4px solid #b3261e}
        .notice{background:#fff3dc;border-color:#b26a00}
        a{color:#1e5ba8}
        footer{margin-top:24px;padding-top:16px;border-top:1px solid #dde3ea;font-size:14px;overflow-wrap:anywhere}
        @supports selector(:has(a)){
        form:not(:has([value=Delegated]:checked)) .instead{display:none}
        }
        :focus-visible{outline:3px solid #1e5ba8;outline-offset:2px}
        h2,p,li{overflow-wrap:anywhere}
        @media (prefers-color-scheme:dark){
        body{background:#10161d;color:#e6edf5}main{background:#18212b;border-color:#33414f}
        fieldset{border-color:#4a5a6a}a{color:#8fc0ff}
        .field input,.field textarea{background:#10161d;color:inherit;border-color:#8796a5}
        footer{border-color:#33414f}.problem{background:#3a1d1b}.notice{background:#33280f}:focus-visible{outline-color:#8fc0ff}
        }

        """;

    /// <summary>A page that says whose it is.</summary>
    /// <param name="language">ISO 639-1.</param>
    /// <param name="title">Title and heading, HTML.</param>
    /// <param name="body">HTML.</param>
    /// <param name="from">The secretariat.</param>
    /// <param name="status">HTTP status.</param>
    public static IResult Of(string language, string title, string body, MailOptions from, int status = StatusCodes.Status200OK) =>
        TypedResults.Text(
            $$"""
            <!DOCTYPE html>
            <html lang="{{language}}"{{(language == "ar" ? " dir=\"rtl\"" : "")}}>
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
            <title>{{title}}</title>
            <style>{{Style}}</style>
            </head>
            <body><main><h1>{{title}}</h1>{{body}}{{Sender(from)}}</main></body>
            </html>

            """,
            "text/html",
            Encoding.UTF8,
            status
        );

    /// <summary>Whether a browser asks, or a program.</summary>
    public static bool IsAskedFor(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    // Who asks, and where to write: a Mission need not guess whose page this is.
    private static string Sender(MailOptions from)
    {
        var address = Encode(from.ReplyTo.Length > 0 ? from.ReplyTo : from.FromAddress);
        return $"<footer><bdi>{Encode(from.FromName)}</bdi> · <a dir=\"ltr\" href=\"mailto:{address}\">{address}</a></footer>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
