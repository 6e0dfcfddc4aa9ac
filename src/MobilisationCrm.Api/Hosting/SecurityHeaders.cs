namespace MobilisationCrm.Hosting;

/// <summary>Headers that keep other sites' content and frames out of the app.</summary>
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
        return next(http);
    }
}
