using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MobilisationCrm.Hosting;

/// <summary>
/// One caller of the API. Intent methods of other files stand on these few; an answer that was not expected fails the
/// test with the body it came with.
/// </summary>
internal sealed partial class Session(Crm crm, Credentials? credentials)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    // Cookies are kept by hand: a client's own jar judges their end by the real clock, not by the application's.
    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
        }
    )
    {
        BaseAddress = crm.ClientOptions.BaseAddress,
    };
    private string? _cookie;
    private string? _token;
    private string? _jobs;
    private DateTime _signedInAt;

    /// <summary>Slug of the campaign that intent methods mean.</summary>
    public string Campaign { get; set; } = "sse-next";

    public Crm Crm => crm;

    public Task<T> Get<T>(string path) => Read<T>(HttpMethod.Get, path, null);

    public Task<T> Post<T>(string path, object? body = null) => Read<T>(HttpMethod.Post, path, body ?? new { });

    public Task<T> Put<T>(string path, object body) => Read<T>(HttpMethod.Put, path, body);

    public async Task Post(string path, object? body = null) => (await Succeed(HttpMethod.Post, path, body ?? new { })).Dispose();

    public async Task Put(string path, object body) => (await Succeed(HttpMethod.Put, path, body)).Dispose();

    public async Task Patch(string path, object body, string? ifMatch = null) =>
        (await Succeed(HttpMethod.Patch, path, body, ifMatch)).Dispose();

    public async Task Delete(string path) => (await Succeed(HttpMethod.Delete, path, null)).Dispose();

    /// <summary>Expects Problem Details with this status and code and, when a field is at fault, its name.</summary>
    public async Task<Problem> Refused(
        HttpMethod method,
        string path,
        object? body,
        int status,
        string code,
        string? field = null,
        string? ifMatch = null
    )
    {
        using var response = await Send(method, path, body, ifMatch);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That((int)response.StatusCode, Is.EqualTo(status), $"{method} {path}: {text} {string.Join('\n', crm.Log.Errors)}");
        Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"), $"{method} {path}: {text}");
        var problem = JsonSerializer.Deserialize<Problem>(text, Json)!;
        Assert.That(problem.Code, Is.EqualTo(code), $"{method} {path}: {text}");
        if (field is not null)
            Assert.That(problem.Errors?.Keys, Has.Member(field), $"{method} {path}: {text}");
        // Plain validation says why, by a code that the web app has words for; "invalid-value" is for what nobody thought of.
        if (code == "invalid-request" && problem.Errors is { } errors)
            Assert.That(
                errors.Keys.SelectMany(f => problem.Reasons?.GetValueOrDefault(f) ?? []).Select(r => r.Code).ToList(),
                Has.Count.EqualTo(errors.Values.Sum(e => e.Length)).And.None.EqualTo("invalid-value"),
                text
            );
        return problem;
    }

    /// <summary>Sends a request; a body that is no <see cref="HttpContent"/> goes as JSON.</summary>
    public async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string path,
        object? body = null,
        string? ifMatch = null,
        string? accept = null,
        string? idempotencyKey = null,
        Dictionary<string, string>? headers = null
    )
    {
        if (path != "/session" || method != HttpMethod.Post)
            await SignIn();
        using var request = new HttpRequestMessage(
            method,
            path.StartsWith("/rsvp", StringComparison.Ordinal)
            || path.StartsWith("/unsubscribe", StringComparison.Ordinal)
            || path.StartsWith("/api", StringComparison.Ordinal)
            || path.StartsWith("/health", StringComparison.Ordinal)
            || path.StartsWith("/swagger", StringComparison.Ordinal)
            || path.StartsWith("/jobs/", StringComparison.Ordinal)
                ? path
                : $"/api/v1{path}"
        );
        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => JsonContent.Create(body, options: Json),
        };
        // A large body waits for the server's word: one that is refused unread would else break the line before the answer is read.
        request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > 1_000_000;
        if (_cookie is not null)
            request.Headers.Add("Cookie", _jobs is null ? _cookie : $"{_cookie}; {_jobs}");
        if (_token is not null && headers?.ContainsKey("X-XSRF-TOKEN") != true)
            request.Headers.Add("X-XSRF-TOKEN", _token);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (idempotencyKey is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        foreach (var (name, value) in headers ?? [])
            request.Headers.TryAddWithoutValidation(name, value);
        if (accept is not null)
            request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        // Each caller has a network of its own, so that tests do not run into each other's rate limit.
        if (headers?.ContainsKey("X-Forwarded-For") != true)
            request.Headers.Add("X-Forwarded-For", $"2001:db8:{Random.Shared.Next(1, 0xffff):x}:{Random.Shared.Next(1, 0xffff):x}::1");
        var response = await _http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
            Keep(cookies.Select(c => c.Split(';')[0]));
        return response;
    }

    // As a page does: the session's cookie goes along by itself, the other one's value as a header.
    private void Keep(IEnumerable<string> cookies)
    {
        foreach (var cookie in cookies)
            if (cookie.StartsWith("mobilisation-crm=", StringComparison.Ordinal))
                _cookie = cookie;
            else if (cookie.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal))
                _token = cookie["XSRF-TOKEN=".Length..];
            else if (cookie.StartsWith("mobilisation-crm-jobs=", StringComparison.Ordinal))
                _jobs = cookie;
    }

    private async Task SignIn()
    {
        // A session lasts twelve hours of the application's clock; a test that moves the clock signs in anew.
        if (credentials is null || (_cookie is not null && (crm.Clock.Now - _signedInAt).Duration() < TimeSpan.FromHours(6)))
            return;
        (_cookie, _signedInAt) = (null, crm.Clock.Now);
        using var response = await Send(HttpMethod.Post, "/session", new { credentials.Email, credentials.Password });
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> Succeed(HttpMethod method, string path, object? body, string? ifMatch = null)
    {
        var response = await Send(method, path, body, ifMatch);
        if (!response.IsSuccessStatusCode)
            Assert.Fail(
                $"{method} {path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()} {string.Join('\n', crm.Log.Errors)}"
            );
        return response;
    }

    public async Task<T> Read<T>(HttpMethod method, string path, object? body)
    {
        using var response = await Succeed(method, path, body);
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }
}

/// <summary>Problem Details as the API writes them.</summary>
internal sealed record Problem(
    string? Title,
    int Status,
    string? Detail,
    string Code,
    Dictionary<string, string[]>? Errors,
    Dictionary<string, ValidationReason[]>? Reasons,
    string? Name
);
