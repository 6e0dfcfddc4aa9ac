using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using MobilisationCrm.Engagements;
using MobilisationCrm.Letters;
using MobilisationCrm.MailTransports;

namespace MobilisationCrm.Rules;

/// <summary>The house: who may know whom, how long a file may be, and that a feature is a folder.</summary>
internal sealed partial class Architecture
{
    private static readonly string Source = Path.Combine(Root(), "src");

    [Test]
    public void WhenTheDomainIsCompiled_ItReferencesNothing() =>
        Assert.That(References(typeof(Engagement).Assembly).Where(r => !r.StartsWith("System", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void WhenTheApplicationIsCompiled_ItKnowsNeitherInfrastructureNorApiNorScheduler() =>
        Assert.That(
            References(typeof(LetterRenderer).Assembly)
                .Where(r =>
                    r is "MobilisationCrm.Infrastructure" or "MobilisationCrm.Api" or "Npgsql"
                    || r.StartsWith("Hangfire", StringComparison.Ordinal)
                    || r.StartsWith("Microsoft.EntityFrameworkCore.Sql", StringComparison.Ordinal)
                ),
            Is.Empty
        );

    [Test]
    public void WhenTheInfrastructureIsCompiled_ItDoesNotKnowTheApi() =>
        Assert.That(References(typeof(PickupTransport).Assembly), Has.None.EqualTo("MobilisationCrm.Api"));

    [Test]
    public void WhenAFileGrows_ItIsSplitBefore400Lines()
    {
        var long_ = SourceFiles(Root()).Where(f => File.ReadLines(f).Count() > 400).Select(f => Path.GetRelativePath(Root(), f));
        Assert.That(long_, Is.Empty);
    }

    // Words for people stay in one piece, so that they can be read and searched.
    [Test]
    public void WhenALineHoldsNoWordsForPeople_ItHasAtMost140Characters()
    {
        var wide = SourceFiles(Root())
            .SelectMany(f => File.ReadLines(f).Select((line, i) => (Line: line, Place: $"{Path.GetRelativePath(Root(), f)}:{i + 1}")))
            .Where(l => l.Line.Length > 140 && !l.Line.Contains('"', StringComparison.Ordinal));
        Assert.That(wide.Select(l => l.Place), Is.Empty);
    }

    [Test]
    public void WhenAFeatureHasAnEntity_TheSamePluralNamesItInDomainAndApplication()
    {
        var features = Directory
            .GetDirectories(Path.Combine(Source, "MobilisationCrm.Domain"))
            .Select(d => Path.GetFileName(d))
            .Where(d => d is not ("bin" or "obj"));
        var application = Directory.GetDirectories(Path.Combine(Source, "MobilisationCrm.Application")).Select(d => Path.GetFileName(d));
        Assert.That(application, Is.SupersetOf(features));
    }

    [Test]
    public void WhenAFolderIsMade_ItIsNamedAfterAFeatureAndNotAfterAPattern()
    {
        string[] patterns = ["Commands", "Queries", "Dtos", "Interfaces", "Services", "Helpers", "Utils", "Models", "Managers"];
        var folders = Directory
            .GetDirectories(Source, "*", SearchOption.AllDirectories)
            .Where(d => !d.Contains("node_modules", StringComparison.Ordinal) && !d.Contains("Web", StringComparison.Ordinal));
        Assert.That(folders.Select(d => Path.GetFileName(d)).Intersect(patterns), Is.Empty);
    }

    // M49 is the United Nations' own list of countries.
    [Test]
    public void WhenARuleOfTheMailIsNamed_ItStandsInTheDocs()
    {
        var written = Rule().Matches(File.ReadAllText(Path.Combine(Root(), "deploy/docs/mail-rules.md"))).Select(NumberOf).ToHashSet();
        var named = SourceFiles(Root()).SelectMany(f => Rule().Matches(File.ReadAllText(f))).Select(NumberOf).Where(n => n != 49);
        Assert.That(named.Distinct(), Is.SubsetOf(written).And.Not.Empty);
    }

    [Test]
    public void WhenTheFirstPageIsRead_ItTakesAFewMinutes_AndItsLinksLeadSomewhere()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "README.md"));
        Assert.That(Encoding.UTF8.GetByteCount(page), Is.LessThanOrEqualTo(6 * 1024));
        var targets = Link().Matches(page).Select(link => Path.Combine(Root(), link.Groups[1].Value));
        Assert.That(targets.Where(t => !Path.Exists(t)), Is.Empty);
    }

    [Test]
    public void WhenATypeIsNamed_TheWordsThatSayNothingAreNotUsed()
    {
        string[] words = ["Dto", "Vm", "Manager", "Helper", "Util"];
        var types = new[] { typeof(Engagement), typeof(LetterRenderer), typeof(PickupTransport), typeof(Program) }
            .SelectMany(t => t.Assembly.GetTypes())
            .Where(t =>
                t.Namespace?.StartsWith("MobilisationCrm", StringComparison.Ordinal) == true
                && !t.IsDefined(typeof(CompilerGeneratedAttribute))
            );
        Assert.That(types.Where(t => words.Any(w => t.Name.EndsWith(w, StringComparison.Ordinal))).Select(t => t.FullName), Is.Empty);
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(r => r.Name!);

    private static IEnumerable<string> SourceFiles(string root) =>
        new[] { "src", "tests" }
            .SelectMany(f => Directory.GetFiles(Path.Combine(root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !new[] { "/obj/", "/bin/", "/node_modules/", "/Migrations/" }.Any(f.Replace('\\', '/').Contains));

    internal static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "MobilisationCrm.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private static int NumberOf(Match rule) => int.Parse(rule.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bM0?([1-9][0-9]?)(?=\b|_)")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\]\((?!http)([^)]+)\)")]
    private static partial Regex Link();
}
