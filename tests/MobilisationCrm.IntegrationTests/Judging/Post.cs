using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Judging;

/// <summary>The mail server of the months: takes messages as they would go over the wire, is away, busy or refuses an address.</summary>
internal sealed class Post : IMailTransport
{
    private readonly Lock _lock = new();

    /// <summary>The application whose mail this is; composes messages as every transport does.</summary>
    public Crm? Crm { get; set; }

    /// <summary>Refuses connections until then.</summary>
    public DateTime AwayUntil { get; set; }

    /// <summary>Answers each message with a passing fault until then.</summary>
    public DateTime BusyUntil { get; set; }

    /// <summary>Addresses that it does not know.</summary>
    public HashSet<string> Unknown { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Told of each message taken: what it was composed from, and what left.</summary>
    public Action<OutboundMail, MimeMessage>? Taken { get; set; }

    /// <summary>Told of each address refused.</summary>
    public Action<string>? Refused { get; set; }

    public string Name => "Months";

    public IMailConnection Open() => new Connection(this);

    private void Take(OutboundMail mail)
    {
        lock (_lock)
        {
            var now = Crm!.Clock.Now;
            if (now < AwayUntil)
                throw new MailTransportException("The connection was refused", permanent: false, RefusalReach.Server);
            if (now < BusyUntil)
                throw new MailTransportException("451 Try again later", permanent: false, RefusalReach.Message);
            if (Unknown.Contains(mail.ToAddress))
            {
                Refused?.Invoke(mail.ToAddress);
                throw new MailTransportException("550 5.1.1 No such mailbox", permanent: true, RefusalReach.Address);
            }

            Taken?.Invoke(mail, Delivery.Read(Crm.Services.GetRequiredService<MailComposer>().Compose(mail)));
        }
    }

    private sealed class Connection(Post post) : IMailConnection
    {
        public Task<string> SendAsync(OutboundMail mail)
        {
            post.Take(mail);
            return Task.FromResult("250 Taken");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
