using Microsoft.Extensions.Options;
using MobilisationCrm.Databases;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Writes each message as one .eml file into the data folder; for trials without a mail server.</summary>
public sealed class PickupTransport(IOptions<DataOptions> data, MailComposer composer) : IMailTransport
{
    /// <inheritdoc />
    public string Name => "Pickup";

    /// <inheritdoc />
    public IMailConnection Open() => new Connection(this);

    /// <inheritdoc />
    public Task ForgetAsync(IReadOnlyCollection<Guid> mails, CancellationToken cancellation)
    {
        if (Directory.Exists(Folder))
            foreach (var mail in mails)
                File.Delete(Path.Combine(Folder, $"{mail:N}.eml"));
        return Task.CompletedTask;
    }

    private string Folder => Path.GetFullPath(Path.Combine(data.Value.Folder, "mail"));

    private async Task<string> WriteAsync(OutboundMail mail)
    {
        var folder = Directory.CreateDirectory(Folder).FullName;
        // The file is named after the message, and gets its name when complete: a second try writes the same file again.
        var (writing, file) = (Path.Combine(folder, $".{mail.Id:N}"), $"{mail.Id:N}.eml");
        using var message = composer.Compose(mail);
        await message.WriteToAsync(MailComposer.Format, writing);
        File.Move(writing, Path.Combine(folder, file), overwrite: true);
        return file;
    }

    private sealed class Connection(PickupTransport transport) : IMailConnection
    {
        public Task<string> SendAsync(OutboundMail mail) => transport.WriteAsync(mail);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
