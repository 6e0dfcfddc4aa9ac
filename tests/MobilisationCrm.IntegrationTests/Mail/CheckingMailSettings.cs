using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>An administrator asks whether mail can leave: each step says what the server said, and the first that fails is named.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class CheckingMailSettings : ScriptedServerFixture
{
    protected override Dictionary<string, string> Settings =>
        new(base.Settings)
        {
            ["Mail:Smtp:User"] = "secretariat",
            ["Mail:Smtp:StartTls"] = "false",
            ["Mail:Smtp:TimeoutSeconds"] = "5",
        };

    [SetUp]
    public void BehaveWell() => Server.Forget();

    [Test]
    public async Task WhenAllIsWell_TheTestMessageArrives_AndTheRecordsOfTheDomainAreExplained()
    {
        var report = await Administrator.Post<MailCheckReport>("/mail/check", new { to = "admin@example.org" });
        Assert.Multiple(() =>
        {
            Assert.That(
                report.Steps.Where(s => s.IsGood is null).Select(s => s.Step),
                Is.EqualTo(new[] { MailCheckStep.StartTls }),
                "Not asked for by these settings."
            );
            Assert.That(report.Steps.Where(s => s.IsGood == false), Is.Empty);
            Assert.That(Said(report, MailCheckStep.Resolve), Does.Contain("127.0.0.1"));
            Assert.That(Said(report, MailCheckStep.Greeting), Does.StartWith("220"));
            Assert.That(Said(report, MailCheckStep.Sender), Does.StartWith("250"));
            Assert.That(Server.Read, Has.Count.EqualTo(1));
            Assert.That(
                report.Dns.Select(d => (d.Kind, d.Name)),
                Is.EqualTo(new[] { ("SPF", "example.org"), ("DKIM", "selector._domainkey.example.org"), ("DMARC", "_dmarc.example.org") })
            );
        });
    }

    [TestCase("AUTH", "535 5.7.8 Wrong password", MailCheckStep.SignIn)]
    [TestCase("MAIL", "553 5.1.8 Not a sender of ours", MailCheckStep.Sender)]
    [TestCase("banner", "silence", MailCheckStep.Greeting)]
    public async Task WhenAStepFails_ItSaysWhy_AndNothingAfterItIsTried(string at, string how, MailCheckStep step)
    {
        Server.Script = new() { [at] = how };
        var report = await Administrator.Post<MailCheckReport>("/mail/check", new { to = "admin@example.org" });
        var failed = report.Steps.Single(s => s.IsGood == false);
        Assert.That((failed.Step, report.Steps.Where(s => s.Step > step).All(s => s.IsGood is null)), Is.EqualTo((step, true)));
        Assert.That(failed.Detail, Does.Contain(how == "silence" ? "within 5 seconds" : how));
        Assert.That(Server.Read, Is.Empty);
    }

    [Test]
    public async Task WhenTheAddressMayNotBeWrittenTo_TheCheckRefuses()
    {
        await Administrator.Refused(
            HttpMethod.Post,
            "/mail/check",
            new { to = "someone@outside.example" },
            422,
            "domain-not-allowed",
            "to"
        );
        await Administrator.Refused(HttpMethod.Post, "/mail/check", new { to = "no address" }, 400, "invalid-request", "to");
        await Manager.Refused(HttpMethod.Post, "/mail/check", new { }, 403, "not-allowed");
    }

    private static string Said(MailCheckReport report, MailCheckStep step) => report.Steps.Single(s => s.Step == step).Detail;
}
