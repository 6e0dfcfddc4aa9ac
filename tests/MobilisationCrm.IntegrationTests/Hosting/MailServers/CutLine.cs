using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MobilisationCrm.Hosting;

/// <summary>A line to a server that can be cut and mended: while it is cut, connections end and new ones are refused.</summary>
internal sealed class CutLine : IAsyncDisposable
{
    private readonly int _server;
    private readonly ConcurrentBag<TcpClient> _open = [];
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private Task _serving;

    public CutLine(int server)
    {
        _server = server;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync(_listener);
    }

    public int Port { get; }

    public void Cut()
    {
        _listener.Stop();
        while (_open.TryTake(out var client))
            client.Dispose();
    }

    public void Mend()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _serving = ServeAsync(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        await _serving;
    }

    private async Task ServeAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = PassAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var server = new TcpClient();
        _open.Add(client);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            var (near, far) = (client.GetStream(), server.GetStream());
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One of them left.
        }
        finally
        {
            client.Dispose();
        }
    }
}
