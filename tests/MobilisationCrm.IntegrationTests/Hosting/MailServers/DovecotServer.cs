using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Dovecot of Debian's dovecot-imapd with a configuration and a mailbox of its own. Only root may run it so; elsewhere the test is skipped.
/// </summary>
internal sealed class DovecotServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/dovecot";

    private readonly string _folder = Directory.CreateTempSubdirectory("mobilisation-crm-dovecot-").FullName;
    private readonly int _port = Ports.Free();
    private Process _process = null!;

    public Dictionary<string, string> Settings =>
        new()
        {
            ["Mail:Imap:Host"] = "127.0.0.1",
            ["Mail:Imap:Port"] = $"{_port}",
            ["Mail:Imap:User"] = "secretariat",
            ["Mail:Imap:Password"] = "secret",
            ["Mail:Imap:ImplicitTls"] = "false",
            ["Mail:Imap:StartTls"] = "false",
        };

    private string Inbox => Path.Combine(_folder, "mail");

    public static DovecotServer Start()
    {
        if (!File.Exists(Program))
            Assert.Ignore("dovecot-imapd is not installed.");
        if (Environment.UserName != "root")
            Assert.Ignore("Dovecot runs for root only.");
        var server = new DovecotServer();
        foreach (var part in new[] { "cur", "new", "tmp" })
            Directory.CreateDirectory(Path.Combine(server.Inbox, part));
        File.WriteAllText(Path.Combine(server._folder, "dovecot.conf"), server.Configuration());
        Process.Start("chmod", ["755", server._folder]).WaitForExit();
        Process.Start("chown", ["-R", "mail:mail", server.Inbox]).WaitForExit();
        server.Run();
        return server;
    }

    /// <summary>Puts a message into the mailbox, as a server does that delivered it at this moment.</summary>
    public async Task DeliverAsync(byte[] raw, DateTime at)
    {
        var name = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}.{Guid.NewGuid():N}.host";
        var written = Path.Combine(Inbox, "tmp", name);
        await File.WriteAllBytesAsync(written, raw);
        File.SetLastWriteTimeUtc(written, at);
        await Process.Start("chown", ["mail:mail", written]).WaitForExitAsync();
        File.Move(written, Path.Combine(Inbox, "new", name));
    }

    /// <summary>The server goes away; gives every message a new number when it comes back, as after a restored backup.</summary>
    public async Task StopAsync(bool renumber)
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        if (renumber)
            Directory.GetFiles(Inbox, "dovecot*").ToList().ForEach(File.Delete);
    }

    public void Run() => _process = Process.Start(Program, ["-F", "-c", Path.Combine(_folder, "dovecot.conf")]);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(renumber: false);
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Configuration() =>
        $$"""
            protocols = imap
            listen = 127.0.0.1
            base_dir = {{_folder}}/run
            state_dir = {{_folder}}/state
            log_path = {{_folder}}/dovecot.log
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:{{Inbox}}
            first_valid_uid = 1
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=mail gid=mail home={{_folder}}
            }
            service imap-login {
              inet_listener imap {
                port = {{_port}}
              }
              inet_listener imaps {
                port = 0
              }
            }

            """;
}

/// <summary>A mailbox that the application reads by itself.</summary>
internal sealed class Mailbox : MailServer
{
    private readonly Crm _crm;
    private readonly Session _reader;
    private readonly DovecotServer _server;

    private Mailbox(Crm crm, string key, Session reader, DovecotServer server)
        : base(crm, key) => (_crm, _reader, _server) = (crm, reader, server);

    public static async Task<MailServer> Of(Crm crm, Session administrator, DovecotServer server) =>
        new Mailbox(crm, await KeyAsync(administrator), administrator, server);

    /// <summary>Delivers a message, and waits until the application has read it; the message as filed then, or before.</summary>
    public override async Task<IncomingMailItem> Receive(byte[] raw)
    {
        var (before, known) = await ReadAsync();
        await _server.DeliverAsync(raw, _crm.Clock.Now);
        var (after, ids) = (before, known);
        for (var deadline = DateTime.UtcNow.AddSeconds(60); after == before && DateTime.UtcNow < deadline; (after, ids) = await ReadAsync())
            await Task.Delay(50);
        Assert.That(after, Is.GreaterThan(before), "It was not read from the mailbox.");
        // One that was there before comes once more by the other way, which answers with what was done at first.
        return ids.Except(known).Select(id => (Guid?)id).SingleOrDefault() is { } added
            ? (await _reader.Get<IncomingMailDetail>($"/mail/incoming/{added}")).Mail
            : await base.Receive(raw);
    }

    /// <summary>Waits until the mail page says this of the mailbox.</summary>
    public static async Task<InboxStatus> UntilAsync(Session reader, Func<InboxStatus, bool> isSo)
    {
        var inbox = (await reader.Get<MailStatus>("/mail/status")).Inbox!;
        for (
            var deadline = DateTime.UtcNow.AddSeconds(90);
            !isSo(inbox) && DateTime.UtcNow < deadline;
            inbox = (await reader.Get<MailStatus>("/mail/status")).Inbox!
        )
            await Task.Delay(100);
        Assert.That(isSo(inbox), $"{inbox}");
        return inbox;
    }

    private async Task<(long LastUid, List<Guid> Stored)> ReadAsync()
    {
        await using var scope = _crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        return (
            await db.MailboxReadings.Select(r => r.LastUid).SingleOrDefaultAsync(),
            await db.IncomingMails.Select(m => m.Id).ToListAsync()
        );
    }
}
