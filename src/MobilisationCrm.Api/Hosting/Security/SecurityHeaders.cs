namespace MobilisationCrm.Hosting;

/// <summary>Headers that keep other sites' content and frames out of the app, and what it shows off the browser's disk.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Styles are written inline by the component library; scripts never are, but for Swagger UI's own start-up.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

    private static readonly string[] Private = ["/api", "/rsvp", "/unsubscribe", "/calendar", "/jobs"];

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (!http.Request.Path.StartsWithSegments("/swagger"))
            headers.ContentSecurityPolicy = Policy;
        // What States have not said in public does not stay on a disk.
        if (Array.Exists(Private, path => http.Request.Path.StartsWithSegments(path)))
            headers.CacheControl = "no-store";
        return next(http);
    }
}
