using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MobilisationCrm.Databases;

/// <summary>
/// Lets SQL Server sort ids as every other database does. Ids rise with time (UUID version 7), and queries rely on it where instants
/// are equal; but SQL Server compares a uniqueidentifier from its last six bytes on, which are random. Its text has the right order.
/// </summary>
public sealed class SqlServerIdOrder : IQueryExpressionInterceptor
{
    /// <summary>The only one: EF Core builds its services anew for each other one, and gives up after twenty.</summary>
    public static readonly SqlServerIdOrder Instance = new();

    private SqlServerIdOrder() { }

    /// <inheritdoc />
    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new ByText().Visit(queryExpression);

    private sealed class ByText : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            var visited = (MethodCallExpression)base.VisitMethodCall(node);
            var method = visited.Method;
            if (
                (method.DeclaringType != typeof(Queryable) && method.DeclaringType != typeof(Enumerable))
                || method.Name is not ("OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending")
                || visited.Arguments.Count != 2
                || method.GetGenericArguments() is not [var source, var key]
                || key != typeof(Guid)
                || Lambda(visited.Arguments[1]) is not { } selector
            )
                return visited;
            var text = Expression.Lambda(Expression.Call(selector.Body, nameof(ToString), null), selector.Parameters);
            var sort = method.GetGenericMethodDefinition().MakeGenericMethod(source, typeof(string));
            return Expression.Call(sort, visited.Arguments[0], method.DeclaringType == typeof(Queryable) ? Expression.Quote(text) : text);
        }

        private static LambdaExpression? Lambda(Expression argument) =>
            (argument is UnaryExpression { NodeType: ExpressionType.Quote } quote ? quote.Operand : argument) as LambdaExpression;
    }
}
