using System.Net;
using System.Net.Sockets;

namespace MobilisationCrm.Webhooks;

/// <summary>
/// Tells addresses of the internet from those of this machine and of private networks (the IANA special-purpose registries).
/// </summary>
public static class PublicAddresses
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/96",
            // Translated and tunnelled addresses hold another one, which may be private.
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address is one of the internet.</summary>
    public static bool Has(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Special.Any(n => n.BaseAddress.AddressFamily == plain.AddressFamily && n.Contains(plain));
    }

    /// <summary>Whether a host may be one of the internet, by its name alone. What a name leads to is seen on connecting.</summary>
    public static bool MayHave(string host)
    {
        var name = host.TrimEnd('.');
        if (IPAddress.TryParse(name.Trim('[', ']'), out var address))
            return Has(address);
        string[] local = ["localhost", "local", "internal", "home.arpa"];
        return !local.Any(l => name.Equals(l, StringComparison.OrdinalIgnoreCase) || name.EndsWith($".{l}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Connects to the first address of a host that answers, if all that it names are of the internet.</summary>
    /// <exception cref="PrivateAddressException">One of them is not.</exception>
    public static async Task<Socket> ConnectAsync(DnsEndPoint host, bool allowPrivate, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation);
        if (!allowPrivate && addresses.FirstOrDefault(a => !Has(a)) is { } address)
            throw new PrivateAddressException($"{host.Host} leads to {address}, which is no address of the internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // What was looked at is what is connected to: the name is not asked for again.
            await socket.ConnectAsync(addresses, host.Port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A webhook would reach into this machine or a private network.</summary>
public sealed class PrivateAddressException(string message) : Exception(message);
