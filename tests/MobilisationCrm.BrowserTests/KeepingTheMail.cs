using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MobilisationCrm.Accounts;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>What comes in, the words of what goes out, and the calendars that read along.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class KeepingTheMail(string language) : Journey(language)
{
    [Test]
    public async Task WhenALetterNobodyCouldPlaceComesIn_StaffFilesItWithItsState()
    {
        await Receive(
            "From: An expert <expert@ministry.example>\r\nSubject: Our comments on the text\r\n\r\nParagraph 4 should name cooperatives."
        );
        var staff = await SignIn(Role.Staff);
        var incoming = new IncomingMailPage(staff);
        await incoming.Open("Our comments on the text");
        await incoming.ExpectText("Paragraph 4 should name cooperatives.");
        await incoming.FileWith("Uruguay");
        await (await staff.OpenState("UY")).ExpectInTimeline("Our comments on the text");
    }

    [Test]
    public async Task WhenAManagerRewritesALetter_ThePreviewSaysIt_AndTheOlderTextCanComeBack()
    {
        const string Words = "Refreshments will be served.";
        var letter = new LetterEditorPage(await SignIn(Role.Manager));
        await letter.Open("Thanks/en?state=KE");
        await letter.Add($"\n\n{Words}");
        await letter.ExpectPreview(Words);
        await letter.Save("Asked for by the co-leads");
        await letter.ExpectVersion("Asked for by the co-leads");
        await letter.RestoreShipped();
        await letter.ExpectNoMoreInPreview(Words);
    }

    [Test]
    public async Task WhenAFieldIsMistyped_TheLetterIsNotSaved_AndTheReasonStandsBesideIt()
    {
        var letter = new LetterEditorPage(await SignIn(Role.Manager));
        await letter.Open("Correction/en?state=KE");
        await letter.Add("\n\n{{no.such.field}}");
        await letter.ExpectRefused("no.such.field");
    }

    [Test]
    public async Task WhenACalendarAddressIsRenewed_OnlyTheNewOneIsRead()
    {
        var settings = new SettingsPage(await SignIn(await NewColleague("calendar@example.org", Role.Staff)));
        await settings.Open("calendar");
        var first = await settings.MakeCalendarAddress("Make an address");
        var second = await settings.MakeCalendarAddress("Renew the address", first);
        using var http = new HttpClient();
        using var old = await http.GetAsync(first);
        Assert.That(old.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await http.GetStringAsync(second), Does.StartWith("BEGIN:VCALENDAR"));
    }

    [Test]
    public async Task WhenAnAdministratorChecksTheMailSettings_TheRecordsOfTheDomainAreExplained()
    {
        var administrator = await SignIn(Role.Administrator);
        var check = new MailCheckPage(administrator);
        await check.Open();
        await check.Run();
        await check.ExpectExplained("SPF", "DKIM", "DMARC");
    }

    // As the mail server of the secretariat's address does.
    private async Task Receive(string raw)
    {
        var account = await As(Role.Administrator).Get<AccountSummary>("/session");
        var key = await As(Role.Administrator).Post<NewApiKey>("/api-keys", new { name = "mail server", accountId = account.Id });
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key.Key) } };
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(raw)) { Headers = { ContentType = new("message/rfc822") } };
        using var taken = await http.PostAsync(new Uri(Crm.Address, "/api/v1/mail/incoming"), content);
        taken.EnsureSuccessStatusCode();
    }
}
