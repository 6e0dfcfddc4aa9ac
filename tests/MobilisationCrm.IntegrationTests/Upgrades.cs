using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>A newer program on the database of an older one: nothing that was stored is lost.</summary>
internal sealed class Upgrades
{
    [Test]
    public async Task WhenLettersGetATableOfTheirOwn_StoredOnesKeepTheirWords()
    {
        await using var database = await TestDatabase.CreateAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings!).Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddApplication(configuration)
            .AddInfrastructure(configuration)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync();
        var letter = new OutboundMail
        {
            UniqueKey = "one",
            Text = "Excellency,\nl’invité",
            Html = "<p>Excellency</p>",
            Calendar = "BEGIN:VCALENDAR",
        };
        var plain = new OutboundMail
        {
            UniqueKey = "two",
            Text = "Without a calendar",
            Html = "<p></p>",
        };
        db.AddRange(letter, plain);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        await migrator.MigrateAsync("AddAccountMail");
        await migrator.MigrateAsync();

        var kept = await db.OutboundMails.OrderBy(m => m.UniqueKey).ToListAsync();
        Assert.That(
            kept.Select(m => (m.Text, m.Html, m.Calendar)),
            Is.EqualTo(new[] { letter, plain }.Select(m => (m.Text, m.Html, m.Calendar)))
        );
    }
}
