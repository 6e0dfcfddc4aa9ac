using System.Net;
using System.Net.Sockets;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Ports for servers that must be told theirs. They lie below those that the system gives to outgoing connections, and none is given
/// twice: nobody else takes one between its choice and its use.
/// </summary>
internal static class Ports
{
    private const int First = 10_000;
    private const int Count = 20_000;
    private static int _last = Random.Shared.Next(Count);

    public static int Free()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref _last) % Count);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
