using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.MailTransports;

namespace MobilisationCrm.Scenarios;

/// <summary>A mailbox goes on being read when its server was away, and when it numbers its messages anew.</summary>
internal sealed class ReadingAMailbox() : IncomingMailFixture("IMAP")
{
    [Test]
    public async Task WhenTheServerWasAwayAndNumbersAnew_NothingIsMissedOrDoubled_AndTheMailPageSaysHowItIs()
    {
        await Server.Receive(Letter("one"));
        var status = await Staff.Get<MailStatus>("/mail/status");
        Assert.That(
            (status.Inbox?.Mailbox, status.Inbox?.ReadAt, status.Inbox?.Problem),
            Is.EqualTo(("secretariat, 127.0.0.1", (DateTime?)FakeClock.Start, (MailboxProblem?)null))
        );

        await Dovecot!.StopAsync(renumber: true);
        await Mailbox.UntilAsync(Staff, i => i.Problem == MailboxProblem.Unreachable);
        await Dovecot.DeliverAsync(Encoding.UTF8.GetBytes(Letter("two")), FakeClock.Start.AddMinutes(-10));
        Dovecot.Run();
        await Mailbox.UntilAsync(Staff, i => i.Problem is null);
        var stored = (await Staff.Get<PagedList<IncomingMailItem>>("/mail/incoming")).Items;
        Assert.That(
            stored.Select(m => (m.Subject, m.ReceivedAt)),
            Is.EquivalentTo(new[] { ("one", FakeClock.Start), ("two", FakeClock.Start.AddMinutes(-10)) }),
            "Each once, at the moment it reached the mailbox."
        );
    }

    private static string Letter(string subject) =>
        $"From: a@example.net\r\nMessage-ID: <{subject}@example.net>\r\nSubject: {subject}\r\n\r\nText\r\n";
}

/// <summary>A mailbox that cannot be opened: the mail page says why, and its messages come in once the fault is mended.</summary>
internal sealed class FailingToReadAMailbox
{
    [TestCase("Mail:Imap:Password", "wrong", MailboxProblem.SignInRefused)]
    [TestCase("Mail:Imap:Folder", "Answers", MailboxProblem.FolderMissing)]
    [TestCase("Mail:Imap:StartTls", "true", MailboxProblem.NotEncrypted)]
    [TestCase("Mail:Imap:ImplicitTls", "true", MailboxProblem.NotEncrypted)]
    [TestCase("Mail:Imap:Host", "nowhere.invalid", MailboxProblem.Unreachable)]
    public async Task WhenTheMailboxCannotBeOpened_TheMailPageSaysWhy(string key, string value, MailboxProblem problem)
    {
        await using var dovecot = DovecotServer.Start();
        await using var crm = await Crm.StartWithDemoAsync(
            new(dovecot.Settings) { [key] = value },
            services => services.AddHostedService<ImapInbox>()
        );
        var inbox = await Mailbox.UntilAsync(crm.SignInAs(Role.Viewer), i => i.Problem is not null);
        Assert.That(inbox.Problem, Is.EqualTo(problem), inbox.ProblemDetail);
        Assert.That(inbox.ProblemDetail, Is.Not.Empty);
    }
}
