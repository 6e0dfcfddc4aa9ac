using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Judging;

/// <summary>
/// The real application, in which one month after the other is played: for each, its database is overwritten with the state in which only
/// the counterparts are on file. Callers use HTTP, as the web app does.
/// </summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Campaign = "months";
    private const string Email = "office@example.org";
    private const string Password = "Mobilise-2026";
    private readonly TestDatabase _database;
    private readonly SqliteConnection _beginning = new("Data Source=:memory:");
    private readonly HttpClient _http;

    private Office(TestDatabase database, Crm crm, Post post)
    {
        (_database, Crm, Post) = (database, crm, post);
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = crm.ClientOptions.BaseAddress,
        };
        _http.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8::1");
    }

    public Crm Crm { get; }

    public Post Post { get; }

    /// <summary>Keys of the guests' organisations, or persons, in the order of <see cref="Guest.All"/>.</summary>
    public List<Guid> Guests { get; } = [];

    /// <summary>Keys of the persons' time in their posts, by guest.</summary>
    public Dictionary<int, Guid> Tenures { get; } = [];

    public static async Task<Office> OpenAsync()
    {
        var (database, post) = (await TestDatabase.CreateAsync(), new Post());
        var settings = new Dictionary<string, string>
        {
            ["Mail:PerMinute"] = "100000",
            ["Mail:PerMinutePerDomain"] = "100000",
            ["Mail:Connections"] = "1",
            ["Bootstrap:AdminEmail"] = Email,
            ["Bootstrap:AdminPassword"] = Password,
        };
        var crm = await Crm.StartAsync(database, "Months", settings, services => services.AddSingleton<IMailTransport>(post));
        var office = new Office(database, crm, post);
        post.Crm = crm;
        await office.FurnishAsync();
        return office;
    }

    /// <summary>Puts everything back to how it was when the office opened, at another date.</summary>
    public void Begin(DateTime at)
    {
        using (var live = new SqliteConnection($"Data Source={Path.Combine(_database.Folder, "mobilisation-crm.db")}"))
        {
            live.Open();
            _beginning.BackupDatabase(live);
        }

        Crm.Clock.Now = at;
        (Post.AwayUntil, Post.BusyUntil) = (DateTime.MinValue, DateTime.MinValue);
        Post.Unknown.Clear();
    }

    public Task<Reply> Get(string path) => Ask(HttpMethod.Get, path, null);

    public Task<Reply> Ask(HttpMethod method, string path, object? body) =>
        AskAsync(method, $"/api/v1{path}", body is HttpContent content ? content : body is null ? null : JsonContent.Create(body));

    /// <summary>A message handed over by the mail server's pipe.</summary>
    public Task<Reply> Receive(string raw) =>
        Ask(
            HttpMethod.Post,
            "/mail/incoming",
            new ByteArrayContent(Encoding.UTF8.GetBytes(raw)) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } }
        );

    /// <summary>A page opened by a link of a letter; with a form, its button pressed.</summary>
    public async Task<(bool Ok, string Html)> Open(string path, Dictionary<string, string>? form = null)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Content = form is null ? null : new FormUrlEncodedContent(form);
        using var response = await _http.SendAsync(request);
        return (response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _beginning.DisposeAsync();
        await Crm.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task FurnishAsync()
    {
        Crm.Clock.Now = new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync());
        await Do(
            "/campaigns",
            new
            {
                slug = Campaign,
                titleEn = "A draft for the months",
                titleFr = "Un projet pour les mois",
                titleEs = "Un proyecto para los meses",
                session = 81,
                opensOn = "2026-09-01",
                target = 70,
            }
        );
        foreach (var guest in Guest.All)
            Guests.Add(guest.BodyOf is null ? await AddBodyAsync(guest) : await AddPersonAsync(guest));
        await _beginning.OpenAsync();
        await using var live = new SqliteConnection($"Data Source={Path.Combine(_database.Folder, "mobilisation-crm.db")}");
        await live.OpenAsync();
        live.BackupDatabase(_beginning);
    }

    private async Task<Guid> AddBodyAsync(Guest guest)
    {
        var body = await Do(
            "/organisations",
            new
            {
                kind = guest.Name.StartsWith("Mission", StringComparison.Ordinal) ? "PermanentMission" : "Ministry",
                name = guest.Name,
                stateIso2 = guest.Iso2,
                city = guest.Seat.City,
                timeZone = guest.Seat.Zone,
                email = guest.Address,
                language = "en",
            }
        );
        return body.GetProperty("organisation").GetProperty("id").GetGuid();
    }

    private async Task<Guid> AddPersonAsync(Guest guest)
    {
        var person = await Do(
            "/contacts",
            new
            {
                familyName = guest.Name.Split(' ')[1],
                organisationId = Guests[guest.BodyOf!.Value],
                post = "Expert",
                email = guest.Address,
                language = "en",
            }
        );
        var id = person.GetProperty("id").GetGuid();
        var detail = (await Get($"/contacts/{id}")).Body;
        Tenures[Guests.Count] = Find(detail, "posts", "tenures").EnumerateArray().First().GetProperty("id").GetGuid();
        return id;
    }

    private static JsonElement Find(JsonElement body, params string[] names) =>
        names.Where(n => body.TryGetProperty(n, out _)).Select(n => body.GetProperty(n)).First();

    private async Task<string> KeyAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/session");
        request.Content = JsonContent.Create(new { email = Email, password = Password });
        using var signedIn = (await _http.SendAsync(request)).EnsureSuccessStatusCode();
        var cookies = signedIn.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).ToList();
        _http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        _http.DefaultRequestHeaders.Add("X-XSRF-TOKEN", cookies.Single(c => c.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal)).Split('=')[1]);
        var account = (await Get("/session")).Body;
        var key = await Do("/api-keys", new { name = "months", accountId = account.GetProperty("id").GetGuid() });
        _http.DefaultRequestHeaders.Remove("Cookie");
        _http.DefaultRequestHeaders.Remove("X-XSRF-TOKEN");
        return key.GetProperty("key").GetString()!;
    }

    private async Task<JsonElement> Do(string path, object body)
    {
        var reply = await Ask(HttpMethod.Post, path, body);
        return reply.Ok ? reply.Body : throw new InvalidOperationException($"POST {path} answered {reply.Status}: {reply.Body}");
    }

    private async Task<Reply> AskAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await _http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Reply((int)response.StatusCode, bytes.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(bytes));
    }
}

/// <summary>What the API answered.</summary>
internal sealed record Reply(int Status, JsonElement Body)
{
    public bool Ok => Status is >= 200 and < 300;

    /// <summary>The stable code of a refusal.</summary>
    public string Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? $"{code}" : $"{Status}";
}
