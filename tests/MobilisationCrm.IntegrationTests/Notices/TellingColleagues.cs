using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;
using MobilisationCrm.Notices;

namespace MobilisationCrm.Scenarios;

/// <summary>Colleagues are told in the app, once: who was named, who was given something, who answered.</summary>
internal sealed class TellingColleagues : CrmFixture
{
    private static readonly NoticeKind[] Given = [NoticeKind.HandedOver];
    private static readonly NoticeKind[] Nothing = [];

    [Test]
    public async Task WhenAColleagueIsNamedInANote_TheAppTellsThem_UntilTheyHaveSeenIt()
    {
        var manager = await Account("manager@example.org");
        var logged = await Staff.LogContact("MA", subject: "Their draft", notes: $"@{manager.DisplayName}, and @nobody at a@b.org: see.");
        var notice = (await Manager.Get<NoticeList>("/session/notices")).Items.Single(n => n.Iso2 == "MA");
        Assert.That(
            (notice.Kind, notice.Title, notice.By, notice.IsUnseen, notice.Campaign),
            Is.EqualTo((NoticeKind.Mention, "Their draft", "Desk officer, Africa and Asia", true, Campaign))
        );
        Assert.That((await Viewer.Get<NoticeList>("/session/notices")).Items, Has.None.Property("Iso2").EqualTo("MA"));

        await Manager.Post("/session/notices/seen", new { until = notice.At });
        await Manager.Post("/session/notices/seen", new { until = notice.At.AddDays(-1) });
        var seen = await Manager.Get<NoticeList>("/session/notices");
        Assert.That((seen.Unseen, seen.Items.Single(n => n.Iso2 == "MA").IsUnseen), Is.EqualTo((0, false)));

        await Staff.LogContact("MA", notes: $"@{manager.DisplayName}: corrected", correctsId: logged.Id);
        Assert.That((await Manager.Get<NoticeList>("/session/notices")).Unseen, Is.Zero, "A correction calls nobody again.");
    }

    [Test]
    public async Task WhenWhoIsNamedHasNoAccessAnyMore_TheNoteIsRefusedBesideItsField()
    {
        var left = await Administrator.Post<AccountSummary>(
            "/accounts",
            new
            {
                displayName = "Left Colleague",
                email = "left@example.org",
                password = "a long password",
                role = "Staff",
            }
        );
        await Administrator.Patch($"/accounts/{left.Id}", new { isDisabled = true });
        var body = new
        {
            Campaign,
            iso2 = "MC",
            kind = "Call",
            subject = "x",
            notes = "Ask @left colleague.",
        };
        await Staff.Refused(HttpMethod.Post, "/interactions", body, 422, "mentioned-not-reading", "notes");
        Assert.That(await Staff.Timeline("MC"), Is.Empty);
    }

    [Test]
    public async Task WhenAStateIsHandedOver_WhoGetsItIsTold_AndNobodyWhenItIsTakenBackAtOnce()
    {
        var (staff, manager) = (await Account("staff@example.org"), await Account("manager@example.org"));
        await Give(Manager, "MD", staff.Id);
        Assert.That(await Told(Staff, "MD"), Is.EqualTo(Given));
        await Give(Staff, "MD", manager.Id);
        Assert.That((await Told(Staff, "MD"), await Told(Manager, "MD")), Is.EqualTo((Nothing, Given)));
        await Give(Staff, "MD", staff.Id);
        Assert.That((await Told(Staff, "MD"), await Told(Manager, "MD")), Is.EqualTo((Nothing, Nothing)));
    }

    [Test]
    public async Task WhenAStateAnswers_ItsOwnerAndTheOrganiserAreTold()
    {
        await Give(Manager, "ME", (await Account("manager@example.org")).Id);
        var meeting = await Staff.InviteTo(MeetingKind.Information, "ME");
        Crm.Clock.Now = FakeClock.Start.AddHours(1);
        await Crm.Anonymous().AnswerByLink((await Staff.MailOf(meeting, "ME")).Single(), Answer.Accepted, "With thanks.");
        foreach (var reader in new[] { Staff, Manager })
        {
            var notice = (await reader.Get<NoticeList>("/session/notices")).Items.Single(n => n is { Iso2: "ME", Kind: NoticeKind.Answer });
            Assert.That(
                (notice.Answer, notice.Text, notice.MeetingId),
                Is.EqualTo(((Answer?)Answer.Accepted, "With thanks.", (Guid?)meeting.Meeting.Id))
            );
        }
    }

    private async Task<AccountSummary> Account(string email) =>
        (await Staff.Get<List<AccountSummary>>("/accounts")).Single(a => a.Email == email);

    private static Task Give(Session by, string iso2, Guid ownerId) =>
        by.Patch($"/campaigns/{Campaign}/engagements/{iso2}", new { ownerId });

    private static async Task<NoticeKind[]> Told(Session reader, string iso2) =>
        [.. (await reader.Get<NoticeList>("/session/notices")).Items.Where(n => n.Iso2 == iso2).Select(n => n.Kind)];
}
