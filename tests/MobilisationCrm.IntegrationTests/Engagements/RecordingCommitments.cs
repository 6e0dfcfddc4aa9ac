using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>Pledges, sponsorships, positions and votes: dated facts that are added to, withdrawn and corrected, never rewritten.</summary>
internal sealed class RecordingCommitments : CrmFixture
{
    [Test]
    public async Task WhenASponsorshipIsWithdrawn_ItNoLongerCounts_AndBothFactsStay()
    {
        await Staff.Commit("JM", CommitmentKind.Sponsorship, onDraft: true);
        var before = await Staff.Dashboard();
        Crm.Clock.Now = FakeClock.Start.AddDays(2);
        await Staff.Commit("JM", CommitmentKind.Sponsorship, CommitmentAct.Withdrawn);
        var after = await Staff.Dashboard();
        var file = await Staff.Engagement("JM");
        Assert.Multiple(() =>
        {
            Assert.That((after.CoSponsors, after.OnDraft), Is.EqualTo((before.CoSponsors - 1, before.OnDraft - 1)));
            Assert.That(file.Engagement.SponsoredOn, Is.Null);
            Assert.That(file.Commitments.Select(c => c.Act), Is.EqualTo(new[] { CommitmentAct.Withdrawn, CommitmentAct.Made }));
            Assert.That(after.Trend[^1].CoSponsors, Is.EqualTo(after.CoSponsors), "The trend ends at the number of today.");
        });
    }

    [Test]
    public async Task WhenASponsorshipWasNeverMade_AnAnnulmentNamesTheWrongRecord()
    {
        await Staff.Commit("BB", CommitmentKind.Sponsorship);
        var wrong = (await Staff.Engagement("BB")).Commitments.Single();
        await Staff.RefusedCommitment("BB", CommitmentKind.Sponsorship, "correction-required", CommitmentAct.Annulled, field: "correctsId");
        await Staff.RefusedCommitment(
            "BB",
            CommitmentKind.Pledge,
            "correction-target",
            CommitmentAct.Annulled,
            correctsId: wrong.Id,
            field: "correctsId"
        );
        await Staff.Commit("BB", CommitmentKind.Sponsorship, CommitmentAct.Annulled, correctsId: wrong.Id);

        var file = await Staff.Engagement("BB");
        var trend = (await Staff.Dashboard()).Trend;
        Assert.Multiple(() =>
        {
            Assert.That(file.Engagement.SponsoredOn, Is.Null);
            Assert.That(file.Commitments.Single(c => c.Id == wrong.Id).IsCorrected);
            Assert.That(trend.Select(t => t.CoSponsors), Is.All.GreaterThanOrEqualTo(0));
        });
        await Staff.Commit("BB", CommitmentKind.Sponsorship);
        Assert.That((await Staff.Row("BB")).SponsoredOn, Is.Not.Null, "After the annulment it may be made in truth.");
    }

    [Test]
    public async Task WhenTheDateWasWrong_ACorrectionMovesIt()
    {
        await Staff.Commit("BS", CommitmentKind.Pledge, on: "2026-09-10");
        var wrong = (await Staff.Engagement("BS")).Commitments.Single();
        await Staff.Commit("BS", CommitmentKind.Pledge, on: "2026-09-11", correctsId: wrong.Id);
        Assert.That((await Staff.Row("BS")).PledgedOn, Is.EqualTo(new DateOnly(2026, 9, 11)));
    }

    [Test]
    public async Task WhenItStandsAlready_ASecondIsRefused() => await Twice("BZ");

    [Test]
    public async Task WhenNothingStands_AWithdrawalIsRefused() =>
        await Staff.RefusedCommitment("CU", CommitmentKind.Sponsorship, "commitment-missing", CommitmentAct.Withdrawn, field: "kind");

    [Test]
    public async Task WhenTheRecordToCorrectIsAnotherStates_ItIsRefused()
    {
        await Staff.Commit("DM", CommitmentKind.Pledge);
        var ofDominica = (await Staff.Engagement("DM")).Commitments.Single();
        await Staff.RefusedCommitment("GD", CommitmentKind.Pledge, "correction-target", correctsId: ofDominica.Id, field: "correctsId");
        await Staff.RefusedCommitment(
            "DM",
            CommitmentKind.Sponsorship,
            "correction-target",
            correctsId: ofDominica.Id,
            field: "correctsId"
        );
        Assert.That((await Staff.Engagement("GD")).Commitments, Is.Empty);
    }

