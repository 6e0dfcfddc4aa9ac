using System.Security.Cryptography;

namespace MobilisationCrm.Hosting;

/// <summary>Headers that keep other sites' content and frames out of the app, and what it shows off the browser's disk.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly string[] Private = ["/api", "/rsvp", "/unsubscribe", "/calendar", "/jobs"];

    // The pages of Hangfire and Swagger UI make style sheets of their own, and the latter reads in JavaScript how to send our header.
    private static readonly string OfJobs = Policy("'unsafe-inline'");
    private static readonly string OfSwagger = Policy("'unsafe-inline'", "'unsafe-eval'");
    private static readonly string OfOurs = Policy(PublicPage.StyleSource);

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.ContentSecurityPolicy =
            http.Request.Path.StartsWithSegments("/jobs") ? OfJobs
            : http.Request.Path.StartsWithSegments("/swagger") ? OfSwagger
            : OfOurs;
        // What States have not said in public does not stay on a disk.
        if (Array.Exists(Private, path => http.Request.Path.StartsWithSegments(path)))
            headers.CacheControl = "no-store";
        return next(http);
    }

    /// <summary>A word, good for this answer alone, by which the style sheets are known that a page of ours makes.</summary>
    public static string AllowStyles(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Response.Headers.ContentSecurityPolicy = Policy($"'nonce-{nonce}'");
        return nonce;
    }

    // Attributes alone may bear styles: the charts' tooltips and the letters that are shown in a frame have some. They can select nothing,
    // so none of them reads what stands on the page. React and Mantine set theirs by script, which no policy forbids.
    private static string Policy(string styles, string scripts = "") =>
        $"default-src 'self'; script-src 'self' {scripts}; style-src 'self' {styles}; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'";
}
