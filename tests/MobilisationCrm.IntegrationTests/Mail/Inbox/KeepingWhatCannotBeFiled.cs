using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>A message over which the application itself fails is not lost, and holds up no other.</summary>
internal sealed class KeepingWhatCannotBeFiled : CrmFixture
{
    private readonly FailingSaves _saves = new();
    private MailServer _server = null!;

    protected override void Configure(IServiceCollection services) => _saves.AddTo(services);

    protected override async Task Prepare() => _server = await MailServer.Of(Crm, Administrator);

    [Test]
    public async Task WhenFilingFailsEveryTime_TheMessageWaitsForAPersonAndIsKeptOnce()
    {
        _saves.FailNext(2);
        var mail = await _server.Receive(Reply("first"));
        Assert.That(
            (mail.Kind, mail.Status, mail.Problem, mail.Text.Trim()),
            Is.EqualTo((IncomingKind.CalendarReply, IncomingStatus.Triage, "not-filed", "We accept."))
        );
        Assert.That((await _server.Receive(Reply("first"))).Id, Is.EqualTo(mail.Id));
        Assert.That(
            (await _server.Receive("From: a@example.net\r\nMessage-ID: <letter@example.net>\r\n\r\nText")).Problem,
            Is.EqualTo("unknown-sender")
        );
    }

    [Test]
    public async Task WhenFilingFailsOnce_ItIsTriedAgainAtOnce()
    {
        _saves.FailNext(1);
        Assert.That((await _server.Receive(Reply("second"))).Problem, Is.EqualTo("reply-unreadable"));
    }

    private static string Reply(string id) =>
        $"From: a@example.net\r\nMessage-ID: <{id}@example.net>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWe accept.\r\n"
        + "--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n--b--\r\n";
}
