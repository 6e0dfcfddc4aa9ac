using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// What a new feature must touch, asked of every feature that there is; README lists the same. Rights.cs asks for rights, the web app's
/// tests for texts.
/// </summary>
internal sealed class AddingAFeature : CrmFixture
{
    private static readonly string Source = Path.Combine(Repository.Root, "src");

    // Records about a State that its timeline does not show, and why.
    private static readonly string[] NotOnTimeline =
    [
        "FollowUp", // is still to be done, and stands beside it
        "Notice", // tells one colleague of what stands there
        "IncomingMail", // is filed as an interaction
        "EngagementTally", // a number, kept beside what it counts
        "AuditEntry", // tells of what stands there
        "StateMembership", // a fact of the State, whatever the campaign
    ];

    // Records with a name or a title that nobody searches for, and why.
    private static readonly string[] NotSearched =
    [
        "ApiKey",
        "ClosedDay",
        "LetterTemplate",
        "SavedView",
        "Webhook", // few, in a list that is seen whole
        "Passkey", // one's own, in one's settings
        "FollowUp", // on the desk and with its State
        "IncomingMail",
        "OutboundMail", // the pages of mail have a search of their own
        "MeetingPaper", // found with its meeting
        "AuditEntry", // has filters of its own
    ];

    // Records of which the demo has none, and why.
    private static readonly string[] NotInDemo =
    [
        "ApiKey",
        "AccountLink",
        "AccountSession",
        "AuthenticatorApp",
        "RecoveryCode",
        "Passkey",
        "SignInDelay",
        "CalendarFeed",
        "SavedView", // whoever tries the program makes one's own
        "LetterTemplate", // the texts that are shipped are in force
        "MeetingPaper",
        "PaperContent", // files are real or nothing
        "StateOutcome", // what came of an invented meeting nobody can say
        "Circular",
        "OutboundMail",
        "MailEvent",
        "MailOutage",
        "MailPause",
        "MailSuppression", // the demo writes to nobody by itself
        "IncomingMail",
        "IncomingMailSource",
        "MailboxReading", // and nobody answers it
        "KeyedRequest", // the program's own
        "Notice", // no colleague has named another yet
        "NoticeReading", // and nobody has looked
        "AuditLink", // what is new is chained within a minute
        "Webhook",
        "WebhookDelivery", // no other program listens
    ];

    [Test]
    public void WhenARecordIsAudited_TheAppHasAWordForIt()
    {
        var audited = Entities().Where(AuditedRecords.IsAudited).Select(e => e.ClrType.Name);
        Assert.That(audited.Except(Words("features/audit/audit.ts")), Is.Empty);
    }

    [Test]
    public void WhenARecordIsAboutAState_ItsTimelineShowsItOrThereIsAReason() =>
        Assert.That(
            Entities()
                .Where(e => e.FindProperty("StateIso2") is not null || e.FindProperty("EngagementId") is not null)
                .Where(e => !Named("Timeline").Contains(e.ClrType.Name.Replace("Record", "", StringComparison.Ordinal)))
                .Select(e => e.ClrType.Name)
                .Except(NotOnTimeline),
            Is.Empty
        );

    [Test]
    public void WhenARecordHasAName_ItIsSearchedOrThereIsAReason() =>
        Assert.That(
            Entities()
                .Where(e => new[] { "Name", "Title", "Subject", "FamilyName" }.Any(n => e.FindProperty(n) is not null))
                .Select(e => e.ClrType.Name)
                .Except(Named("Search"))
                .Except(NotSearched),
            Is.Empty
        );

    [Test]
    public async Task WhenTheDemoIsSeeded_ItHasSomeOfEveryRecordOrThereIsAReason()
    {
        await using var crm = await Crm.StartWithDemoAsync();
        await using var scope = crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var none = new List<string>();
        foreach (var entity in Entities())
        {
#pragma warning disable EF1002 // The name is the model's own.
            var rows = db.Database.SqlQueryRaw<int>($"SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM \"{entity.GetTableName()}\"");
#pragma warning restore EF1002
            if (await rows.SingleAsync() == 0)
                none.Add(entity.ClrType.Name);
        }

        Assert.That(string.Join(' ', none.Except(NotInDemo)), Is.Empty);
    }

    [Test]
    public void WhenAFeatureHasEndpoints_TheProgramMapsThem()
    {
        var program = File.ReadAllText(Path.Combine(Source, "MobilisationCrm.Api", "Program.cs"));
        var maps = Extensions(typeof(Program).Assembly, "Map", [typeof(RouteGroupBuilder), typeof(WebApplication)]);
        Assert.That(maps.Where(m => !program.Contains($".{m}(", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void WhenAFeatureRegistersItself_TheApplicationAsksItTo()
    {
        var registration = File.ReadAllText(Path.Combine(Source, "MobilisationCrm.Application", "Registration.cs"));
        var adds = Extensions(typeof(CrmDbContext).Assembly, "Add", [typeof(IServiceCollection)]).Where(a => a is not ("AddApplication" or "AddSettings"));
        Assert.That(adds.Where(a => !registration.Contains($".{a}(", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void WhenAPageIsWritten_TheRouterLeadsToIt()
    {
        var routes = Path.Combine(Source, "MobilisationCrm.Web", "src", "routes");
        var router = File.ReadAllText(Path.Combine(routes, "router.tsx"));
        var pages = Directory
            .GetFiles(routes, "*.tsx", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(routes, f).Replace('\\', '/')[..^".tsx".Length])
            .Where(p => p != "router" && !p.EndsWith(".test", StringComparison.Ordinal));
        Assert.That(pages.Where(p => !router.Contains($"'./{p}'", StringComparison.Ordinal)), Is.Empty);
    }

    // Tables of ours, not those of the framework's own accounts.
    private List<IEntityType> Entities()
    {
        using var scope = Crm.Services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<CrmDbContext>().Model;
        return [.. model.GetEntityTypes().Where(e => e.ClrType.Namespace?.StartsWith("MobilisationCrm", StringComparison.Ordinal) == true)];
    }

    private static IEnumerable<string> Extensions(Assembly assembly, string verb, Type[] on) =>
        assembly
            .GetTypes()
            .Where(t => t is { IsAbstract: true, IsSealed: true })
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(m => m.Name.StartsWith(verb, StringComparison.Ordinal) && on.Contains(m.GetParameters().FirstOrDefault()?.ParameterType))
            .Select(m => m.Name)
            .Distinct();

    // Names of types and sets of them: Meeting, Meetings.
    private static HashSet<string> Named(string feature) =>
        Directory
            .GetFiles(Path.Combine(Source, "MobilisationCrm.Application", feature), "*.cs")
            .SelectMany(f => Words(File.ReadAllText(f), '.', '<', ' ', '(', ')', '>', ';', ',', '\n', '!', '?'))
            .SelectMany(w => new[] { w, w.TrimEnd('s') })
            .ToHashSet();

    private static IEnumerable<string> Words(string webFile) =>
        Words(File.ReadAllText(Path.Combine(Source, "MobilisationCrm.Web", "src", webFile)), '\'', '\n', ',', ' ');

    private static string[] Words(string text, params char[] between) => text.Split(between);
}
