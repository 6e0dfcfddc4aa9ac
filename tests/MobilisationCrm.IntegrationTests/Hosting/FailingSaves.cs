using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Databases;

namespace MobilisationCrm.Hosting;

/// <summary>Lets the application fail when it saves, as often as a test says: a fault of ours that nobody foresaw.</summary>
internal sealed class FailingSaves : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private int _left;

    /// <summary>What fails: saves that this finds to be meant.</summary>
    public Func<DbContext, bool> Meant { get; set; } = _ => true;

    /// <summary>What somebody else does while a save is about to begin.</summary>
    public Func<DbContext, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>The next saves fail.</summary>
    public void FailNext(int saves) => _left = saves;

    public void AddTo(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCrmDbContext>(builder => builder.AddInterceptors(this));
        services.ConfigureDbContext<PostgreSqlCrmDbContext>(builder => builder.AddInterceptors(this));
        services.ConfigureDbContext<SqlServerCrmDbContext>(builder => builder.AddInterceptors(this));
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) =>
        Meant(eventData.Context!) && Interlocked.Decrement(ref _left) >= 0
            ? throw new InvalidOperationException("A fault with secrets in it")
            : base.SavingChangesAsync(eventData, result, cancellationToken);

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        await Before(eventData.Context!);
        return result;
    }
}
