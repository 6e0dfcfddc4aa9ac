using System.Net.Http.Json;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.States;

namespace MobilisationCrm.Scenarios;

/// <summary>The pipeline's table: several States in one call, all or none, and what narrows the list.</summary>
internal sealed class EditingSeveralStates : CrmFixture
{
    private static string Path => $"/campaigns/{Campaign}/engagements";

    [Test]
    public async Task WhenSeveralStatesAreEdited_EachTakesItsOwnChangesAndSaysItsNewVersion()
    {
        var (before, other) = (await Staff.Row("AT"), await Staff.Row("BE"));
        var versions = await Edit(
            ("AT", before.Version, new { priority = "High", nextStep = "Write to Vienna" }),
            ("be", other.Version, new { status = "OnHold", nextStepDue = "2026-12-01" })
        );

        var (at, be) = (await Staff.Row("AT"), await Staff.Row("BE"));
        Assert.Multiple(() =>
        {
            Assert.That(versions, Is.EqualTo(new[] { new EngagementVersion("AT", at.Version), new EngagementVersion("BE", be.Version) }));
            Assert.That((at.Priority, at.NextStep, at.Status), Is.EqualTo((Priority.High, "Write to Vienna", EngagementStatus.Active)));
            Assert.That(
                (be.Priority, be.Status, be.NextStepDue),
                Is.EqualTo((Priority.Normal, EngagementStatus.OnHold, new DateOnly(2026, 12, 1)))
            );
        });
    }

    [Test]
    public async Task WhenTheFormerValuesAreSentBack_EveryRowIsAsItWas()
    {
        var (before, other) = (await Staff.Row("FR"), await Staff.Row("DE"));
        var now = await Edit(
            ("FR", before.Version, new { nextStep = "Call", ownerId = (Guid?)null }),
            ("DE", other.Version, new { nextStep = "Call", ownerId = (Guid?)null })
        );
        await Edit(
            ("FR", now[0].Version, new { nextStep = before.NextStep, ownerId = before.Owner?.Id }),
            ("DE", now[1].Version, new { nextStep = other.NextStep, ownerId = other.Owner?.Id })
        );

        var (fr, de) = (await Staff.Row("FR"), await Staff.Row("DE"));
        Assert.That(
            (fr.NextStep, fr.Owner, de.NextStep, de.Owner),
            Is.EqualTo((before.NextStep, before.Owner, other.NextStep, other.Owner))
        );
    }

    [Test]
    public async Task WhenOneRowWasChangedMeanwhile_NoneIsChanged()
    {
        var (stale, other) = (await Staff.Row("IT"), await Staff.Row("ES"));
        await Staff.Patch($"{Path}/ES", new { nextStep = "A colleague was quicker" });
        await Refused(
            409,
            "stale-version",
            null,
            ("IT", stale.Version, new { priority = "Low" }),
            ("ES", other.Version, new { priority = "Low" })
        );
        Assert.That((await Staff.Row("IT")).Priority, Is.EqualTo(Priority.Normal));
    }

    [Test]
    public async Task WhenTheInputIsWrong_ItIsRefusedByNameAndNothingChanges()
    {
        var row = await Staff.Row("PT");
        await Refused(422, "unknown-state", "edits", ("PT", row.Version, new { priority = "Low" }), ("QQ", 1, new { priority = "Low" }));
        await Refused(
            422,
            "repeated-state",
            "edits",
            ("PT", row.Version, new { priority = "Low" }),
            ("pt", row.Version, new { priority = "High" })
        );
        await Refused(422, "unknown-account", "ownerId", ("PT", row.Version, new { ownerId = Guid.NewGuid() }));
        await Staff.Refused(HttpMethod.Patch, Path, new { edits = Array.Empty<object>() }, 400, "invalid-request");
        await Staff.Refused(HttpMethod.Patch, Path, new { edits = new object?[] { null } }, 400, "invalid-value", "edits");
        await Staff.Refused(
            HttpMethod.Patch,
            Path,
            new { edits = new[] { new { iso2 = "PT", changes = new { priority = "Low" } } } },
            400,
            "invalid-request"
        );
        await Viewer.Refused(HttpMethod.Patch, Path, Body(("PT", row.Version, new { priority = "Low" })), 403, "not-allowed");
        Assert.That((await Staff.Row("PT")).Version, Is.EqualTo(row.Version));
    }

    [Test]
    public async Task WhenNarrowedByBlocLanguageStatusOrPriority_OnlyTheseAreListed()
    {
        var row = await Staff.Row("SN");
        await Edit(("SN", row.Version, new { priority = "High", status = "OnHold" }));
        var blocs = await Staff.Pipeline("bloc=AfricanUnion");
        var french = await Staff.Pipeline("bloc=EuropeanUnion&language=fr");
        var high = await Staff.Pipeline("priority=High&status=OnHold&bloc=Ldc");
        Assert.Multiple(() =>
        {
            Assert.That(blocs, Has.Count.EqualTo(54).And.All.Matches<EngagementSummary>(e => e!.Blocs.Contains(Bloc.AfricanUnion)));
            Assert.That(french.Select(e => e.Iso2), Does.Contain("FR").And.Not.Contains("DE").And.Not.Contains("SN"));
            Assert.That(high.Select(e => e.Iso2), Is.EqualTo(new[] { "SN" }));
        });
        await Staff.Refused(HttpMethod.Get, $"{Path}?language=xx", null, 400, "invalid-request");
        await Staff.Refused(HttpMethod.Get, $"{Path}?bloc=Moon", null, 400, "invalid-value");
    }

    private async Task<List<EngagementVersion>> Edit(params (string Iso2, int Version, object Changes)[] edits)
    {
        using var response = await Staff.Send(HttpMethod.Patch, Path, Body(edits));
        Assert.That((int)response.StatusCode, Is.EqualTo(200), await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<List<EngagementVersion>>(Session.Json))!;
    }

    private Task Refused(int status, string code, string? field, params (string Iso2, int Version, object Changes)[] edits) =>
        Staff.Refused(HttpMethod.Patch, Path, Body(edits), status, code, field);

    private static object Body(params (string Iso2, int Version, object Changes)[] edits) =>
        new
        {
            edits = edits.Select(e => new
            {
                e.Iso2,
                e.Version,
                e.Changes,
            }),
        };
}
