using System.Net.Http.Json;
using System.Text.Json;
using MobilisationCrm.Imports;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>Staff signed in at a program that runs as a process of its own, by the real clock.</summary>
internal sealed class RunningSession(Uri address)
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    public HttpClient Http => _http;

    public async Task SignInAsync(string email = "staff@example.org", string password = DemoSeeder.Password)
    {
        using var response = await _http.PostAsJsonAsync("/api/v1/session", new { email, password });
        Assert.That((int)response.StatusCode, Is.EqualTo(204), await response.Content.ReadAsStringAsync());
        // The cookies are kept by the client; what a write brings besides is the value of one of them.
        var token = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal));
        _http.DefaultRequestHeaders.Remove("X-XSRF-TOKEN");
        _http.DefaultRequestHeaders.Add("X-XSRF-TOKEN", token.Split('=', ';')[1]);
    }

    /// <summary>Prepares a meeting two weeks ahead and queues its invitations; the messages as stored.</summary>
    public async Task<List<MailSummary>> InviteAsync(string[] states)
    {
        var day = DateTime.UtcNow.Date.AddDays(14);
        var meeting = await Read(
            await _http.PostAsJsonAsync(
                "/api/v1/meetings",
                new
                {
                    campaign = "sse-next",
                    kind = "Information",
                    title = "Information meeting",
                    startsLocal = day.AddHours(10).ToString("s"),
                    endsLocal = day.AddHours(11).ToString("s"),
                    timeZone = "America/New_York",
                }
            )
        );
        var id = meeting.GetProperty("meeting").GetProperty("id").GetGuid();
        await Read(await _http.PutAsJsonAsync($"/api/v1/meetings/{id}/invitations", new { states }));
        await Read(await _http.PostAsJsonAsync($"/api/v1/meetings/{id}/send", new { }));
        return await MailsAsync(id);
    }

    public async Task<List<MailSummary>> MailsAsync(Guid meetingId) =>
        [.. (await _http.GetFromJsonAsync<PagedList<MailSummary>>($"/api/v1/mail?meeting={meetingId}&pageSize=500", Session.Json))!.Items];

    /// <summary>Waits for a message to come to a state; the last seen one when it does not within a minute and a half.</summary>
    public async Task<MailSummary> WaitForAsync(MailSummary mail, Func<MailSummary, bool> until)
    {
        var seen = mail;
        for (var deadline = DateTime.UtcNow.AddSeconds(90); DateTime.UtcNow < deadline && !until(seen); await Task.Delay(250))
            seen = (await _http.GetFromJsonAsync<MailDetail>($"/api/v1/mail/{mail.Id}", Session.Json))!.Mail;
        return seen;
    }

    /// <summary>Asks, without a test message, whether mail can leave (administrators).</summary>
    public async Task<MailCheckReport> CheckMailAsync() =>
        (await Read(await _http.PostAsJsonAsync("/api/v1/mail/check", new { }))).Deserialize<MailCheckReport>(Session.Json)!;

    /// <summary>
    /// Makes the demo and has it send no digest or report, before a worker starts: the clock is the real one, and in the morning they would
    /// leave between the letters that are looked for.
    /// </summary>
    public static async Task SilenceAsync(Dictionary<string, string> settings)
    {
        await using var program = await ApiProcess.ServeAsync(new(settings) { ["Roles"] = "web" });
        foreach (var name in new[] { "staff", "staff.fr", "manager", "admin" })
        {
            var colleague = new RunningSession(program.Address);
            await colleague.SignInAsync($"{name}@example.org");
            using var done = await colleague.Http.PatchAsJsonAsync("/api/v1/session", new { morningDigest = false, weeklyReport = false });
            Assert.That(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        }
    }

    private static async Task<JsonElement> Read(HttpResponseMessage response)
    {
        Assert.That(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory("mobilisation-crm-test-").FullName;

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
