using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MobilisationCrm.Hosting;

/// <summary>A signed-in caller of the API: prepares what a journey starts from, and reads what pages do not show.</summary>
internal sealed class Session(Uri address) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly CookieContainer _cookies = new();
    private HttpClient? _http;

    /// <summary>The session's cookie, for a browser to carry.</summary>
    public (string Name, string Value) Cookie => ("mobilisation-crm", Value("mobilisation-crm"));

    private HttpClient Http => _http ??= new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies }) { BaseAddress = address };

    public static async Task<Session> SignInAsync(Uri address, string email, string password)
    {
        var session = new Session(address);
        await session.Post("/session", new { email, password });
        return session;
    }

    public async Task<T> Get<T>(string path) => (await Http.GetFromJsonAsync<T>($"/api/v1{path}", Json))!;

    public async Task Post(string path, object? body = null) => (await Send(HttpMethod.Post, path, body ?? new { })).Dispose();

    public async Task<T> Post<T>(string path, object? body = null)
    {
        using var response = await Send(HttpMethod.Post, path, body ?? new { });
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }

    public async Task Patch(string path, object body) => (await Send(HttpMethod.Patch, path, body)).Dispose();

    public async Task Put(string path, object body) => (await Send(HttpMethod.Put, path, body)).Dispose();

    public void Dispose() => _http?.Dispose();

    private string Value(string cookie) =>
        _cookies.GetCookies(address)[cookie]?.Value ?? throw new InvalidOperationException("Not signed in.");

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}") { Content = JsonContent.Create(body, options: Json) };
        if (_cookies.Count > 0)
            request.Headers.Add("X-XSRF-TOKEN", Value("XSRF-TOKEN"));
        var response = await Http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            Assert.Fail($"{method} {path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return response;
    }
}
