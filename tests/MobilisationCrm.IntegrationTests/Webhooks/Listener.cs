using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>A request as it came to the other program.</summary>
internal sealed record Received(string Id, string Timestamp, string Signature, string Body, string Path);

/// <summary>The other program: a real HTTP server that answers as a test says.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private readonly WebApplication _server;

    private Listener(WebApplication server, string url) => (_server, Url) = (server, url);

    public string Url { get; }

    public ConcurrentQueue<Received> Requests { get; } = new();

    /// <summary>How it answers; 204 at once unless a test says otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = http =>
    {
        http.Response.StatusCode = (int)HttpStatusCode.NoContent;
        return Task.CompletedTask;
    };

    public static async Task<Listener> StartAsync()
    {
        var url = $"http://127.0.0.1:{Ports.Free()}";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add(url);
        var listener = new Listener(server, url);
        server.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var headers = http.Request.Headers;
            listener.Requests.Enqueue(
                new Received(
                    headers["webhook-id"].ToString(),
                    headers["webhook-timestamp"].ToString(),
                    headers["webhook-signature"].ToString(),
                    await reader.ReadToEndAsync(),
                    http.Request.Path
                )
            );
            await listener.Answer(http);
        });
        await server.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
