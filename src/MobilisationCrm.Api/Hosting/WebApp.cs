using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.StaticFiles;

namespace MobilisationCrm.Hosting;

/// <summary>Serves the web app and the health checks.</summary>
internal static class WebApp
{
    /// <summary>Files whose name holds a hash never change; the page that names them is asked for each time.</summary>
    public static readonly StaticFileOptions StaticFiles = new()
    {
        ContentTypeProvider = new FileExtensionContentTypeProvider
        {
            Mappings = { [".br"] = "application/octet-stream", [".gz"] = "application/octet-stream" },
        },
        OnPrepareResponse = file =>
        {
            file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
                ? "public, max-age=31536000, immutable"
                : "no-cache";
            CompressedFiles.Describe(file);
        },
    };

    /// <summary>
    /// Any address that is neither the API's nor a file's is a page of the web app. The API's are left out of the pattern, so that a wrong
    /// method there stays a 405.
    /// </summary>
    public static void MapWebApp(this WebApplication app)
    {
        app.MapFallbackToFile("{*path:nonfile:regex(^(?!api(/|$)).*$)}", "index.html", StaticFiles).AllowAnonymous();
        // The bare address has no path, which no regular expression matches.
        app.MapFallbackToFile("/", "index.html", StaticFiles).AllowAnonymous();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        var ready = new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready"), ResponseWriter = DatabaseCheck.SayAsync };
        app.MapHealthChecks("/health/ready", ready).AllowAnonymous();
    }
}
