using System.Data.Common;

namespace MobilisationCrm.Hosting;

/// <summary>The program cannot do what it was started for; the message is all that the operator needs to read.</summary>
internal sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Uses the database, and says in a sentence when it cannot be used as it is.</summary>
    public static async Task TryAsync(Func<Task> use)
    {
        try
        {
            await use();
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException)
        {
            // EF Core wraps what may pass by itself.
            var reason = fault as DbException ?? fault.InnerException as DbException;
            throw new StartRefusedException(reason is null ? fault.Message : $"The database cannot be used: {reason.Message}", fault);
        }
    }
}
