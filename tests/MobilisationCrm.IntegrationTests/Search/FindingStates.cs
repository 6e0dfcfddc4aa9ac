using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Search;

namespace MobilisationCrm.Scenarios;

/// <summary>States are found by the names that people use, the one that is meant first.</summary>
internal sealed class FindingStates : CrmFixture
{
    [TestCase("UK", "GB")]
    [TestCase("uk", "GB")]
    [TestCase("Turkey", "TR")]
    [TestCase("UAE", "AE")]
    [TestCase("South Korea", "KR")]
    [TestCase("North Korea", "KP")]
    [TestCase("DR Congo", "CD")]
    [TestCase("DRC", "CD")]
    [TestCase("Ivory Coast", "CI")]
    [TestCase("cote d ivoire", "CI")]
    [TestCase("Côte d’Ivoire", "CI")]
    [TestCase("Burma", "MM")]
    [TestCase("Swaziland", "SZ")]
    [TestCase("Holland", "NL")]
    [TestCase("Czech Republic", "CZ")]
    [TestCase("Vietnam", "VN")]
    [TestCase("Laos", "LA")]
    [TestCase("Syria", "SY")]
    [TestCase("Iran", "IR")]
    [TestCase("Bolivia", "BO")]
    [TestCase("Vatican", "VA")]
    [TestCase("Palestine", "PS")]
    [TestCase("Macedonia", "MK")]
    [TestCase("Cape Verde", "CV")]
    [TestCase("East Timor", "TL")]
    [TestCase("Guinea Bissau", "GW")]
    [TestCase("Etats Unis", "US")]
    [TestCase("Royaume-Uni", "GB")]
    [TestCase("Niger", "NE")]
    [TestCase("Guinea", "GN")]
    [TestCase("DE", "DE")]
    public async Task WhenAStateIsCalledByTheNameThatPeopleUse_ItIsTheFirstFound(string typed, string iso2)
    {
        var hits = await Viewer.Get<List<SearchHit>>($"/search?q={Uri.EscapeDataString(typed)}&campaign={Campaign}");
        Assert.That(hits.Where(h => h.Kind == SearchKind.State).Select(h => h.Iso2).FirstOrDefault(), Is.EqualTo(iso2));
        var rows = await Viewer.Pipeline($"q={Uri.EscapeDataString(typed)}");
        Assert.That(rows.Select(r => r.Iso2), Has.Member(iso2));
    }

    [Test]
    public async Task WhenAShortFormIsTyped_OnlyStatesThatBeginWithItAreShownBeside() =>
        Assert.That((await Viewer.Pipeline("q=UK")).ConvertAll((EngagementSummary r) => r.Iso2), Is.EquivalentTo(new[] { "GB", "UA" }));
}
