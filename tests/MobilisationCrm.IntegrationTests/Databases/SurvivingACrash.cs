using System.Net;
using System.Net.Sockets;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>The process is killed between storing and sending: nothing is lost, nothing is doubled (M16).</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SurvivingACrash
{
    private static readonly string[] States = ["KE", "UG", "RW", "TZ", "FR", "ES"];

    [Test]
    public async Task M16_WhenKilledBeforeAnythingIsSent_EveryMessageArrivesOnceAfterTheRestart()
    {
        await using var smtp = await SmtpServer.StartAsync();
        var database = await TestDatabase.CreateAsync();
        // Nobody listens on that port: every message stays in the queue.
        var stored = await QueueAndKillAsync(database, Ports.Free(), waitForClaim: false);
        await using (var again = await ApiProcess.ServeAsync(Settings(database, smtp.Port)))
            await ExpectEachOnceAsync(again, smtp, stored);
        await database.DisposeAsync();
    }

    [Test]
    public async Task M16_WhenKilledWhileAMessageIsBeingHandedOver_ItArrivesOnceWhenItsLeaseHasEnded()
    {
        await using var smtp = await SmtpServer.StartAsync();
        var database = await TestDatabase.CreateAsync();
        // A server that takes the connection and never says a word: the message is claimed, and its outcome unknown.
        using var stalling = new TcpListener(IPAddress.Loopback, 0);
        stalling.Start();
        var stored = await QueueAndKillAsync(database, ((IPEndPoint)stalling.LocalEndpoint).Port, waitForClaim: true);
        await using (var again = await ApiProcess.ServeAsync(Settings(database, smtp.Port)))
            await ExpectEachOnceAsync(again, smtp, stored);
        await database.DisposeAsync();
    }

    private static async Task<List<MailSummary>> QueueAndKillAsync(TestDatabase database, int port, bool waitForClaim)
    {
        await RunningSession.SilenceAsync(Settings(database, port));
        await using var program = await ApiProcess.ServeAsync(Settings(database, port));
        var staff = new RunningSession(program.Address);
        await staff.SignInAsync();
        var stored = await staff.InviteAsync(States);
        Assert.That(stored, Has.Count.EqualTo(States.Length), program.Output);
        if (waitForClaim)
        {
            for (var deadline = DateTime.UtcNow.AddSeconds(60); DateTime.UtcNow < deadline; await Task.Delay(200))
            {
                if ((await staff.MailsAsync(stored[0].MeetingId!.Value)).Exists(m => m.State == MailState.Sending))
                    break;
            }

            Assert.That(
                await staff.MailsAsync(stored[0].MeetingId!.Value),
                Has.Some.Property(nameof(MailSummary.State)).EqualTo(MailState.Sending)
            );
        }

        await program.KillAsync();
        // It may have been in the middle of a try. A lease lasts five minutes; the restarted program's clock cannot be set, so the lease is
        // let run out in the database.
        await EndLeasesAsync(database);
        return stored;
    }

    private static async Task ExpectEachOnceAsync(ApiProcess program, SmtpServer smtp, List<MailSummary> stored)
    {
        var staff = new RunningSession(program.Address);
        await staff.SignInAsync();
        foreach (var mail in stored)
        {
            // A try that failed before the kill has its next one in some minutes; staff need not wait for it.
            var seen = (await staff.MailsAsync(mail.MeetingId!.Value)).Single(m => m.Id == mail.Id);
            if (seen is { State: MailState.Queued, Tries: > 0 })
                await staff.Http.PostAsync($"/api/v1/mail/{mail.Id}/retry", null);
            Assert.That((await staff.WaitForAsync(mail, m => m.State == MailState.Sent)).State, Is.EqualTo(MailState.Sent), program.Output);
        }

        var ids = (await smtp.ReceivedAsync()).ConvertAll(m => m.MessageId);
        Assert.That(ids, Is.Unique);
        Assert.That(ids, Is.EquivalentTo(stored.Select(m => $"<{m.Id:N}@crm.example.org>")));
    }

    private static async Task EndLeasesAsync(TestDatabase database)
    {
        await using var crm = await Crm.StartAsync(database, "Development");
        await crm.EndLeasesAsync(FakeClock.Start);
        database.Release();
    }

    private static Dictionary<string, string> Settings(TestDatabase database, int port) =>
        new(database.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Site:PublicUrl"] = "https://crm.example.org",
            ["Mail:Transport"] = "Smtp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = $"{port}",
            ["Mail:Smtp:StartTls"] = "false",
        };
}
