using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>The whole way from a first word to an answer that the dashboard counts.</summary>
internal sealed class MobilisingAState() : Journey("en")
{
    [Test]
    public async Task WhenAMissionIsContactedInvitedAndAccepts_TheFunnelCountsItsState()
    {
        const string Title = "Information meeting with Ghana";
        var manager = await SignIn(Role.Manager);
        var dashboard = new DashboardPage(manager);
        await dashboard.Open();
        await dashboard.ShowFunnel();
        var before = await dashboard.Reached("Information meeting");

        var staff = await Anonymous();
        await staff.GoToCampaign("desk");
        await staff.SignInForm.ExpectShown();
        await staff.SignInForm.Enter("staff@example.org", "a wrong password");
        await staff.SignInForm.ExpectRefused();
        await staff.SignInForm.Enter("staff@example.org", DemoSeeder.Password);
        await staff.ExpectTitle("My desk");

        var log = await staff.PressL();
        await log.LogByKeyboard("Ghana", "The draft in one page");
        await staff.ExpectToast("Contact with Ghana logged.");
        await log.ExpectClosed();

        var ghana = await staff.OpenState("GH");
        await ghana.ExpectInTimeline("E-mail", "The draft in one page");
        await ghana.AcceptOffer("First contact");
        await ghana.ExpectNotOffered("Information meeting");

        await staff.Choose("Meetings");
        await staff.Follow("Prepare a meeting");
        var meeting = await new PrepareMeetingPage(staff).Prepare(Title, Tuesday.AddHours(10), "Conference Room 7", "Ghana");
        await meeting.ExpectLetterTo("Permanent Mission of Ghana");
        await meeting.ExpectLetter(Title, "Conference Room 7", "Permanent Mission of Ghana");
        await meeting.SendOne();
        await meeting.ExpectStatus("Announced");

        var id = meeting.Id;
        var letter = await Mailbox.SentAsync(As(Role.Staff), id, MailPurpose.Invitation);
        Assert.That(
            Crm.MailFiles().Count(file => File.ReadAllText(file).Contains(letter.MessageId, StringComparison.Ordinal)),
            Is.EqualTo(1)
        );
        var mail = new MailPage(staff);
        await mail.Open();
        await mail.ExpectSent(letter.Mail.Subject, letter.Mail.ToAddress);

        var mission = await Anonymous();
        var answer = new AnswerForm(mission);
        await answer.Open(Mailbox.AnswerLink(Crm, letter, Answer.Accepted));
        await answer.ExpectLanguage("en");
        await answer.ExpectMeeting(Title, "Permanent Mission of Ghana");
        await answer.ExpectChosen("We will attend");
        Assert.That(
            (await As(Role.Staff).Get<MeetingDetail>($"/meetings/{id}")).Invitations.Single().Answer,
            Is.EqualTo(Answer.None),
            "Looking records nothing."
        );
        await answer.Confirm("Our expert of the Second Committee will come.");
        await answer.ExpectRecorded("We will attend");

        await (await staff.OpenMeeting(id)).ExpectAnswer("Ghana", "accepted", "Our expert of the Second Committee will come.");
        ghana = await staff.OpenState("GH");
        await ghana.ExpectInTimeline("Answer to an invitation", "accepted", "Our expert of the Second Committee will come.");
        await ghana.AcceptOffer("Information meeting");

        await dashboard.Open();
        await dashboard.ShowFunnel();
        await dashboard.ExpectReached("Information meeting", before + 1);
    }

    [Test]
    public async Task WhenAStaffMemberReadsFrench_TheWholeWayIsInFrench()
    {
        const string Title = "Réunion d’information avec le Tchad";
        using var session = await NewColleague("colleague.fr@example.org", Role.Staff);
        var staff = await SignIn(session);
        await staff.GoToCampaign("desk");
        await staff.SwitchTo("fr", "Français");
        await staff.ExpectLanguage("fr");
        await staff.ExpectTitle("Mon bureau");

        var log = await staff.PressL();
        await log.LogByKeyboard("Chad", "Le projet en une page");
        await staff.ExpectToast("Contact with Chad logged.");
        var chad = await staff.OpenState("TD");
        await staff.ExpectTitle("Tchad");
        await chad.ExpectInTimeline("Courriel · par le secrétariat", "Le projet en une page");
        await chad.AcceptOffer("First contact");

        await staff.Choose("Meetings");
        await staff.Follow("Prepare a meeting");
        var meeting = await new PrepareMeetingPage(staff).Prepare(Title, Tuesday.AddHours(10), "Salle 7", "Chad");
        await meeting.ExpectLetter(Title, "Mission permanente du Tchad", "Salle 7");
        await meeting.SendOne();
        var letter = await Mailbox.SentAsync(As(Role.Staff), meeting.Id, MailPurpose.Invitation);
        Assert.That(letter.Mail.Language, Is.EqualTo("fr"));

        var mission = await Anonymous();
        var answer = new AnswerForm(mission);
        await answer.Open(Mailbox.AnswerLink(Crm, letter, Answer.Accepted));
        await answer.ExpectLanguage("fr");
        await answer.ExpectTitle("Votre réponse à l’invitation");
        await answer.ExpectMeeting(Title, "Mission permanente du Tchad");
        await answer.ExpectChosen("Nous participerons");
        await answer.Confirm("Avec plaisir.", "Commentaire (facultatif)", "Confirmer la réponse");
        await answer.ExpectRecorded("Nous participerons");

        await (await staff.OpenMeeting(meeting.Id)).ExpectAnswer("Chad", "accepted", "Avec plaisir.");
        chad = await staff.OpenState("TD");
        await chad.ExpectInTimeline("Réponse à une invitation", "acceptée", "Avec plaisir.");
        await chad.AcceptOffer("Information meeting");
    }
}
