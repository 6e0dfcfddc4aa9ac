using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
[Category(TestDatabase.Indifferent)]
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

/// <summary>Nothing that happens to the line, to a message or to a node holds up the messages that come after.</summary>
internal sealed class GoingOnReadingAMailbox
{
    [Test]
    public async Task WhenTheLineBreaksOverAMessageEveryTime_APersonIsTold_AndTheNextComeIn()
    {
        await using var dovecot = DovecotServer.Start();
        await using var line = new BreakingLine(
            int.Parse(dovecot.Settings["Mail:Imap:Port"], CultureInfo.InvariantCulture),
            command => command.Contains("UID FETCH 2 ", StringComparison.Ordinal) && command.Contains("BODY", StringComparison.Ordinal)
        ).Open();
        foreach (var (subject, i) in new[] { "one", "two", "three" }.Select((s, i) => (s, i)))
        {
            await dovecot.DeliverAsync(Letter(subject), FakeClock.Start.AddMinutes(i - 10));
            // Dovecot numbers them in the order in which they come.
            await Task.Delay(1_100);
        }

        await using var crm = await Crm.StartWithDemoAsync(
            new(dovecot.Settings) { ["Mail:Imap:Port"] = $"{line.Port}" },
            services => services.AddHostedService<ImapInbox>()
        );
        var staff = crm.SignInAs(Role.Staff);
        var stored = await StoredAsync(staff, 3);
        Assert.That(stored.Select(m => m.Subject), Is.EquivalentTo(new[] { "one", "", "three" }));
        var lost = stored.Single(m => m.Subject.Length == 0);
        Assert.That((lost.Status, lost.Kind), Is.EqualTo((IncomingStatus.Triage, IncomingKind.Unreadable)));
        Assert.That(lost.Text, Does.Contain("UID 2"), "A person finds it in the mailbox.");
        Assert.That(line.Breaks, Is.EqualTo(3));
    }

    [Test]
    public async Task WhenTwoNodesRun_OneReads_AndTheOtherTakesOverWhenItStops()
    {
        await using var dovecot = DovecotServer.Start();
        await using var first = await Crm.StartWithDemoAsync(dovecot.Settings, services => services.AddHostedService<ImapInbox>());
        await Mailbox.UntilAsync(first.SignInAs(Role.Viewer), i => i.ReadAt is not null);
        await using var second = await Crm.StartAsync(
            first.Database,
            "Development",
            dovecot.Settings,
            services => services.AddHostedService<ImapInbox>()
        );
        await dovecot.DeliverAsync(Letter("one"), FakeClock.Start.AddMinutes(-2));
        await StoredAsync(second.SignInAs(Role.Staff), 1);
        var reader = await ReaderAsync(second);
        Assert.That(reader, Is.EqualTo(await ReaderAsync(first)).And.Not.Null);
        await first.Services.GetServices<IHostedService>().OfType<ImapInbox>().Single().StopAsync(CancellationToken.None);
        await dovecot.DeliverAsync(Letter("two"), FakeClock.Start.AddMinutes(-1));
        Assert.That(await StoredAsync(second.SignInAs(Role.Staff), 2), Has.Count.EqualTo(2));
        Assert.That(await ReaderAsync(second), Is.Not.EqualTo(reader).And.Not.Null);
    }

    private static async Task<Guid?> ReaderAsync(Crm crm)
    {
        await using var scope = crm.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().MailboxReadings.Select(r => r.ReaderId).SingleAsync();
    }

    private static async Task<IReadOnlyList<IncomingMailItem>> StoredAsync(Session staff, int count)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(90); DateTime.UtcNow < deadline; await Task.Delay(200))
        {
            if ((await staff.Get<PagedList<IncomingMailItem>>("/mail/incoming")).Items is var items && items.Count >= count)
                return items;
        }

        throw new TimeoutException($"{count} messages did not come in.");
    }

    private static byte[] Letter(string subject) =>
        Encoding.UTF8.GetBytes($"From: a@example.net\r\nMessage-ID: <{subject}@example.net>\r\nSubject: {subject}\r\n\r\nText\r\n");
}
