using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Databases;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>What a database refuses is known by its code, whichever database it is.</summary>
internal sealed class TellingFaultsApart : CrmFixture
{
    [Test]
    public async Task WhenThereIsSuchARecord_ItIsADuplicate() =>
        Assert.That(DatabaseFaults.IsDuplicate(await RefusedAsync(new Campaign(Campaign, 81, new DateOnly(2026, 9, 1)))));

    [Test]
    public async Task WhenARecordPointsNowhere_ItIsNone()
    {
        var astray = new Engagement(Guid.CreateVersion7(), "FR", Crm.Clock.GetUtcNow().UtcDateTime);
        Assert.That(DatabaseFaults.IsDuplicate(await RefusedAsync(astray)), Is.False);
    }

    private async Task<Exception> RefusedAsync(object record)
    {
        await using var scope = Crm.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        db.Add(record);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException refused)
        {
            return refused.InnerException!;
        }

        throw new AssertionException("The record was saved.");
    }
}
