using MobilisationCrm.Accounts;
using MobilisationCrm.Imports;
using MobilisationCrm.Time;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A running program with a session of each role, and a campaign in which every State is Identified and nothing has happened; a journey
/// takes States of its own. Each language has its installation, so that a journey finds in one what it found in the other.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>Slug of the campaign.</summary>
    public const string Campaign = "testing";

    private readonly Dictionary<Role, Session> _sessions = [];

    private Installation(CrmProgram crm, string language) => (Crm, Language) = (crm, language);

    public CrmProgram Crm { get; }

    /// <summary>Language of the people who sign in: en or fr. In English, the viewer of the demo goes on reading Spanish.</summary>
    public string Language { get; }

    public static async Task<Installation> StartAsync(string language)
    {
        var installation = new Installation(await CrmProgram.StartAsync(), language);
        foreach (var role in Enum.GetValues<Role>())
        {
            var session = await installation.SignIn(
                role == Role.Administrator ? "admin@example.org" : $"{role}@example.org".ToLowerInvariant()
            );
            if (language != "en")
                await session.Patch("/session", new { language });
            installation._sessions[role] = session;
        }

        var today = Zone.DayOf(DateTime.UtcNow, Zone.NewYork);
        await installation
            .As(Role.Manager)
            .Post(
                "/campaigns",
                new
                {
                    slug = Campaign,
                    titleEn = "Testing",
                    titleFr = "Essai",
                    titleEs = "Ensayo",
                    session = 90,
                    opensOn = today.AddMonths(-1),
                    closesOn = today.AddMonths(6),
                    target = 40,
                }
            );
        return installation;
    }

    /// <summary>The session of the demo's account of a role, signed in once.</summary>
    public Session As(Role role) => _sessions[role];

    /// <summary>An account of its own for a journey that changes or ends its session; it has the demo's password.</summary>
    public async Task<Session> NewColleague(string email, Role role, string language)
    {
        await As(Role.Administrator)
            .Post(
                "/accounts",
                new
                {
                    displayName = email.Split('@')[0],
                    email,
                    password = DemoSeeder.Password,
                    role,
                    language,
                }
            );
        return await SignIn(email);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions.Values)
            session.Dispose();
        await Crm.DisposeAsync();
    }

    private Task<Session> SignIn(string email) => Session.SignInAsync(Crm.Address, email, DemoSeeder.Password);
}
