using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;
using IPNetwork = System.Net.IPNetwork;

namespace MobilisationCrm.Hosting;

/// <summary>Which proxies stand in front of the program: only they are believed about who asks, and whether by HTTPS.</summary>
internal sealed class ProxyOptions : IValidatableObject
{
    public const string Section = "Proxies";

    /// <summary>Addresses and networks (CIDR), separated by commas; those of this machine alone where none is named.</summary>
    public string Known { get; set; } = "127.0.0.0/8, ::1";

    /// <summary>How many stand one behind the other at most.</summary>
    [Range(1, 10)]
    public int Limit { get; set; } = 1;

    public IEnumerable<IPNetwork> Networks => Words.Select(word => NetworkOf(word)!.Value);

    private string[] Words => Known.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Words
            .Where(word => NetworkOf(word) is null)
            .Select(word => new ValidationResult($"Proxies:Known: {word} is no address and no network.", [nameof(Known)]));

    // An address is a network of one.
    private static IPNetwork? NetworkOf(string word) =>
        IPAddress.TryParse(word, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(word, out var network) ? network
        : null;
}

/// <summary>What the program believes of proxies, and what it says where one is missing.</summary>
internal static partial class Proxies
{
    public static void AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<ProxyOptions>>(
                (headers, proxies) =>
                {
                    headers.ForwardLimit = proxies.Value.Limit;
                    headers.KnownProxies.Clear();
                    headers.KnownIPNetworks.Clear();
                    foreach (var network in proxies.Value.Networks)
                        headers.KnownIPNetworks.Add(network);
                    // The framework would take no name at all for a leave to believe everybody.
                    headers.ForwardedHeaders =
                        headers.KnownIPNetworks.Count == 0
                            ? ForwardedHeaders.None
                            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                }
            );
    }

    /// <summary>
    /// Says what an installation lacks whose people could not sign in: browsers keep its cookie over HTTPS alone, which is spoken neither
    /// here nor by a proxy that is known.
    /// </summary>
    public static void WarnOfPlainHttp(WebApplication app)
    {
        var site = app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.PublicUrl;
        if (!app.Environment.IsDevelopment() && new Uri(site) is { Scheme: "http", IsLoopback: false })
            LogPlainSite(app.Logger, site);
    }

    /// <summary>Whether browsers take a host for this machine, so that nobody can listen (W3C Secure Contexts, 3.1).</summary>
    public static bool IsThisMachine(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Nobody can sign in at {Site}, since browsers keep sessions over HTTPS alone: put a proxy with a certificate in front, name its address in Proxies:Known, and set Site:PublicUrl to its https address"
    )]
    private static partial void LogPlainSite(ILogger logger, string site);
}
