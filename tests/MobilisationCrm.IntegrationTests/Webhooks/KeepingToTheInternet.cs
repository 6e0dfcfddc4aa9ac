using System.Net;
using MobilisationCrm.Hosting;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm.Scenarios;

/// <summary>A webhook reaches no machine of the house, whatever its address says, unless the operator allows it.</summary>
internal sealed class KeepingToTheInternet : CrmFixture
{
    [TestCase("https://127.0.0.1/hook")]
    [TestCase("https://localhost/hook")]
    [TestCase("https://crm.localhost./hook")]
    [TestCase("https://[::1]/hook")]
    [TestCase("https://[::ffff:10.0.0.1]/hook")]
    [TestCase("https://10.1.2.3/hook")]
    [TestCase("https://169.254.169.254/latest/meta-data")]
    [TestCase("https://2130706433/hook")]
    [TestCase("https://printer.local/hook")]
    public async Task WhenTheAddressIsOfTheHouse_ItIsRefused(string url) =>
        await Administrator.Refused(
            HttpMethod.Post,
            "/webhooks",
            new { name = "Inside", url, events = new[] { "StageChanged" } },
            422,
            "webhook-address",
            "url"
        );

    [Test]
    public async Task WhenTheAddressIsPlainHttp_ItIsRefused() =>
        await Administrator.Refused(
            HttpMethod.Post,
            "/webhooks",
            new { name = "Plain", url = "http://example.org/", events = new[] { "StageChanged" } },
            422,
            "webhook-address",
            "url"
        );

    // The name looks like one of the internet; what it leads to is seen on connecting.
    [Test]
    public async Task WhenANameLeadsIntoTheHouse_TheConnectionIsNotMade()
    {
        await using var listener = await Listener.StartAsync();
        var target = new DnsEndPoint("localhost", new Uri(listener.Url).Port);
        Assert.That(
            () => PublicAddresses.ConnectAsync(target, allowPrivate: false, CancellationToken.None),
            Throws.InstanceOf<PrivateAddressException>()
        );
        using var allowed = await PublicAddresses.ConnectAsync(target, allowPrivate: true, CancellationToken.None);
        Assert.That(allowed.Connected);
    }

    [TestCase("8.8.8.8", true)]
    [TestCase("2606:4700::1111", true)]
    [TestCase("172.15.255.255", true)]
    [TestCase("172.16.0.1", false)]
    [TestCase("100.64.0.1", false)]
    [TestCase("0.0.0.0", false)]
    [TestCase("224.0.0.1", false)]
    [TestCase("255.255.255.255", false)]
    [TestCase("::", false)]
    [TestCase("fd00::1", false)]
    [TestCase("fe80::1", false)]
    [TestCase("64:ff9b::a00:1", false)]
    [TestCase("2002:a00:1::1", false)]
    [TestCase("::ffff:192.168.1.1", false)]
    [TestCase("::ffff:8.8.8.8", true)]
    public void WhenAnAddressIsGiven_ItIsKnownWhetherItIsOfTheInternet(string address, bool isPublic) =>
        Assert.That(PublicAddresses.Has(IPAddress.Parse(address)), Is.EqualTo(isPublic));
}
