using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MobilisationCrm.Rules;

/// <summary>
/// The house, read as a newcomer reads it: rooms that are not too full, features that do not know each other, short pieces.
/// </summary>
internal sealed class Rooms
{
    private const int MostFiles = 20;
    private const int MostLines = 60;
    private const int MostDependencies = 5;

    // Why two features know each other.
    private static readonly Dictionary<string, string> Mutual = new()
    {
        ["Accounts Notices"] = "Who leaves hands over what it had, and who gets it is told.",
        ["Circulars Letters"] = "The preview of a template is written by the same mails as the letter.",
        ["Letters Meetings"] = "The preview of a template is written by the same mails as the letter.",
        ["Letters Reminders"] = "The preview of a template is written by the same mails as the letter.",
        ["Mail Meetings"] = "A calendar reply is an answer to an invitation, and an invitation is a message.",
    };

    // Tables and mappings: one entry after the other, nothing to follow.
    private static readonly string[] Long = ["DashboardExport.Sheets", "EngagementRows.OfAsync", "LetterExpressions.Of"];

    // They stand at the edge and bring together what is otherwise kept apart.
    private static readonly string[] Wide = ["DemoSeeder", "MailSettingsCheck"];

    private static readonly string Source = Path.Combine(Architecture.Root(), "src");

    private static readonly List<(string Path, SyntaxNode Root)> Files =
    [
        .. Directory
            .GetFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(f => !new[] { "/obj/", "/bin/", "/node_modules/", "/Migrations/" }.Any(f.Replace('\\', '/').Contains))
            .Select(f => (f, CSharpSyntaxTree.ParseText(File.ReadAllText(f)).GetRoot())),
    ];

    [Test]
    public void WhenAFolderFills_ItIsPartedIntoRooms()
    {
        string[] made = ["bin", "obj", "node_modules", "Migrations", "wwwroot", "dist", "data"];
        var full = new[] { "src", "tests", "db", "deploy" }
            .SelectMany(f => Folders(Path.Combine(Architecture.Root(), f)))
            .Where(f => Directory.GetFiles(f).Length > MostFiles)
            .Select(f => Path.GetRelativePath(Architecture.Root(), f));
        Assert.That(full, Is.Empty);

        IEnumerable<string> Folders(string folder) =>
            Directory.GetDirectories(folder).Where(d => !made.Contains(Path.GetFileName(d))).SelectMany(Folders).Prepend(folder);
    }

    [Test]
    public void WhenTwoFeaturesKnowEachOther_ThereIsAReason()
    {
        var features = Features();
        var types = features.ToDictionary(f => f.Key, f => f.SelectMany(Types).ToHashSet());
        var known = features.ToDictionary(f => f.Key, f => f.SelectMany(Names).ToHashSet());
        var mutual =
            from a in types.Keys
            from b in types.Keys
            where string.CompareOrdinal(a, b) < 0 && Knows(a, b) && Knows(b, a)
            select $"{a} {b}";
        Assert.That(mutual, Is.EquivalentTo(Mutual.Keys));

        bool Knows(string one, string other) => known[one].Overlaps(types[other].Except(types[one]));
    }

    [Test]
    public void WhenAMethodGrows_ItIsPartedBefore60Lines() =>
        Assert.That(
            Files
                .SelectMany(f => f.Root.DescendantNodes().OfType<MethodDeclarationSyntax>())
                .Where(m => Lines((SyntaxNode?)m.Body ?? m.ExpressionBody) > MostLines)
                .Select(m => $"{((BaseTypeDeclarationSyntax)m.Parent!).Identifier}.{m.Identifier}")
                .Except(Long),
            Is.Empty
        );

    [Test]
    public void WhenAClassNeedsMoreThanFiveOthers_ItIsPartedInTwo() =>
        Assert.That(
            Files
                .SelectMany(f => f.Root.DescendantNodes().OfType<ClassDeclarationSyntax>())
                .Where(c => c.ParameterList?.Parameters.Count > MostDependencies)
                .Select(c => c.Identifier.Text)
                .Except(Wide),
            Is.Empty
        );

    [Test]
    public void WhenAThingHasAName_ItIsNotCalledCommon() =>
        Assert.That(
            Files
                .SelectMany(f => Types(f.Root).Append(Path.GetFileName(f.Path)).Append(Path.GetFileName(Path.GetDirectoryName(f.Path)!)))
                .Where(n => n.Contains("Common", StringComparison.Ordinal)),
            Is.Empty
        );

    // The table of all jobs is no feature.
    private static ILookup<string, SyntaxNode> Features()
    {
        string[] shared = ["Texts", "Time", "Requests"];
        var application = Path.Combine(Source, "MobilisationCrm.Application");
        return Files
            .Where(f => f.Path.StartsWith(application, StringComparison.Ordinal) && Path.GetFileName(f.Path) != "RecurringJobs.cs")
            .Select(f => (f.Root, Parts: Path.GetRelativePath(application, f.Path).Split(Path.DirectorySeparatorChar)))
            .Where(f => f.Parts.Length > 1 && !shared.Contains(f.Parts[0]))
            .ToLookup(f => f.Parts[0], f => f.Root);
    }

    private static IEnumerable<string> Types(SyntaxNode root) =>
        root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.Text);

    // Names that may be those of types: no member of something, no property that is set or matched, nothing that the file itself declares.
    private static IEnumerable<string> Names(SyntaxNode root) =>
        root.DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Where(n =>
                n.Parent is not (NameColonSyntax or NameEqualsSyntax)
                && (n.Parent as MemberAccessExpressionSyntax)?.Name != n
                && (n.Parent as AssignmentExpressionSyntax)?.Left != n
                && n.Parent is not MemberBindingExpressionSyntax
            )
            .Select(n => n.Identifier.Text)
            .Except(
                root.DescendantNodes()
                    .Select(n =>
                        n switch
                        {
                            PropertyDeclarationSyntax p => p.Identifier.Text,
                            MethodDeclarationSyntax m => m.Identifier.Text,
                            ParameterSyntax p => p.Identifier.Text,
                            VariableDeclaratorSyntax v => v.Identifier.Text,
                            _ => "",
                        }
                    )
            );

    private static int Lines(SyntaxNode? body)
    {
        if (body is null)
            return 0;
        var place = body.GetLocation().GetLineSpan();
        return place.EndLinePosition.Line - place.StartLinePosition.Line + 1;
    }
}
