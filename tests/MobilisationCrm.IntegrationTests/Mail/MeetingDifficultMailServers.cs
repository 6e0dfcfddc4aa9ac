using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Whatever a mail server does, at whichever command: the queue says what became of the message, its history says what the server said,
/// nothing is lost and nothing doubled but under the same Message-ID (M16, M18). The server is real on the wire and follows a script.
/// </summary>
internal sealed class MeetingDifficultMailServers : ScriptedServerFixture
{
    private readonly Queue<string> _states = new([
        "KE",
        "UG",
        "RW",
        "TZ",
        "BI",
        "DJ",
        "SO",
        "KM",
        "MG",
        "MU",
        "SC",
        "ZM",
        "ZW",
        "MW",
        "MZ",
        "NA",
        "BW",
        "LS",
        "SZ",
        "AO",
        "GA",
        "CM",
        "TD",
        "NE",
        "ML",
        "SN",
        "GM",
        "GN",
        "SL",
        "LR",
        "TG",
        "BJ",
        "NG",
        "GH",
        "CI",
        "BF",
        "MR",
        "CV",
        "ST",
    ]);

    protected override Dictionary<string, string> Settings =>
        new(base.Settings)
        {
            ["Mail:Smtp:User"] = "secretariat",
            ["Mail:Smtp:Password"] = "not a secret",
            ["Mail:Smtp:StartTls"] = "false",
            ["Mail:Smtp:TimeoutSeconds"] = "1",
            ["Mail:Connections"] = "1",
        };

    [SetUp]
    public void BehaveWell() => Server.Forget();

    // Up to the sign-in a refusal is about us or the server, even for good: the message waits.
    [TestCase("banner", "421 4.3.2 Too busy", "Greeting")]
    [TestCase("banner", "554 5.3.2 No service here", "Greeting")]
    [TestCase("EHLO", "451 4.3.0 Later", "EHLO")]
    [TestCase("EHLO", "502 5.5.1 Unknown", "EHLO")]
    [TestCase("AUTH", "454 4.7.0 Later", "AUTH")]
    [TestCase("AUTH", "535 5.7.8 Wrong password", "AUTH")]
    [TestCase("MAIL", "451 4.3.0 Later", "MAIL FROM")]
    [TestCase("MAIL", "530 5.7.0 Sign in first", "MAIL FROM")]
    [TestCase("MAIL", "421 4.3.2 Closing", "MAIL FROM")]
    [TestCase("RCPT", "450 4.2.1 Greylisted", "RCPT TO")]
    [TestCase("DATA", "451 4.3.0 Later", "DATA")]
    [TestCase(".", "452 4.3.1 Disk full", "end of DATA")]
    [TestCase("banner", "drop", "Greeting")]
    [TestCase("RCPT", "drop", "RCPT TO")]
    [TestCase("content", "drop", "end of DATA")]
    [TestCase("banner", "silence", "Greeting")]
    [TestCase("MAIL", "silence", "MAIL FROM")]
    [TestCase(".", "silence", "end of DATA")]
    [TestCase("content", "crawl", "end of DATA")]
    [TestCase("EHLO", "hello", "EHLO")]
    public async Task M18_WhenTheServerFailsForNow_TheMessageWaits_AndArrivesOnceWhenItIsTriedAgain(string at, string how, string step)
    {
        var mail = await Queued();
        Server.Script = new() { [at] = how };
        await Crm.RunAsync<MailSender>();
        var deferred = await Staff.Get<MailDetail>($"/mail/{mail.Mail.Id}");
        var server = (await Staff.Get<MailStatus>("/mail/status")).Server;
        var refusesMessage = server.State == MailServerState.Reachable;
        var saysLater = how[0] == '4' && !how.StartsWith("421", StringComparison.Ordinal);
        Assert.That(refusesMessage, Is.EqualTo(at is "." or "content" || (at is "MAIL" or "RCPT" or "DATA" && saysLater)));
        Assert.That(server.Reason, Is.EqualTo(refusesMessage ? "" : deferred.Mail.LastError));
        Assert.Multiple(() =>
        {
            Assert.That(deferred.Mail.State, Is.EqualTo(MailState.Queued));
            Assert.That(deferred.Mail.Tries, Is.EqualTo(refusesMessage ? 1 : 0), "A fault of the server is no try of the message.");
            Assert.That(deferred.Mail.LastError, Does.StartWith($"{step}: ").And.Contain(char.IsDigit(how[0]) ? how : "mail server"));
            Assert.That(
                deferred.History.Select(h => (h.Kind, h.Detail)),
                Is.EqualTo(new[] { (MailEventKind.Deferred, deferred.Mail.LastError) })
            );
        });

        Server.Script = [];
        Crm.Clock.Now = refusesMessage ? deferred.Mail.DueAt : Crm.Clock.Now.AddMinutes(1);
        await Crm.RunAsync<MailSender>();
        await ExpectArrived(mail, MailEventKind.Deferred, MailEventKind.Sent);
        Assert.That(Server.Read.Distinct(), Is.EqualTo(new[] { mail.MessageId }), "Also where the first was taken after all.");
    }

