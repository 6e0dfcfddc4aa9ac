using System.Net.Mail;
using Microsoft.Extensions.Options;
using MobilisationCrm.Databases;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Writes each message as one .eml file into the data folder; for trials without a mail server.</summary>
public sealed class PickupTransport(IOptions<DataOptions> data, IOptionsMonitor<MailOptions> options, MailIdentity identity) : IMailTransport
{
    /// <inheritdoc />
    public string Name => "Pickup";

    /// <inheritdoc />
    public async Task SendAsync(OutboundMail mail, CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(Path.Combine(data.Value.Folder, "mail"));
        // The file is named after the message, and moved there when complete: a second try writes the same file again.
        var writing = Directory.CreateDirectory(Path.Combine(folder, $".{mail.Id:N}"));
        using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = writing.FullName })
        using (var message = MimeMessage.Of(mail, options.CurrentValue, identity))
            await client.SendMailAsync(message, cancellation);
        File.Move(writing.GetFiles("*.eml").Single().FullName, Path.Combine(folder, $"{mail.Id:N}.eml"), overwrite: true);
        writing.Delete(recursive: true);
    }
}
