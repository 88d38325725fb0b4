using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using YenBai.Cdvc.Data.Storage;

namespace YenBai.Cdvc.Data.Tests.Databases;

/// <summary>
/// Every query a test runs on SQLite is compiled for SQL Server too, so that one that SQL Server cannot translate fails the test
/// on a machine without SQL Server. Raw SQL is left out: it is written for one engine.
/// </summary>
internal sealed class AlsoForSqlServer : IQueryExpressionInterceptor
{
    private static readonly MethodInfo Compile = typeof(IDatabase).GetMethod(nameof(IDatabase.CompileQuery))!;
    private static readonly DbContextOptions<SqlServerCdvcContext> Options = ContextOptions.SqlServer("Server=never-opened", IdentitySchema.Services).Options;
    private static int compiled;

    /// <summary>Contexts with other singletons would each build EF's services anew.</summary>
    public static AlsoForSqlServer Instance { get; } = new();

    /// <summary>How many queries were compiled so far.</summary>
    public static int Compiled => compiled;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        RawSql raw = new();
        raw.Visit(queryExpression);
        if (!raw.Found)
        {
            CompileForSqlServer(queryExpression);
            Interlocked.Increment(ref compiled);
        }

        return queryExpression;
    }

    public static void CompileForSqlServer(Expression query)
    {
        using SqlServerCdvcContext context = new(Options);
        Expression moved = new OtherModel(context.Model).Visit(query);
        Type result = moved.Type.IsGenericType && moved.Type.IsAssignableTo(typeof(IQueryable))
            ? typeof(IEnumerable<>).MakeGenericType(moved.Type.GetGenericArguments()[0])
            : moved.Type;
        try
        {
            Compile.MakeGenericMethod(result).Invoke(context.GetService<IDatabase>(), [moved, false]);
        }
        catch (TargetInvocationException e)
        {
            throw new InvalidOperationException($"SQL Server cannot run this query: {e.InnerException!.Message}", e.InnerException);
        }
    }

    private sealed class OtherModel(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root ? new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!) : node;
    }

    private sealed class RawSql : ExpressionVisitor
    {
        public bool Found { get; private set; }

        protected override Expression VisitExtension(Expression node)
        {
            Found |= node is QueryRootExpression && node.GetType() != typeof(EntityQueryRootExpression);
            return node;
        }
    }
}
