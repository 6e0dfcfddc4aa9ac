using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The list of invitees after it was made: people leave their posts.</summary>
internal sealed class ChoosingInvitees : CrmFixture
{
    [Test]
    public async Task WhenAnInviteeLeftItsPost_TheListSaysSince_AndKeepsItUntilStaffTakeItOff()
    {
        var mission = await Staff.Mission("TD");
        var expert = await Staff.AddContact("Déby", mission.Id, "Second Committee expert", "deby@example.org");
        var meeting = await Staff.InviteContacts(await Staff.PrepareMeeting(), expert.Id);
        var before = meeting.Invitations.Single();
        await Staff.SendInvitations(meeting);
        await Staff.Patch($"/contacts/{expert.Id}/posts/{expert.Posts[0].Id}", new { endsOn = "2026-09-15" });
        Crm.Clock.Now = Crm.Clock.Now.AddDays(2);
        var successor = await Staff.AddContact("Mahamat", mission.Id, "Second Committee expert", "mahamat@example.org");
        var kept = (await Staff.InviteContacts(meeting, expert.Id)).Invitations.Single();
        var replaced = (await Staff.InviteContacts(meeting, successor.Id)).Invitations;
        Assert.Multiple(() =>
        {
            Assert.That((before.LeftOn, kept.LeftOn), Is.EqualTo(((DateOnly?)null, (DateOnly?)new DateOnly(2026, 9, 15))));
            Assert.That((kept.Id, kept.Iso2, kept.IsRemoved), Is.EqualTo((before.Id, "TD", false)), "Not changed by itself.");
            Assert.That(
                replaced.Select(i => (i.Contact, i.IsRemoved, i.Iso2)),
                Is.EquivalentTo(new[] { ("Déby", true, "TD"), ("Mahamat", false, "TD") })
            );
        });
    }

    [Test]
    public async Task WhenAnInviteeIsTakenOffBeforeItsLetterWent_ThePreviewNamesItNoMore()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), "TD", "GA");
        await Staff.SendInvitations(meeting);
        await Staff.Invite(meeting, "TD");
        Assert.That((await Staff.Preview(meeting)).Letters.Select(l => l.Iso2), Is.EqualTo(new[] { "TD" }));
    }

    [Test]
    public async Task WhenAnInviteeLeavesItsPostLater_ItIsInvitedAsItsHolder()
    {
        var mission = await Staff.Mission("TD");
        var expert = await Staff.AddContact("Ngarlejy", mission.Id, "Second Committee expert", "ngarlejy@example.org");
        await Staff.Patch($"/contacts/{expert.Id}/posts/{expert.Posts[0].Id}", new { endsOn = "2026-12-31" });
        var invited = (await Staff.InviteContacts(await Staff.PrepareMeeting(), expert.Id)).Invitations.Single();
        Assert.That((invited.Iso2, invited.OrganisationId, invited.LeftOn), Is.EqualTo(("TD", (Guid?)mission.Id, (DateOnly?)null)));
    }
}
