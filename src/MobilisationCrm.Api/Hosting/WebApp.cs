using System.Text;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Rewrite;
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
        // The bare address has no path, which no regular expression matches.
        foreach (var pattern in new[] { "{*path:nonfile:regex(^(?!api(/|$)).*$)}", "/" })
            app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], SendPageAsync)
                .WithOrder(int.MaxValue)
                .ExcludeFromDescription()
                .AllowAnonymous();
    }

    /// <summary>The page bears a nonce, so it is never sent as the file that it is made of.</summary>
    public static void UsePage(this WebApplication app) =>
        app.UseRewriter(new RewriteOptions().AddRewrite(@"^index\.html$", "/", skipRemainingRules: true));

    private static async Task<IResult> SendPageAsync(HttpContext http, IWebHostEnvironment host)
    {
        var file = host.WebRootFileProvider.GetFileInfo("index.html");
        if (!file.Exists)
            return TypedResults.NotFound();
        using var reader = new StreamReader(file.CreateReadStream());
        var page = await reader.ReadToEndAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(page.Replace("page-nonce", SecurityHeaders.AllowStyles(http), StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        var ready = new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready"), ResponseWriter = DatabaseCheck.SayAsync };
        app.MapHealthChecks("/health/ready", ready).AllowAnonymous();
    }
}
