using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Hosting;

/// <summary>Mail comes in by a mail server's pipe, or is read from a mailbox: what becomes of it is the same.</summary>
internal abstract class IncomingMailFixture(string way) : CrmFixture
{
    protected MailServer Server { get; private set; } = null!;

    /// <summary>The mailbox; null for the pipe.</summary>
    protected DovecotServer? Dovecot { get; private set; }

    // The clock stands still: all that is sent in a test is sent in the same minute.
    protected override Dictionary<string, string> Settings =>
        new(way == "IMAP" ? (Dovecot = DovecotServer.Start()).Settings : []) { ["Mail:PerMinute"] = "10000", ["Mail:PerMinutePerDomain"] = "10000" };

    [OneTimeTearDown]
    public async Task CloseMailbox()
    {
        if (Dovecot is not null)
            await Dovecot.DisposeAsync();
    }

    protected override void Configure(IServiceCollection services)
    {
        if (way == "IMAP")
            services.AddHostedService<MailTransports.ImapInbox>();
    }

    protected override async Task Prepare() =>
        Server = Dovecot is null ? await MailServer.Of(Crm, Administrator) : await Mailbox.Of(Crm, Administrator, Dovecot);
}