    [Test]
    public async Task M16_WhenTheLineBreaksAfterTheMessageAndBeforeTheReply_TheSecondTryIsTheSameMessage()
    {
        var mail = await Queued();
        Server.Script = new() { ["."] = "drop" };
        await Crm.RunAsync<MailSender>();
        var deferred = (await Staff.Get<MailDetail>($"/mail/{mail.Mail.Id}")).Mail;
        Server.Script = [];
        Crm.Clock.Now = deferred.DueAt;
        await Crm.RunAsync<MailSender>();
        await ExpectArrived(mail, MailEventKind.Deferred, MailEventKind.Sent);
        Assert.That(Server.Read, Is.EqualTo(new[] { mail.MessageId, mail.MessageId }));
    }

    [TestCase("MAIL", "553 5.1.8 Not a sender of ours")]
    [TestCase("RCPT", "554 5.7.1 Relay access denied")]
    [TestCase("RCPT", "552 5.2.2 Mailbox full")]
    [TestCase("DATA", "554 5.5.1 No")]
    [TestCase(".", "554 5.7.1 Looks like spam")]
    [TestCase(".", "552 5.3.4 Too large")]
    public async Task M18_WhenTheServerRefusesForGood_TheMessageFails_AndItsAddressStaysGood(string at, string reply)
    {
        var mail = await Queued();
        Server.Script = new() { [at] = reply };
        await Crm.RunAsync<MailSender>();
        var failed = await Staff.Get<MailDetail>($"/mail/{mail.Mail.Id}");
        Assert.Multiple(() =>
        {
            Assert.That((failed.Mail.State, failed.Mail.Tries), Is.EqualTo((MailState.Failed, 1)));
            Assert.That(failed.History.Single().Detail, Does.EndWith(reply));
        });
        Assert.That((await Suppressed(mail)).Total, Is.Zero);
        Assert.That(await RaisedFor(mail), Is.EqualTo(new[] { FollowUpOrigin.MessageNotSent }), "The owner learns that it did not go.");
    }

    [TestCase("550 5.1.1 No such mailbox")]
    [TestCase("550 no such mailbox")]
    public async Task M18_WhenTheServerRefusesTheAddress_ItIsNotWrittenToAgain(string reply)
    {
        var mail = await Queued();
        Server.Script = new() { ["RCPT"] = reply };
        await Crm.RunAsync<MailSender>();
        Assert.That((await Staff.Get<MailDetail>($"/mail/{mail.Mail.Id}")).Mail.State, Is.EqualTo(MailState.Failed));
        Assert.That((await Suppressed(mail)).Items.Single().Reason, Does.EndWith(reply));
        Assert.That(await RaisedFor(mail), Is.EqualTo(new[] { FollowUpOrigin.AddressRefused }));
    }

    [Test]
    public async Task WhenTheMessageIsLargerThanTheServerTakes_ItFailsWithoutBeingSent()
    {
        var mail = await Queued();
        Server.Size = 1000;
        await Crm.RunAsync<MailSender>();
        var failed = await Staff.Get<MailDetail>($"/mail/{mail.Mail.Id}");
        Assert.That(failed.Mail.State, Is.EqualTo(MailState.Failed));
        Assert.That(failed.Mail.LastError, Does.Contain("at most 1000"));
        Assert.That(Server.Read, Is.Empty);
    }

