using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Audit;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The audit log is never rewritten; what it says stays readable all the same.</summary>
internal sealed class ReadingTheAuditLog : CrmFixture
{
    [TestCase("MailTemplate", "LetterTemplate")]
    [TestCase("MeetingFile", "MeetingPaper")]
    public async Task WhenAKindOfRecordWasRenamed_OldEntriesAreFoundByTheNewName(string former, string name)
    {
        var key = $"{Guid.CreateVersion7()}";
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        db.Add(
            new AuditEntry
            {
                At = Crm.Clock.GetUtcNow().UtcDateTime,
                AccountName = "Staff",
                Action = "Added",
                Entity = former,
                EntityKey = key,
                Changes = "{}",
            }
        );
        await db.SaveChangesAsync();
        var found = await Administrator.Get<PagedList<AuditItem>>($"/audit?entity={name}&key={key}");
        Assert.That(found.Items.Select(i => i.Entity), Is.EqualTo([name]));
    }
}
