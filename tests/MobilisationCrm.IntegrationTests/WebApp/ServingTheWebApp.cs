using System.IO.Compression;
using System.Text.RegularExpressions;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The files of the web app: compressed once by its build, kept by browsers.</summary>
internal sealed class ServingTheWebApp
{
    private const string Script = "console.log('a script')";
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private Crm _crm = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var script = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "assets")).FullName, "start.js");
        await File.WriteAllTextAsync(script, Script);
        await using (var brotli = new BrotliStream(File.Create($"{script}.br"), CompressionLevel.SmallestSize))
            await brotli.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Script));
        await File.WriteAllTextAsync(Path.Combine(_folder, "assets", "plain.js"), Script);
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), "<meta property=\"csp-nonce\" nonce=\"page-nonce\">");
        _crm = await Crm.StartWithDemoAsync(new() { ["webroot"] = _folder });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _crm.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [TestCase("br", "br")]
    [TestCase("gzip, br;q=0.5", "br")]
    [TestCase("br;q=0", null)]
    [TestCase("identity", null)]
    public async Task WhenAScriptIsAskedFor_ItIsSentAsTheBrowserReadsIt(string accepted, string? encoding)
    {
        using var answer = await Ask("/assets/start.js", accepted);
        await using var content = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(encoding is null ? content : new BrotliStream(content, CompressionMode.Decompress));
        Assert.Multiple(() =>
        {
            Assert.That(answer.Content.Headers.ContentEncoding.SingleOrDefault(), Is.EqualTo(encoding));
            Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/javascript"));
            Assert.That(answer.Headers.CacheControl?.ToString(), Does.Contain("immutable"));
            Assert.That(reader.ReadToEnd(), Is.EqualTo(Script));
        });
    }

    [Test]
    public async Task WhenTheBuildCompressedNothing_TheFileItselfIsSent()
    {
        using var answer = await Ask("/assets/plain.js", "identity");
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(Script));
    }

    [TestCase("/")]
    [TestCase("/index.html")]
    [TestCase("/c/sse-next/desk")]
    public async Task WhenAPageIsAskedFor_ItBearsAWordForItsStyles_AnotherEachTime_AndNoOtherStyleCounts(string path)
    {
        var words = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await Ask(path, "identity");
            var word = Regex.Match(await answer.Content.ReadAsStringAsync(), "nonce=\"([^\"]+)\"").Groups[1].Value;
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.That(policy, Does.Contain($"style-src 'self' 'nonce-{word}';").And.Contains("default-src 'self';"));
            Assert.That(answer.Headers.ETag, Is.Null, "a page that the browser has kept would bear another word");
            words.Add(word);
        }

        Assert.That(words, Is.Unique.And.All.Length.EqualTo(24));
    }

    private async Task<HttpResponseMessage> Ask(string path, string accepted)
    {
        using var client = _crm.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd(accepted);
        return await client.SendAsync(request);
    }
}
