namespace MobilisationCrm.Hosting;

/// <summary>Headers that keep other sites' content and frames out of the app, and what it shows off the browser's disk.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Styles are written inline by the component library; scripts never are, but for Swagger UI's own start-up.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (!http.Request.Path.StartsWithSegments("/swagger"))
            headers.ContentSecurityPolicy = Policy;
        // What States have not said in public does not stay on a disk.
        if (http.Request.Path.StartsWithSegments("/api"))
            headers.CacheControl = "no-store";
        return next(http);
    }
}
