using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>For ten seconds after "Send" the letters can be taken back (M28).</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class TakingLettersBack(string language) : Journey(language)
{
    [Test]
    public async Task WhenSendWasTooQuick_OneKeyTakesAllLettersBack()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("meetings/new");
        var meeting = await new PrepareMeetingPage(staff).Prepare(
            "Information meeting, too quick",
            Tuesday.AddHours(10),
            "Conference Room 2",
            "Benin",
            "Gabon"
        );
        await meeting.Send(2);
        await staff.Page.Keyboard.PressAsync("u");
        await staff.ExpectToast("2 letters taken back.");
        // They can go again, and none of those that were taken back does.
        await meeting.ExpectToSend(2);
        var mails = (await As(Role.Staff).Get<PagedList<MailSummary>>($"/mail?meeting={meeting.Id}&pageSize=100")).Items;
        Assert.That(mails.Select(m => m.State), Is.EqualTo([MailState.Cancelled, MailState.Cancelled]));
    }

    [Test]
    public async Task WhenALetterHasLeftMeanwhile_TheLineSaysWhich()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("meetings/new");
        var meeting = await new PrepareMeetingPage(staff).Prepare(
            "Information meeting, too late",
            Tuesday.AddHours(12),
            "Conference Room 3",
            "Palau"
        );
        var asked = new TaskCompletionSource<IRoute>();
        await staff.Page.RouteAsync("**/take-back", asked.SetResult);
        await meeting.SendOne();
        await staff.Page.Keyboard.PressAsync("u");
        var request = await asked.Task.WaitAsync(TimeSpan.FromSeconds(10));
        var letter = await Mailbox.SentAsync(As(Role.Staff), meeting.Id, MailPurpose.Invitation);
        await request.ContinueAsync();
        await Expect(
                staff.Page.GetByText($"{Say("0 letters taken back.")} {Say($"It had left already to {letter.Mail.ToName}.")}")
            )
            .ToBeVisibleAsync();
        await meeting.ExpectStatus("Announced");
    }
}
