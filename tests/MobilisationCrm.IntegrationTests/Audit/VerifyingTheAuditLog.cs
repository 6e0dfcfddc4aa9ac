using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Audit;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Nobody changes what the audit log holds without it showing: not the program, not by the database. Whoever may take the database's own
/// guard away is found out by the chain.
/// </summary>
internal sealed class VerifyingTheAuditLog : CrmFixture
{
    protected override async Task Prepare()
    {
        foreach (var iso2 in new[] { "SN", "FR", "ES", "BR" })
            await Staff.LogContact(iso2);
        await Administrator.Get<PagedList<AuditItem>>("/audit?pageSize=1");
    }

    [Test]
    public async Task WhenNothingWasTouched_TheCommandSaysSoAndNamesTheHead()
    {
        var (code, output) = await ApiProcess.RunAsync(Crm.Database.Settings, "verify-audit");
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Match(@"\d+ entries stand in one chain, 0 of them emptied .*: \d+:[0-9a-f]{64}"));
    }

    [TestCase(
        """UPDATE "AuditEntries" SET "AccountName" = 'Somebody else' WHERE "Id" = {0}""",
        @"Entry {n} \(.*\) was edited\.",
        TestName = "WhenAnEntryWasEdited_ItIsNamed"
    )]
    [TestCase("""DELETE FROM "AuditEntries" WHERE "Id" = {0}""", @"Entry {n} \(.*\) was removed\.", TestName = "WhenAnEntryWasRemoved_ItIsNamed")]
    [TestCase(
        """DELETE FROM "AuditLinks" WHERE "EntryId" = {0}""",
        @"Link {n} was removed\.",
        TestName = "WhenALinkWasRemoved_ItIsNamed"
    )]
    [TestCase(
        """UPDATE "AuditEntries" SET "Name" = '', "EntityKey" = '', "Changes" = '{{}}', "Salt" = NULL WHERE "Id" = {0}""",
        @"Entry {n} \(.*\) was emptied, and no erasure names it\.",
        TestName = "WhenAnEntryWasEmptiedWithoutAnErasure_ItIsNamed"
    )]
    public async Task WhenARowWasTouched(string statement, string expected)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await RemoveGuardAsync(db);
        var link = await db.AuditLinks.OrderBy(l => l.Sequence).Skip(3).FirstAsync();
        await db.Database.ExecuteSqlRawAsync(statement, link.EntryId);
        var verdict = await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(null, CancellationToken.None);
        Assert.That(verdict.Faults, Has.Some.Matches(expected.Replace("{n}", $"{link.Sequence}", StringComparison.Ordinal)));
    }

    [TestCase(0)]
    [TestCase(-400)]
    public async Task WhenARowWasPutIn_ItIsNamed(int days)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (id, at) = (Guid.CreateVersion7(), Crm.Clock.Now.AddDays(days));
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "AuditEntries" ("Id", "At", "AccountName", "Action", "Entity", "EntityKey", "Name", "Changes")
            VALUES ({id}, {at}, 'Staff', 'Modified', 'Engagement', 'x', '', {"{}"})
            """
        );
        var verdict = await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(null, CancellationToken.None);
        Assert.That(verdict.Faults, Has.Count.EqualTo(1).And.Some.Matches($"The entry {id} .* was put in past the program"));
    }

    [Test]
    public async Task WhenTheEndWasCutOff_AHeadThatWasNotedEarlierShowsIt()
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var verification = scope.ServiceProvider.GetRequiredService<AuditVerification>();
        var head = (await verification.RunAsync(null, CancellationToken.None)).Head;
        Assert.That((await verification.RunAsync(head, CancellationToken.None)).Faults, Is.Empty);
        await RemoveGuardAsync(db);
        var last = await db.AuditLinks.OrderByDescending(l => l.Sequence).FirstAsync();
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "AuditEntries" WHERE "Id" = {last.EntryId}""");
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "AuditLinks" WHERE "Sequence" = {last.Sequence}""");
        Assert.That((await verification.RunAsync(null, CancellationToken.None)).Faults, Is.Empty, "By itself the chain knows no end.");
        Assert.That((await verification.RunAsync(head, CancellationToken.None)).Faults, Has.Count.EqualTo(1).And.Some.Contains(head));
    }

    [Test]
    public async Task WhenAPersonIsErased_TheChainIsWhole_AndTheLogSaysWhatWasEmptied()
    {
        var contact = await Staff.AddContact("Erasable");
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var about = await db.AuditEntries.Where(e => e.EntityKey == $"{contact.Id}").Select(e => e.Id).ToListAsync();
        var record = new AuditedRecord("Contact", $"{contact.Id}", new AuditSubject(""));
        var erased = await scope
            .ServiceProvider.GetRequiredService<AuditTrail>()
            .EraseAsync(about, record, "Asked for", CancellationToken.None);
        var verdict = await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(null, CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(erased, Is.EqualTo(about.Count).And.GreaterThan(0));
            Assert.That(verdict.Faults, Is.Empty);
            Assert.That(verdict.Erased, Is.EqualTo(erased));
        });
        Assert.That(await db.AuditEntries.AnyAsync(e => e.Name.Contains("Erasable") || e.Changes.Contains("Erasable")), Is.False);
        var entry = await db.AuditEntries.SingleAsync(e => e.Action == "Erased");
        using var changes = JsonDocument.Parse(entry.Changes);
        var named = changes.RootElement.GetProperty("sequences").GetProperty("after").GetString()!.Split(',').Select(long.Parse);
        var sequences = await db.AuditLinks.Where(l => about.Contains(l.EntryId)).Select(l => l.Sequence).ToListAsync();
        Assert.That(named, Is.EquivalentTo(sequences));
    }

    [TestCase("""UPDATE "AuditEntries" SET "AccountName" = 'Somebody else'""")]
    [TestCase("""UPDATE "AuditEntries" SET "Salt" = NULL""")]
    [TestCase("""DELETE FROM "AuditEntries" """)]
    [TestCase("""UPDATE "AuditLinks" SET "Sequence" = "Sequence" + 100""")]
    [TestCase("""DELETE FROM "AuditLinks" """)]
    public async Task WhenAStatementWouldChangeTheLog_TheDatabaseRefusesIt(string statement)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.That(() => db.Database.ExecuteSqlRawAsync(statement), Throws.Exception.With.Message.Contains(AuditGuard.Refusal));
    }

    [Test]
    public async Task WhenTheProgramWouldChangeAnEntry_TheSaveIsRefused()
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var entry = await db.AuditEntries.FirstAsync();
        db.Remove(entry);
        Assert.That(() => db.SaveChangesAsync(), Throws.InvalidOperationException);
        db.Entry(entry).State = EntityState.Modified;
        Assert.That(() => db.SaveChangesAsync(), Throws.InvalidOperationException);
    }

    [Test]
    public async Task WhenManyNodesChainAtOnce_EachEntryHasOnePlace()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Staff.LogContact("IT")));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Crm.RunAsync<AuditChain>()));
        await using var scope = Crm.Services.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(null, CancellationToken.None);
        Assert.That(verdict.Faults, Is.Empty);
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        Assert.That(await db.AuditLinks.CountAsync(), Is.EqualTo(await db.AuditEntries.CountAsync()));
    }

    private static async Task RemoveGuardAsync(CrmDbContext db)
    {
        foreach (var (trigger, table) in new[] { (AuditGuard.Entries, "AuditEntries"), (AuditGuard.Links, "AuditLinks") })
            foreach (var name in new[] { trigger, $"{trigger}_Delete" })
            {
                var on = db is PostgreSqlCrmDbContext ? $" ON \"{table}\"" : "";
#pragma warning disable EF1002 // The names are the program's own.
                await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER IF EXISTS \"{name}\"{on}");
#pragma warning restore EF1002
            }
    }
}
