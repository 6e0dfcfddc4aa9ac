using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>Who reads a log, ours or the proxy's, must not be able to open what a letter alone leads to.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class KeepingLinksSecret
{
    private const string Secret = "a-secret-of-a-letter";

    [Test]
    public async Task WhenALinkIsOpened_NeitherTheProxysLogNorOurs_HoldsItsSecret()
    {
        await using var crm = await Crm.StartWithDemoAsync(new() { ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information" });
        var masks = Masks();
        var links = crm
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => $"/{e.RoutePattern.RawText!.Trim('/')}")
            .Where(p => p.Contains("{token}", StringComparison.Ordinal))
            .Distinct()
            .Append("/first-administrator?token={token}")
            .Select(p => p.Replace("{token}", Secret, StringComparison.Ordinal))
            .ToList();
        Assert.That(links, Has.Count.GreaterThan(5));
        foreach (var link in links)
        {
            Assert.That(Logged(link, masks), Does.Not.Contain(Secret).And.StartsWith("/"), link);
            Assert.That(Logged(link.ToUpperInvariant(), masks), Does.Not.Contain(Secret).IgnoreCase, link);
            using var http = new HttpClient { BaseAddress = crm.ClientOptions.BaseAddress };
            (await http.GetAsync(link)).Dispose();
            (await http.PostAsync(link, new FormUrlEncodedContent([]))).Dispose();
        }

        Assert.That(Logged("/c/sse-next/states/SN", masks), Is.EqualTo("/c/sse-next/states/SN"));
        Assert.That(crm.Log.All, Has.None.Contains(Secret));
    }

    // The first that fits counts, as nginx has it.
    private static string Logged(string address, List<(Regex Pattern, string Shown)> masks) =>
        masks.Find(m => m.Pattern.IsMatch(address)) is { Pattern: { } pattern } mask
            ? mask.Shown.Replace("$shown", pattern.Match(address).Groups["shown"].Value, StringComparison.Ordinal)
            : address;

    private static List<(Regex Pattern, string Shown)> Masks()
    {
        var settings = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx", "mobilisation-crm.conf"));
        Assert.That(Regex.Matches(settings, "access_log .* without_secrets;"), Has.Count.EqualTo(Regex.Count(settings, @"server \{")));
        return
        [
            .. Regex
                .Matches(settings, @"^    ""~(\*?)(.+)"" (\$\S+);$", RegexOptions.Multiline)
                .Select(m =>
                    (
                        new Regex(m.Groups[2].Value, m.Groups[1].Length > 0 ? RegexOptions.IgnoreCase : RegexOptions.None),
                        m.Groups[3].Value
                    )
                ),
        ];
    }
}
