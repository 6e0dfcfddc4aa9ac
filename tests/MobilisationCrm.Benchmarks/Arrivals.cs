using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Benchmarks;

/// <summary>A mail server that outlives the programs it serves, and remembers of each message when it arrived, and how often.</summary>
internal sealed partial class Arrivals : IDisposable
{
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<DateTime>> _messages = new();
    private readonly ConcurrentQueue<DateTime> _deaths = new();
    private int _count;

    public Arrivals()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Messages taken so far, doubles included.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>A process died, or a connection of one was cut, in this moment.</summary>
    public void NoteDeath() => _deaths.Enqueue(DateTime.UtcNow);

    /// <summary>Waits until so many have been taken, but not for long: the program may have sent fewer.</summary>
    public async Task ReachAsync(int count)
    {
        for (var end = DateTime.UtcNow + Patience; Count < count && DateTime.UtcNow < end;)
            await Task.Delay(1);
    }

    /// <summary>Prints what was lost and doubled of what the program says it sent.</summary>
    /// <param name="sent">Ids of all messages in state Sent.</param>
    public void Print(HashSet<string> sent)
    {
        var doubled = _messages.Where(m => m.Value.Count > 1).ToList();
        var inDoubt = doubled.Count(m => _deaths.Any(death => death >= m.Value.First() && death - m.Value.First() <= Doubt));
        Console.WriteLine($"{sent.Count} messages: lost {sent.Count(id => !_messages.ContainsKey(id))}, arrived and not written down {_messages.Keys.Except(sent).Count()}");
        Console.WriteLine($"doubled {doubled.Count}, of them {inDoubt} where the process or its connection died within {Doubt.TotalSeconds} s of the reply");
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
            _ = ServeAsync(await _listener.AcceptTcpClientAsync());
    }

    // Takes a message, and says so once it has noted which.
    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink ESMTP");
            for (string? line, id = null; (line = await reader.ReadLineAsync()) is not null;)
            {
                if (!line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync(line.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase) ? "250 sink" : "250 OK");
                    continue;
                }

                await writer.WriteLineAsync("354 Go on");
                while ((line = await reader.ReadLineAsync()) is not (null or "."))
                    id = MessageId().Match(line) is { Success: true } found ? found.Groups[1].Value : id;
                if (line is null)
                    return;
                _messages.GetOrAdd(id!, new ConcurrentQueue<DateTime>()).Enqueue(DateTime.UtcNow);
                Interlocked.Increment(ref _count);
                await writer.WriteLineAsync("250 Taken");
            }
        }
        catch (IOException)
        {
            // The other side was killed.
        }
    }

    [GeneratedRegex("^Message-I[dD]: <([0-9a-f]{32})@")]
    private static partial Regex MessageId();
}
