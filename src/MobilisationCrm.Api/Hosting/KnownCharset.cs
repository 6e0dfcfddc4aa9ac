using System.Text;

namespace MobilisationCrm.Hosting;

/// <summary>Refuses JSON in a character set that nobody knows, before the framework fails to read it.</summary>
internal sealed class KnownCharset(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.HasJsonContentType() && !IsKnown(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return Task.CompletedTask;
        }

        return next(http);
    }

    private static bool IsKnown(HttpRequest request)
    {
        var charset = request.GetTypedHeaders().ContentType?.Charset ?? default;
        if (!charset.HasValue)
            return true;
        try
        {
            Encoding.GetEncoding(charset.Value.Trim('"'));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
