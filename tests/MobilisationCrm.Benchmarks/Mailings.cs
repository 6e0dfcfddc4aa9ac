using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace MobilisationCrm.Benchmarks;

/// <summary>
/// Invitations of all States, sent while the program may be killed, and whether each mailing was stored whole or not at all.
/// </summary>
internal sealed class Mailings
{
    private readonly Dictionary<Guid, bool> _answered = [];
    private int _invited;

    /// <summary>Prepares a meeting to which all States are invited; returns it and how many messages it will be.</summary>
    public async Task<(Guid Meeting, int Messages)> PrepareAsync(CrmProgram program)
    {
        var states = await program.Http.GetFromJsonAsync<JsonElement>("/api/v1/states");
        var meeting = await AtOnce.PrepareAsync(program, [.. Items(states).Select(s => s.GetProperty("iso2").GetString()!)]);
        if (_invited == 0)
        {
            var detail = await program.Http.GetFromJsonAsync<JsonElement>($"/api/v1/meetings/{meeting}");
            _invited = detail.GetProperty("invitations").GetArrayLength();
        }

        return (meeting, _invited);
    }

    /// <summary>Sends the invitations of a meeting; a program that is killed meanwhile may not answer.</summary>
    public async Task SendAsync(CrmProgram program, Guid meeting)
    {
        _answered[meeting] = false;
        try
        {
            await program.SendAsync(HttpMethod.Post, $"/meetings/{meeting}/send", new { });
            _answered[meeting] = true;
        }
        catch (HttpRequestException)
        {
            // What was not answered is stored whole, or not at all.
        }
    }

    /// <summary>Waits until no message waits or is on its way.</summary>
    public static async Task DrainAsync(CrmProgram program)
    {
        while (await WaitingAsync(program) > 0)
            await Task.Delay(50);
    }

    // Asked again while the database is away.
    private static async Task<int> WaitingAsync(CrmProgram program)
    {
        while (true)
        {
            try
            {
                var status = await program.Http.GetFromJsonAsync<JsonElement>("/api/v1/mail/status");
                return status.GetProperty("queued").GetInt32();
            }
            catch (HttpRequestException away) when (away.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Waits until nothing waits; then prints which mailings are missing or half. Returns ids of all that were sent.</summary>
    public async Task<HashSet<string>> FinishAsync(CrmProgram program)
    {
        await DrainAsync(program);
        var (missing, half, sent) = (0, 0, new HashSet<string>());
        foreach (var (meeting, isAnswered) in _answered)
        {
            var answer = await program.Http.GetFromJsonAsync<JsonElement>($"/api/v1/mail?meeting={meeting}&state=Sent&pageSize=500");
            var ids = Items(answer).Select(m => m.GetProperty("id").GetGuid().ToString("N")).ToList();
            sent.UnionWith(ids);
            missing += isAnswered && ids.Count == 0 ? 1 : 0;
            half += ids.Count > 0 && ids.Count < _invited ? 1 : 0;
        }

        Console.WriteLine($"{_answered.Count} mailings of {_invited}: {missing} that were answered are missing, {half} are stored in part");
        return sent;
    }

    private static IEnumerable<JsonElement> Items(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Array ? answer.EnumerateArray() : answer.GetProperty("items").EnumerateArray();
}
