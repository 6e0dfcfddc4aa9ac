using System.Diagnostics;
using System.Net;

namespace MobilisationCrm.Benchmarks;

/// <summary>Asks a server the same over so many connections at once.</summary>
internal static class Load
{
    /// <summary>Answers a second over a time.</summary>
    /// <param name="http">Who asks.</param>
    /// <param name="make">Makes one request.</param>
    /// <param name="connections">How many ask at once.</param>
    /// <param name="time">How long.</param>
    /// <param name="expected">The status that counts, another one is a fault; null for any success.</param>
    public static async Task<double> ThroughputAsync(
        HttpClient http,
        Func<HttpRequestMessage> make,
        int connections,
        TimeSpan time,
        HttpStatusCode? expected = null
    )
    {
        var (answers, watch) = (0, Stopwatch.StartNew());
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(async _ =>
                {
                    while (watch.Elapsed < time)
                    {
                        await AskAsync(http, make, expected);
                        Interlocked.Increment(ref answers);
                    }
                })
        );
        return answers / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The median time of one client's requests, milliseconds.</summary>
    public static async Task<double> MedianAsync(
        HttpClient http,
        Func<HttpRequestMessage> make,
        int rounds,
        HttpStatusCode? expected = null
    )
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await AskAsync(http, make, expected);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    /// <summary>Asks once and reads the answer to its end.</summary>
    public static async Task AskAsync(HttpClient http, Func<HttpRequestMessage> make, HttpStatusCode? expected)
    {
        using var request = make();
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (expected is { } status ? response.StatusCode != status : !response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{request.RequestUri} answered {response.StatusCode}.");
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
    }
}