    [Test]
    public async Task M18_WhenOneOfManyIsRefused_TheOthersArriveOverTheSameConnection()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), _states.Dequeue(), _states.Dequeue(), _states.Dequeue());
        await Staff.SendInvitations(meeting);
        Server.Script = new() { ["DATA"] = "451 4.3.0 Later" };
        await Crm.RunAsync<MailSender>();
        Assert.That(Server.Connections, Is.EqualTo(1));
        Server.Script = [];
        Crm.Clock.Now += TimeSpan.FromMinutes(2);
        await Crm.RunAsync<MailSender>();
        Assert.That(Server.Connections, Is.EqualTo(2), "One for each run.");
        Assert.That(Server.Read, Is.EquivalentTo((await Staff.MailOf(meeting)).Select(m => m.MessageId)));
    }

    [Test]
    public async Task M18_WhenTheServerIsAway_NoMessageSpendsATry()
    {
        var meeting = await Staff.Invite(await Staff.PrepareMeeting(), _states.Dequeue(), _states.Dequeue());
        await Staff.SendInvitations(meeting);
        Server.Script = new() { ["banner"] = "drop" };
        await Crm.RunAsync<MailSender>();
        Assert.That((await Staff.MailOf(meeting)).Select(m => m.Mail.Tries), Is.All.Zero);
        Server.Script = [];
        Crm.Clock.Now += TimeSpan.FromMinutes(2);
        await Crm.RunAsync<MailSender>();
        Assert.That((await Staff.MailOf(meeting)).Select(m => m.Mail.State), Is.All.EqualTo(MailState.Sent));
    }

    private Task<MailDetail> Queued() => Queued(_states.Dequeue());

    private async Task ExpectArrived(MailDetail mail, params MailEventKind[] history)
    {
        var sent = await Staff.Get<MailDetail>($"/mail/{mail.Mail.Id}");
        Assert.That(sent.Mail.State, Is.EqualTo(MailState.Sent));
        Assert.That(sent.History.Select(h => h.Kind), Is.EqualTo(history));
    }

    private async Task<IEnumerable<FollowUpOrigin>> RaisedFor(MailDetail mail) =>
        (await Staff.FollowUps($"state={mail.Mail.StateIso2}")).Where(f => f.Title == mail.Mail.ToAddress).Select(f => f.Origin);

    private Task<PagedList<SuppressionItem>> Suppressed(MailDetail mail) =>
        Staff.Get<PagedList<SuppressionItem>>($"/mail/suppressions?search={mail.Mail.ToAddress}");
}

/// <summary>No password and no letter goes over a line that is not encrypted to the right server.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class TrustingMailServers : ScriptedServerFixture
{
    protected override Dictionary<string, string> Settings => new(base.Settings) { ["Mail:Smtp:TimeoutSeconds"] = "5" };

    [SetUp]
    public void BehaveWell() => Server.Forget();

    [TestCase("KE", "none", "does not offer STARTTLS")]
    [TestCase("UG", "self-signed", "is not good")]
    [TestCase("RW", "wrong-name", "is not for localhost")]
    [TestCase("TZ", "expired", "expired")]
    public async Task WhenTheLineCannotBeTrusted_NothingIsSentOverIt_AndTheReasonIsOnFile(string iso2, string fault, string reason)
    {
        Server.Certificate = fault switch
        {
            "none" => null,
            "wrong-name" => Certificate("mail.elsewhere.example", TimeSpan.FromDays(1)),
            "expired" => Certificate("localhost", TimeSpan.FromDays(-1)),
            _ => Certificate("localhost", TimeSpan.FromDays(1)),
        };
        await ExpectNothingSent(iso2, reason);
    }

    [TestCase("BI", "454 4.7.0 No encryption just now")]
    [TestCase("DJ", "502 5.5.1 Unknown")]
    [TestCase("SO", "drop")]
    [TestCase("KM", "silence")]
    public async Task WhenStartTlsItselfIsRefused_TheMessageWaits_AndNothingGoesInTheClear(string iso2, string how)
    {
        Server.Certificate = Certificate("localhost", TimeSpan.FromDays(1));
        Server.Script = new() { ["STARTTLS"] = how };
        await ExpectNothingSent(iso2, char.IsDigit(how[0]) ? how : "mail server");
    }

    private async Task ExpectNothingSent(string iso2, string reason)
    {
        var queued = await Queued(iso2);
        await Crm.RunAsync<MailSender>();
        var mail = await Staff.Get<MailDetail>($"/mail/{queued.Mail.Id}");
        Assert.Multiple(() =>
        {
            Assert.That((mail.Mail.State, mail.History.Single().Kind), Is.EqualTo((MailState.Queued, MailEventKind.Deferred)));
            Assert.That(mail.Mail.LastError, Does.StartWith("STARTTLS: ").And.Contain(reason));
            Assert.That(Server.Read, Is.Empty);
        });
        await Staff.Post($"/mail/{mail.Mail.Id}/cancel");
    }

    private static X509Certificate2 Certificate(string name, TimeSpan until)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow + until);
    }
}
