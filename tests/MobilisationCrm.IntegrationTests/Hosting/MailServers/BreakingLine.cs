using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MobilisationCrm.Hosting;

/// <summary>A line to a mailbox's server that breaks whenever a certain message is asked for; all else passes.</summary>
/// <param name="port">The server's port.</param>
/// <param name="breaksAt">What a command holds at which the line breaks.</param>
internal sealed class BreakingLine(int port, Func<string, bool> breaksAt) : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private Task _serving = Task.CompletedTask;
    private int _breaks;

    public int Port { get; private set; }

    /// <summary>How often it broke.</summary>
    public int Breaks => _breaks;

    public BreakingLine Open()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var _ = client;
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, port);
            await Task.WhenAny(CommandsAsync(client.GetStream(), server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException)
        {
            // One of them left.
        }
    }

    private async Task CommandsAsync(NetworkStream client, NetworkStream server)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await client.ReadAsync(buffer)) > 0;)
        {
            if (breaksAt(Encoding.ASCII.GetString(buffer, 0, read)))
            {
                Interlocked.Increment(ref _breaks);
                return;
            }

            await server.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
