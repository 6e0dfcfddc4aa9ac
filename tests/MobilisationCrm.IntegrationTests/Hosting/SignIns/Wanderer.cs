using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A browser that is sent from site to site, as far as these tests need one: it follows one redirect at a time and keeps each site's
/// cookies. Like any, it keeps strict cookies to itself when another site sends it.
/// </summary>
internal sealed class Wanderer(Uri application, string publicUrl) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private readonly Dictionary<string, Dictionary<string, (string Value, bool IsStrict)>> _jars = [];

    /// <summary>The page that was opened last, or that the last answer sends to, within the application.</summary>
    public string Page { get; private set; } = "";

    /// <summary>Opens an address and follows where it leads, until a page of the application is reached.</summary>
    public async Task<string> FollowAsync(string address, Func<Uri, bool>? until = null)
    {
        for (var (next, from) = (new Uri(application, address), application); ;)
        {
            if (until?.Invoke(next) == true)
                return Page = $"{next}";
            using var answer = await SendAsync(HttpMethod.Get, next, isFromElsewhere: from.Authority != next.Authority);
            if (answer.Headers.Location is not { } location)
                return Page = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
            (from, next) = (next, OfTests(new Uri(next, location)));
            if (next.Authority == application.Authority && !next.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
                return Page = next.PathAndQuery + next.Fragment;
        }
    }

    /// <summary>Asks the application's API as a page of it does.</summary>
    public Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(method, new Uri(application, $"/api/v1{path}"), isFromElsewhere: false, body);

    public async Task<T> GetAsync<T>(string path)
    {
        using var answer = await AskAsync(HttpMethod.Get, path);
        Assert.That(answer.IsSuccessStatusCode, Is.True, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<T>(Session.Json))!;
    }

    /// <summary>Presses the button of the only form of another site's page; where that sends the browser.</summary>
    public async Task<string> PressAsync(string page, string button, string value)
    {
        var form = Regex.Match(page, "<form[^>]* action=\"([^\"]*)\"");
        var fields = Regex
            .Matches(page, "<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
            .ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value);
        fields[button] = value;
        using var content = new FormUrlEncodedContent(fields);
        var action = new Uri(WebUtility.HtmlDecode(form.Groups[1].Value));
        using var answer = await SendAsync(HttpMethod.Post, action, isFromElsewhere: false, content);
        return Page = OfTests(answer.Headers.Location!).PathAndQuery;
    }

    /// <summary>The same browser before another node of the application, to which its cookies go as well.</summary>
    public Wanderer At(Uri node)
    {
        var other = new Wanderer(node, publicUrl);
        other._jars[node.Authority] = _jars[application.Authority];
        return other;
    }

    public void Forget() => _jars.Clear();

    /// <summary>Signs out everywhere but here.</summary>
    public void ForgetOthers()
    {
        foreach (var site in _jars.Keys.Where(s => s != application.Authority).ToList())
            _jars.Remove(site);
    }

    public void Dispose() => _http.Dispose();

    // The application is served on a port of its own, not at the address by which it is known.
    private Uri OfTests(Uri address) =>
        $"{address}".StartsWith(publicUrl, StringComparison.Ordinal)
            ? new Uri(application, address.PathAndQuery + address.Fragment)
            : address;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, bool isFromElsewhere, object? body = null)
    {
        var jar = _jars.TryGetValue(address.Authority, out var kept) ? kept : _jars[address.Authority] = [];
        var sent = body as HttpContent ?? (body is null ? null : JsonContent.Create(body));
        using var request = new HttpRequestMessage(method, address) { Content = sent };
        var cookies = jar.Where(c => !(isFromElsewhere && c.Value.IsStrict)).Select(c => $"{c.Key}={c.Value.Value}").ToList();
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies));
        if (jar.TryGetValue("XSRF-TOKEN", out var token))
            request.Headers.Add("X-XSRF-TOKEN", token.Value);
        var answer = await _http.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0][(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (value.Length == 0)
                jar.Remove(name);
            else
                jar[name] = (value, cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
        }

        return answer;
    }
}
