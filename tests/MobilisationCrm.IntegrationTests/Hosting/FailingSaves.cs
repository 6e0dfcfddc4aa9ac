using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Databases;

namespace MobilisationCrm.Hosting;

/// <summary>Lets the application fail when it saves, as often as a test says: a fault of ours that nobody foresaw.</summary>
internal sealed class FailingSaves : SaveChangesInterceptor
{
    private int _left;

    /// <summary>What fails: saves that this finds to be meant.</summary>
    public Func<DbContext, bool> Meant { get; set; } = _ => true;

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
}
