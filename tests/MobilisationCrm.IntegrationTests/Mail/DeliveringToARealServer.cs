using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>The program as an operator runs it sends through Debian's Exim, encrypted and signed in, into a real mailbox.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class DeliveringToARealServer
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task M07_M16_WhenAMeetingIsSent_ItsInvitationsLieInTheMailbox_AndAnUnknownMailboxIsNotWrittenToAgain(bool implicitTls)
    {
        await using var exim = await EximServer.StartAsync(unknownMailbox: "mission.uga");
        await using var database = await TestDatabase.CreateAsync();
        var settings = new Dictionary<string, string>(database.Settings.Concat(exim.Settings))
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Site:PublicUrl"] = "https://crm.example.org",
            ["Mail:Smtp:Port"] = $"{(implicitTls ? exim.TlsPort : exim.Port)}",
            ["Mail:Smtp:ImplicitTls"] = $"{implicitTls}",
        };
        await RunningSession.SilenceAsync(settings);
        await using var program = await ApiProcess.ServeAsync(settings);
        var staff = new RunningSession(program.Address);
        await staff.SignInAsync();
        var stored = await staff.InviteAsync(["KE", "SN", "UG"]);
        foreach (var mail in stored)
        {
            var settled = await staff.WaitForAsync(mail, m => m.State is MailState.Sent or MailState.Failed);
            Assert.That(
                settled.State,
                Is.EqualTo(mail.StateIso2 == "UG" ? MailState.Failed : MailState.Sent),
                $"{settled.LastError} {program.Output}"
            );
            if (mail.StateIso2 == "UG")
                Assert.That(settled.LastError, Is.EqualTo("RCPT TO: 550 5.1.1 No such mailbox here"));
        }

        var delivered = await exim.DeliveredAsync(2);
        Assert.That(
            delivered.Select(m => m.MessageId),
            Is.EquivalentTo(stored.Where(m => m.StateIso2 != "UG").Select(m => $"<{m.Id:N}@crm.example.org>"))
        );
        foreach (var message in delivered)
        {
            Assert.That(message.Defects, Is.Empty);
            Assert.That(message.Headers["received"], Does.Contain("esmtpsa"), "Encrypted and signed in.");
            Assert.That(message.Body.Parts.Select(p => p.Type), Is.EqualTo(new[] { "multipart/alternative", "application/ics" }));
            Assert.That(message.Body.Parts[0].Parts.Select(p => p.Type), Is.EqualTo(new[] { "text/plain", "text/html", "text/calendar" }));
            Assert.That(message.Body.Parts[0].Parts[2].Parameters["method"], Is.EqualTo("REQUEST"));
            Assert.That(message.Body.Parts[0].Parts[2].Text, Is.EqualTo(message.Body.Parts[1].Text));
        }

        var administrator = new RunningSession(program.Address);
        await administrator.SignInAsync("admin@example.org");
        var report = await administrator.CheckMailAsync();
        Assert.That(report.Steps.Where(s => s.IsGood == false), Is.Empty);
        var encrypted = report.Steps.Single(s => s.Step == (implicitTls ? MailCheckStep.Connect : MailCheckStep.StartTls));
        Assert.That(encrypted.Detail, Does.StartWith("CN="), "The certificate that the server showed.");
    }
}
