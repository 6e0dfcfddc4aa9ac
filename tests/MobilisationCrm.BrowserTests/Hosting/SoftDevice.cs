namespace MobilisationCrm.Hosting;

/// <summary>A device of the reader's that keeps passkeys and knows its holder at once (Chromium's virtual authenticator).</summary>
internal sealed class SoftDevice
{
    private readonly ICDPSession _browser;
    private readonly string _id;

    private SoftDevice(ICDPSession browser, string id) => (_browser, _id) = (browser, id);

    public static async Task<SoftDevice> AttachTo(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        var added = await browser.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        return new SoftDevice(browser, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Passkeys that it keeps.</summary>
    public async Task<int> Count()
    {
        var kept = await _browser.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = _id });
        return kept!.Value.GetProperty("credentials").GetArrayLength();
    }

    /// <summary>Whether whoever holds it is the one that it knows.</summary>
    public Task Knows(bool holder) =>
        _browser.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = _id, ["isUserVerified"] = holder });
}