    [Test]
    public async Task WhenTheHolySeeIsToSponsor_ItIsRefused_ButMayPledge()
    {
        await Staff.RefusedCommitment("VA", CommitmentKind.Sponsorship, "cosponsor-right", field: "kind");
        await Staff.Commit("VA", CommitmentKind.Pledge);
        Assert.That((await Staff.Row("VA")).PledgedOn, Is.Not.Null);
    }

    [Test]
    public async Task WhenTheFactLiesInTheFuture_ItIsRefused()
    {
        await Staff.RefusedCommitment("GY", CommitmentKind.Pledge, "date-in-future", on: "2026-09-17", field: "on");
        await Staff.Commit("GY", CommitmentKind.Pledge, on: "2026-09-15");
    }

    [Test]
    public async Task WhenTheStateSpeaks_ItsWordOverridesALaterDerivedPosition()
    {
        await Staff.TakePosition("HT", Position.Supportive, "2026-09-01");
        await Staff.TakePosition("HT", Position.Opposed, "2026-09-10", PositionBasis.Derived);
        var row = await Staff.Row("HT");
        Assert.That(
            (row.Position, row.PositionBasis, row.PositionOn),
            Is.EqualTo((Position.Supportive, PositionBasis.Stated, (DateOnly?)new DateOnly(2026, 9, 1)))
        );
    }

    [Test]
    public async Task WhenAPositionTurns_TheLatestStatedOneIsInForce_WhateverTheOrderOfWriting()
    {
        await Staff.TakePosition("HN", Position.Reserved, "2026-09-12");
        await Staff.TakePosition("HN", Position.Supportive, "2026-09-02");
        Assert.That((await Staff.Row("HN")).Position, Is.EqualTo(Position.Reserved));
        Assert.That((await Staff.Engagement("HN")).Positions, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task WhenAPositionWasWrong_ItsCorrectionBringsBackWhatHeldBefore()
    {
        await Staff.TakePosition("PA", Position.Leaning, "2026-09-01");
        await Staff.TakePosition("PA", Position.Opposed, "2026-09-05");
        var wrong = (await Staff.Engagement("PA")).Positions.First(p => p.Position == Position.Opposed);
        await Staff.TakePosition("PA", Position.Leaning, "2026-09-05", correctsId: wrong.Id);
        Assert.That((await Staff.Row("PA")).Position, Is.EqualTo(Position.Leaning));
        await Staff.Refused(
            HttpMethod.Post,
            $"/campaigns/{Campaign}/engagements/PA/positions",
            new
            {
                position = "Leading",
                source = "x",
                correctsId = wrong.Id,
            },
            422,
            "correction-target",
            "correctsId"
        );
    }

    [Test]
    public async Task WhenAStateAbstains_TheVoteStandsOnTheTimeline_AndACorrectedOneIsNotCounted()
    {
        var before = (await Staff.Dashboard()).Abstentions;
        await Staff.RecordVote("PY", VoteChoice.Abstained);
        Assert.That((await Staff.Dashboard()).Abstentions, Is.EqualTo(before + 1));
        var vote = (await Staff.Timeline("PY", "kind=Vote")).Single();
        await Staff.RecordVote("PY", VoteChoice.Yes, vote.Id);
        Assert.That((await Staff.Dashboard()).Abstentions, Is.EqualTo(before));
        Assert.That(await Staff.Timeline("PY", "kind=Vote"), Has.Count.EqualTo(2));
    }

    private async Task Twice(string iso2)
    {
        await Staff.Commit(iso2, CommitmentKind.Pledge);
        await Staff.RefusedCommitment(iso2, CommitmentKind.Pledge, "commitment-stands", field: "kind");
        Assert.That((await Staff.Engagement(iso2)).Commitments, Has.Count.EqualTo(1));
    }
}
