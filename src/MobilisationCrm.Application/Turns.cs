using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace MobilisationCrm;

/// <summary>Work that one does at a time, over all nodes.</summary>
public enum TurnWork
{
    /// <summary>Loading a spreadsheet of counterparts.</summary>
    LoadCounterparts,

    /// <summary>Claiming messages to send.</summary>
    ClaimMail,

    /// <summary>Proving that the database can be written. Reference data brings its row.</summary>
    ProveWriting,
}

/// <summary>The row that is held by whoever does the work.</summary>
public sealed class Turn
{
    /// <summary>The work.</summary>
    public TurnWork Work { get; init; }

    /// <summary>How often the turn was taken.</summary>
    public long Taken { get; private set; }
}

/// <summary>Waits for one's turn.</summary>
internal static class Turns
{
    /// <summary>
    /// Begins a transaction and waits in it until nobody else does the work; the turn ends with the transaction. What is read in it
    /// afterwards holds what those before have written.
    /// </summary>
    public static async Task<IDbContextTransaction> TakeTurnAsync(this CrmDbContext db, TurnWork work, CancellationToken cancellation)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // All three databases let the second who writes a row wait until the first has ended its transaction.
        await db.Turns.Where(t => t.Work == work).ExecuteUpdateAsync(set => set.SetProperty(t => t.Taken, t => t.Taken + 1), cancellation);
        return transaction;
    }
}

internal sealed class TurnConfiguration : IEntityTypeConfiguration<Turn>
{
    public void Configure(EntityTypeBuilder<Turn> turn)
    {
        turn.HasKey(t => t.Work);
        turn.HasData(new[] { TurnWork.LoadCounterparts, TurnWork.ClaimMail }.Select(work => new Turn { Work = work }));
    }
}
