using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.KeptFigures;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Tests that share one application with the demo's accounts and Missions, and a campaign of their own in which nothing
/// has happened yet. Tests stay apart by using a State each.
/// </summary>
internal abstract class CrmFixture
{
    protected const string Campaign = "testing";

    protected Crm Crm { get; private set; } = null!;
    protected Session Viewer { get; private set; } = null!;
    protected Session Staff { get; private set; } = null!;
    protected Session Manager { get; private set; } = null!;
    protected Session Administrator { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        Crm = await Crm.StartWithDemoAsync(Settings, Configure);
        (Viewer, Staff, Manager, Administrator) = (
            SignIn(Role.Viewer),
            SignIn(Role.Staff),
            SignIn(Role.Manager),
            SignIn(Role.Administrator)
        );
        await Manager.OpenCampaign(Campaign);
        await Prepare();
    }

    /// <summary>Whatever the fixture did: what is kept is what is counted.</summary>
    [OneTimeTearDown]
    public async Task Stop()
    {
        await using var crm = Crm;
        await crm.RunAsync<KeptFigureCheck>();
    }

    [SetUp]
    public void ResetClock() => Crm.Clock.Now = FakeClock.Start;

    /// <summary>Settings of the application under test.</summary>
    protected virtual Dictionary<string, string> Settings => [];

    /// <summary>Replaces ports that must fail on demand.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    /// <summary>What all tests of the fixture start from.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    private Session SignIn(Role role)
    {
        var session = Crm.SignInAs(role);
        session.Campaign = Campaign;
        return session;
    }
}
