using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MobilisationCrm.Webhooks;

/// <summary>
/// The HTTP client of webhooks: it connects to addresses of the internet alone, looked at after the name was resolved, follows no
/// redirection, keeps no cookies, asks no proxy, and reads no more of an answer than its headers.
/// </summary>
internal static class WebhookClient
{
    private const int HeaderKilobytes = 16;

    public static void AddWebhookClient(this IServiceCollection services) =>
        services
            .AddHttpClient(WebhookOptions.Client, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var options = provider.GetRequiredService<IOptionsMonitor<WebhookOptions>>();
                return new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    UseProxy = false,
                    MaxResponseHeadersLength = HeaderKilobytes,
                    MaxResponseDrainSize = 0,
                    // A name may lead elsewhere tomorrow: it is looked at again.
                    PooledConnectionLifetime = TimeSpan.FromMinutes(1),
                    ConnectCallback = async (target, cancellation) =>
                    {
                        var allowPrivate = options.CurrentValue.AllowPrivate;
                        var socket = await PublicAddresses.ConnectAsync(target.DnsEndPoint, allowPrivate, cancellation);
                        return new NetworkStream(socket, ownsSocket: true);
                    },
                };
            })
            // Lines about each request would hold addresses.
            .RemoveAllLoggers();
}
