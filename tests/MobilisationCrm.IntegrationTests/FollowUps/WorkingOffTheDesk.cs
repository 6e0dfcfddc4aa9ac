using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Scenarios;

/// <summary>What is due is done by the contact that it asks for, for one State or for many in one act.</summary>
internal sealed class WorkingOffTheDesk : CrmFixture
{
    private static readonly string[] Quiet = ["LA", "LB", "LK", "LR"];

    [Test]
    public async Task WhenAContactIsLogged_WhatIsDueAboutTheSilenceIsDone_AndWhatItNames()
    {
        var silence = await GoneStale("LA");
        var call = await Raise("LA", "Call the counsellor");
        var other = await Raise("LA", "Send the note");
        await Staff.LogContact("LA", at: FakeClock.Start.AddYears(-9));
        var open = await Staff.FollowUps("state=LA");
        Assert.That(open.Select(f => f.Id), Does.Contain(silence.Id), "A contact of long ago ends no silence.");

        await Staff.LogContact("LA", followUpIds: call.Id);
        Assert.That((await Staff.FollowUps("state=LA")).Select(f => f.Id), Is.EqualTo(new[] { other.Id }));
    }

    [Test]
    public async Task WhenAContactNamesAFollowUpOfAnotherState_NothingIsLogged()
    {
        var other = await Raise("LV", "Call the counsellor");
        var body = new
        {
            Campaign,
            iso2 = "LT",
            kind = "Call",
            subject = "x",
            followUpIds = new[] { other.Id },
        };
        await Staff.Refused(HttpMethod.Post, "/interactions", body, 422, "unknown-follow-up", "followUpIds");
        Assert.That(await Staff.Timeline("LT"), Is.Empty);
    }

    [Test]
    public async Task WhenOneContactIsLoggedWithManyStates_EachHasItsRecord_AndNoSilenceIsDueAnyMore()
    {
        var states = Quiet[1..];
        foreach (var iso2 in states)
            await GoneStale(iso2);
        var logged = await Staff.Post<List<LoggedContact>>("/interactions/round", Round(states));
        Assert.That(logged.Select(l => l.Iso2), Is.EquivalentTo(states));
        await Assert.MultipleAsync(async () =>
        {
            foreach (var iso2 in states)
            {
                var item = (await Staff.Timeline(iso2))[0];
                Assert.That((item.Kind, item.Type, item.Title), Is.EqualTo((TimelineKind.Interaction, "Letter", "The second reading")));
                Assert.That((await Staff.FollowUps($"state={iso2}")).Select(f => f.Title), Is.EqualTo(new[] { "Ask for comments" }));
                Assert.That((await Staff.Row(iso2)).NextStep, Is.EqualTo("Ask for comments"));
            }
        });
    }

    [TestCase(new[] { "LU", "XX" }, "unknown-state")]
    [TestCase(new[] { "LU", "lu" }, "repeated-state")]
    public async Task WhenOneOfManyStatesIsWrong_NothingIsLogged(string[] states, string code)
    {
        await Staff.Refused(HttpMethod.Post, "/interactions/round", Round(states), 422, code, "states");
        Assert.That(await Staff.Timeline("LU"), Is.Empty);
    }

    [Test]
    public async Task WhenManyAreSnoozed_AllOrNoneAre_AndAReasonStandsWhereOneIsDoneWithoutContact()
    {
        var (one, two) = (await Raise("LI", "One"), await Raise("LI", "Two"));
        object Edits(int version) =>
            new
            {
                edits = new object[]
                {
                    new { one.Id, version = 1, changes = new { dueOn = "2026-09-30" } },
                    new { two.Id, version, changes = new { done = true, doneReason = "Waits for the capital" } },
                },
            };
        await Staff.Refused(HttpMethod.Patch, "/follow-ups", Edits(7), 409, "stale-version");
        Assert.That((await Staff.FollowUps("state=LI")).Select(f => f.DueOn), Has.All.EqualTo(one.DueOn));

        var versions = await Staff.Read<List<FollowUpVersion>>(HttpMethod.Patch, "/follow-ups", Edits(1));
        Assert.That(versions, Is.EqualTo(new[] { new FollowUpVersion(one.Id, 2), new FollowUpVersion(two.Id, 2) }));
        Assert.That((await Staff.FollowUps("state=LI")).Single().DueOn, Is.EqualTo(new DateOnly(2026, 9, 30)));
        var done = await Staff.Get<FollowUpItem>($"/follow-ups/{two.Id}");
        Assert.That((done.DoneAt, done.DoneReason), Is.EqualTo(((DateTime?)FakeClock.Start, "Waits for the capital")));
    }

    private static object Round(string[] states) =>
        new
        {
            Campaign,
            states,
            kind = "Letter",
            subject = "The second reading",
            nextStep = "Ask for comments",
            nextStepDue = "2026-12-11",
        };

    private Task<FollowUpItem> Raise(string iso2, string title) =>
        Staff.Post<FollowUpItem>(
            "/follow-ups",
            new
            {
                Campaign,
                iso2,
                title,
                dueOn = "2026-09-20",
            }
        );

    // Nobody is in touch for so long that the rule says so.
    private async Task<FollowUpItem> GoneStale(string iso2)
    {
        Crm.Clock.Now = FakeClock.Start;
        await Staff.LogContact(iso2);
        await Staff.Move(iso2, Stage.FirstContact);
        Crm.Clock.Now = FakeClock.Start.AddDays(60);
        await Crm.RunAsync<FollowUpRules>();
        return (await Staff.FollowUps($"state={iso2}")).Single(f => f.Origin == FollowUpOrigin.GoneStale);
    }
}
