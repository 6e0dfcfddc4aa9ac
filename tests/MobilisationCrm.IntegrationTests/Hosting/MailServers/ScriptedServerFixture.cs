using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>Tests whose mail goes over the wire to a server that follows a script, one message at a time.</summary>
internal abstract class ScriptedServerFixture : CrmFixture
{
    private int _begun;

    protected ScriptedSmtp Server { get; } = new();

    protected override Dictionary<string, string> Settings =>
        new()
        {
            ["Mail:Transport"] = "Smtp",
            ["Mail:Smtp:Host"] = "localhost",
            ["Mail:Smtp:Port"] = $"{Server.Port}",
        };

    /// <summary>What a test before took for an outage may be tried again.</summary>
    [SetUp]
    public void LetTimePass() => Crm.Clock.Now = FakeClock.Start + (TimeSpan.FromMinutes(3) * ++_begun);

    [OneTimeTearDown]
    public async Task CloseServer() => await Server.DisposeAsync();

    /// <summary>A State's invitation, stored and not yet sent.</summary>
    protected async Task<MailDetail> Queued(string iso2)
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), iso2);
        await Staff.SendInvitations(meeting);
        return (await Staff.MailOf(meeting)).Single();
    }
}
