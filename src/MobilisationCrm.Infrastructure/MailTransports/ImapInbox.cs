using System.Net.Sockets;
using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>
/// Reads the secretariat's mailbox as mail comes in (IDLE, RFC 2177) and files it as if a mail server had handed it over. It changes
/// nothing in the mailbox. How far it is read is noted after a message is stored; one that was stored just before a crash is known by its
/// Message-ID when it is read again.
/// </summary>
public sealed partial class ImapInbox(
    IServiceScopeFactory scopes,
    IOptionsMonitor<MailOptions> options,
    AccessTokens tokens,
    TimeProvider clock,
    ILogger<ImapInbox> log
) : BackgroundService
{
    // Servers end a connection that idles for longer than half an hour, some sooner.
    private static readonly TimeSpan Watch = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // Providers close an account that knocks with a wrong password again and again.
    private static readonly TimeSpan LongestPauseAfterRefusal = TimeSpan.FromMinutes(15);
    private const int MaxFetches = 3;
    private readonly Guid _node = Guid.NewGuid();
    private int _faults;
    private (UniqueId Uid, int Times, string Why) _breaking;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ReadInTurnAsync(options.CurrentValue, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(log, fault.Message);
                // Servers drop lines as a matter of course: what is told is a mailbox that cannot be opened again.
                if (++_faults > 1)
                    await TellAsync(fault, stoppingToken);
                await Task.Delay(PauseAfter(fault), stoppingToken);
            }
        }
    }

    private TimeSpan PauseAfter(Exception fault)
    {
        var longest = ProblemOf(fault) == MailboxProblem.SignInRefused ? LongestPauseAfterRefusal : LongestPause;
        return FirstPause * Math.Min(Math.Pow(2, _faults - 1), longest / FirstPause);
    }

    // One node reads a mailbox at a time; another takes over when its lease ends.
    private async Task ReadInTurnAsync(MailOptions mail, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (!await HoldAsync(mail.Imap.Mailbox, cancellation))
        {
            await Task.Delay(MailboxReading.Lease / 3, cancellation);
            return;
        }

        var holding = HoldOnAsync(mail.Imap.Mailbox, stop);
        try
        {
            await ReadAsync(mail, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await holding;
            await DoAsync(db => db.MailboxReadings.Where(r => r.ReaderId == _node).ExecuteUpdateAsync(Free, CancellationToken.None));
        }
    }

    private async Task HoldOnAsync(string mailbox, CancellationTokenSource stop)
    {
        try
        {
            do
                await Task.Delay(MailboxReading.Lease / 3, stop.Token);
            while (await HoldAsync(mailbox, stop.Token));
        }
        catch (Exception lost)
        {
            // Another node may read it soon, or the database is away: so this one stops.
            if (!stop.IsCancellationRequested)
                LogFault(log, lost.Message);
        }

        await stop.CancelAsync();
    }

    private Task<bool> HoldAsync(string mailbox, CancellationToken cancellation) =>
        DoAsync(async db =>
        {
            await FindAsync(db, mailbox, cancellation);
            await db.SaveChangesAsync(cancellation);
            var now = clock.UtcNow();
            return await db
                    .MailboxReadings.Where(r =>
                        r.Mailbox == mailbox && (r.ReaderId == null || r.ReaderId == _node || r.LeaseUntil == null || r.LeaseUntil < now)
                    )
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(r => r.ReaderId, _node).SetProperty(r => r.LeaseUntil, now + MailboxReading.Lease),
                        cancellation
                    ) == 1;
        });

    private static void Free(UpdateSettersBuilder<MailboxReading> set) =>
        set.SetProperty(r => r.ReaderId, (Guid?)null).SetProperty(r => r.LeaseUntil, (DateTime?)null);

    private async Task<T> DoAsync<T>(Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    private async Task ReadAsync(MailOptions mail, CancellationToken cancellation)
    {
        // Servers of a secretariat often stand where no list of revoked certificates can be had.
        using var client = new ImapClient { CheckCertificateRevocation = false };
        var folder = await OpenAsync(client, mail, cancellation);
        while (true)
        {
            // What comes while we read ends the waiting before it begins.
            using var wake = new CancellationTokenSource(Watch);
            void Wake(object? sender, EventArgs e) => wake.Cancel();
            folder.CountChanged += Wake;
            try
            {
                await StoreNewAsync(folder, mail.Imap.Mailbox, cancellation);
                _faults = 0;
                await WaitAsync(client, wake.Token, cancellation);
            }
            finally
            {
                folder.CountChanged -= Wake;
            }
        }
    }

    private async Task<IMailFolder> OpenAsync(ImapClient client, MailOptions mail, CancellationToken cancellation)
    {
        var imap = mail.Imap;
        var encryption =
            imap.ImplicitTls ? SecureSocketOptions.SslOnConnect
            : imap.StartTls ? SecureSocketOptions.StartTls
            : SecureSocketOptions.None;
        await client.ConnectAsync(imap.Host, imap.Port, encryption, cancellation);
        if (await tokens.FindAsync(mail.Token, cancellation) is { } token)
            await client.AuthenticateAsync(new SaslMechanismOAuth2(imap.User, token), cancellation);
        else
            await client.AuthenticateAsync(imap.User, imap.Password, cancellation);
        var folder = await client.GetFolderAsync(imap.Folder, cancellation);
        await folder.OpenAsync(FolderAccess.ReadOnly, cancellation);
        return folder;
    }

    private async Task StoreNewAsync(IMailFolder folder, string mailbox, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var reading = await FindAsync(db, mailbox, cancellation);
        var isSame = reading.UidValidity == folder.UidValidity;
        // A mailbox read for the first time begins with yesterday; one whose numbers were given anew, with what came since the day before
        // the last look.
        SearchQuery search = isSame
            ? SearchQuery.Uids(new UniqueIdRange(folder.UidValidity, (uint)reading.LastUid + 1, uint.MaxValue))
            : SearchQuery.DeliveredAfter(reading.ReadAt.AddDays(-1));
        // The last message answers to any number above it (RFC 3501, 6.4.8).
        var found = (await folder.SearchAsync(search, cancellation)).Where(u => !isSame || u.Id > reading.LastUid).ToList();
        foreach (
            var message in (
                await folder.FetchAsync(found, MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate, cancellation)
            ).OrderBy(m => m.UniqueId.Id)
        )
        {
            await StoreAsync(folder, message, cancellation);
            if (!isSame)
                continue;
            reading.Stored(folder.UidValidity, message.UniqueId.Id);
            await db.SaveChangesAsync(cancellation);
        }

        if (!isSame)
            reading.Stored(folder.UidValidity, found.Select(u => (long)u.Id).Append((folder.UidNext?.Id ?? 1) - 1L).Max());
        reading.Read(clock.UtcNow());
        await db.SaveChangesAsync(cancellation);
    }

    private async Task StoreAsync(IMailFolder folder, IMessageSummary message, CancellationToken cancellation)
    {
        if (await FetchAsync(folder, message.UniqueId, cancellation) is not { } raw)
            return;
        var now = clock.UtcNow();
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<IncomingMailFiler>()
            .FileAsync(raw, message.InternalDate?.UtcDateTime is { } at && at < now ? at : now, cancellation);
    }

    // Null for one that somebody removed meanwhile. One over which the line breaks every time is passed over, and a person told of it.
    private async Task<byte[]?> FetchAsync(IMailFolder folder, UniqueId uid, CancellationToken cancellation)
    {
        if (_breaking.Uid == uid && _breaking.Times >= MaxFetches)
            return Encoding.UTF8.GetBytes($"{folder.FullName}, UID {uid}: {_breaking.Why}");
        try
        {
            using var raw = new MemoryStream();
            // Of one that is too large, as much as shows that it is.
            await using var content = await folder.GetStreamAsync(uid, 0, IncomingMailFiler.MaxSize + 1, cancellation);
            await content.CopyToAsync(raw, cancellation);
            return raw.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            _breaking = (uid, _breaking.Uid == uid ? _breaking.Times + 1 : 1, broken.Message);
            throw;
        }
    }

    private static async Task WaitAsync(ImapClient client, CancellationToken wake, CancellationToken cancellation)
    {
        if (client.Capabilities.HasFlag(ImapCapabilities.Idle))
        {
            await client.IdleAsync(wake, cancellation);
            return;
        }

        await Task.Delay(Poll, cancellation);
        await client.NoOpAsync(cancellation);
    }

    private async Task TellAsync(Exception fault, CancellationToken cancellation)
    {
        try
        {
            await DoAsync(async db =>
            {
                var reading = await FindAsync(db, options.CurrentValue.Imap.Mailbox, cancellation);
                reading.Fail(ProblemOf(fault), fault.Message.Storable(Lengths.Paragraph));
                return await db.SaveChangesAsync(cancellation);
            });
        }
        catch (Exception untold) when (!cancellation.IsCancellationRequested)
        {
            // The database is away too; the reading goes on when both are back.
            LogFault(log, untold.Message);
        }
    }

    private static MailboxProblem ProblemOf(Exception fault) =>
        fault switch
        {
            AuthenticationException or HttpRequestException => MailboxProblem.SignInRefused,
            // It does not offer STARTTLS.
            SslHandshakeException or NotSupportedException => MailboxProblem.NotEncrypted,
            FolderNotFoundException => MailboxProblem.FolderMissing,
            IOException or SocketException or ProtocolException or TimeoutException or ServiceNotConnectedException =>
                MailboxProblem.Unreachable,
            _ => MailboxProblem.Other,
        };

    private async Task<MailboxReading> FindAsync(CrmDbContext db, string mailbox, CancellationToken cancellation) =>
        await db.MailboxReadings.FindAsync([mailbox], cancellation)
        ?? db.MailboxReadings.Add(MailboxReading.Begin(mailbox, clock.UtcNow())).Entity;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mailbox cannot be read: {Problem}")]
    private static partial void LogFault(ILogger log, string problem);
}
