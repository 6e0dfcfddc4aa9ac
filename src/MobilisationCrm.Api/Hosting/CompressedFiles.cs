using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Sends the .br or .gz that the build of the web app laid beside a file: smaller than what is compressed on the way, and at no cost.
/// </summary>
internal sealed class CompressedFiles(RequestDelegate next, IWebHostEnvironment host)
{
    private static readonly (string Encoding, string Ending)[] Encodings = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new();

    public Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path.Value;
        if (Path.HasExtension(path))
        {
            var accepted = http.Request.GetTypedHeaders().AcceptEncoding;
            var ending = Encodings
                .FirstOrDefault(one =>
                    accepted.Any(it => it.Value.Equals(one.Encoding, StringComparison.OrdinalIgnoreCase) && it.Quality is not 0)
                    && host.WebRootFileProvider.GetFileInfo(path + one.Ending).Exists
                )
                .Ending;
            // Not by assigning the text, which would decode it a second time.
            http.Request.Path = new PathString(path + ending);
        }

        return next(http);
    }

    /// <summary>The compressed file bears the type of the file it stands for.</summary>
    public static void Describe(StaticFileResponseContext file)
    {
        var ending = Path.GetExtension(file.File.Name);
        var encoding = Encodings.FirstOrDefault(one => one.Ending == ending).Encoding;
        if (encoding is null || !Types.TryGetContentType(file.File.Name[..^ending.Length], out var type))
            return;

        var headers = file.Context.Response.Headers;
        headers.ContentEncoding = encoding;
        headers.ContentType = type;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
    }
}
