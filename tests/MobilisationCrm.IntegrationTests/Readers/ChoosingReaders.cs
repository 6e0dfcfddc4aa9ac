using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Scenarios;

/// <summary>Who shall read a record is chosen with it or afterwards; a choice that would mislead somebody is refused.</summary>
internal sealed class ChoosingReaders : CrmFixture
{
    [Test]
    public async Task WhenReadersAreNamedWithoutNeed_OrDoNotExist_ItIsRefusedBesideTheField()
    {
        await Staff.Refused(
            HttpMethod.Post,
            "/interactions",
            Contact(Confidentiality.Managers, (await Staff.Get<SessionDetail>("/session")).Id),
            422,
            "readers-not-named",
            "readers"
        );
        await Staff.Refused(
            HttpMethod.Post,
            "/interactions",
            Contact(Confidentiality.Named, Guid.NewGuid()),
            422,
            "unknown-account",
            "readers"
        );
        Assert.That(await Staff.Timeline("SZ"), Is.Empty);
    }

    [Test]
    public async Task WhenWhoIsMentionedMayNotReadTheNote_ItIsRefused()
    {
        var viewer = await Viewer.Get<SessionDetail>("/session");
        var body = new
        {
            Campaign,
            iso2 = "SZ",
            kind = "Call",
            subject = "x",
            notes = $"@{viewer.DisplayName}: see.",
        };
        await Staff.Refused(HttpMethod.Post, "/interactions", body, 422, "mentioned-not-reading", "notes");
    }

    [Test]
    public async Task WhenACorrectionWouldBeReadByFewer_ItIsRefused()
    {
        await Manager.TakePosition("MW", Position.Leaning);
        var wrong = (await Manager.Engagement("MW")).Positions.Single();
        var correction = new
        {
            position = "Opposed",
            source = "A word in confidence",
            correctsId = wrong.Id,
            confidentiality = "Managers",
        };
        await Manager.Refused(
            HttpMethod.Post,
            $"/campaigns/{Campaign}/engagements/MW/positions",
            correction,
            422,
            "correction-hides",
            "confidentiality"
        );
    }

    [Test]
    public async Task WhenReadersAreChanged_NobodyReadsAWrongRecordWithoutItsCorrection()
    {
        await Manager.TakePosition("NA", Position.Leaning);
        var wrong = (await Manager.Engagement("NA")).Positions.Single();
        await Manager.TakePosition("NA", Position.Opposed, correctsId: wrong.Id);
        var right = (await Manager.Engagement("NA")).Positions.Single(p => p.CorrectsId == wrong.Id);
        await Refused(right.Id, "Managers");
        await Refused(wrong.Id, "Alliance");
        await Manager.Put(Path(right.Id), new { confidentiality = "Alliance" });
        await Manager.Put(Path(wrong.Id), new { confidentiality = "Alliance" });
        Assert.That((await Viewer.Row("NA")).Position, Is.EqualTo(Position.Opposed));

        string Path(Guid id) => $"/campaigns/{Campaign}/engagements/NA/positions/{id}/confidentiality";

        Task<Problem> Refused(Guid id, string confidentiality) =>
            Manager.Refused(HttpMethod.Put, Path(id), new { confidentiality }, 422, "correction-hides", "confidentiality");
    }

    private static object Contact(Confidentiality level, Guid reader) =>
        new
        {
            Campaign,
            iso2 = "SZ",
            kind = "Call",
            subject = "x",
            confidentiality = level,
            readers = new[] { reader },
        };
}
