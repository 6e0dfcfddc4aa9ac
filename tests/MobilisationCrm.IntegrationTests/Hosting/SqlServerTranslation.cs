using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using MobilisationCrm.Databases;

namespace MobilisationCrm.Hosting;

/// <summary>
/// Each query that the tests make the application ask is translated for SQL Server too, and fails where it has no Transact-SQL. No SQL
/// Server is needed for that; whether it would answer right is another matter.
/// </summary>
internal sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        using var db = new SqlServerCrmDbContext(
            new DbContextOptionsBuilder<SqlServerCrmDbContext>().UseSqlServer("Server=nowhere").Options
        );
        var query = new OnSqlServer(db).Visit(queryExpression);
        var result = query.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IAsyncEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0])
            : typeof(Task<>).MakeGenericType(query.Type);
        Compile
            .MakeGenericMethod(result)
            .Invoke(db.GetService<IDatabase>(), BindingFlags.DoNotWrapExceptions, null, [query, true], null);
        return queryExpression;
    }

    private sealed class OnSqlServer(DbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root
                ? new EntityQueryRootExpression(db.Model.FindEntityType(root.EntityType.Name)!)
                : base.VisitExtension(node);
    }
}
