using System.Data.Common;
using Microsoft.Extensions.Options;
using MobilisationCrm.Databases;

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
        catch (InvalidOperationException fault) when (SentenceOf(fault) is null)
        {
            throw new StartRefusedException(fault.Message, fault);
        }
    }

    /// <summary>
    /// What the operator needs to read where the machine is at fault: its disk, its network, the database. Null for a fault of ours, of
    /// which the whole trace is wanted.
    /// </summary>
    public static string? SentenceOf(Exception fault)
    {
        // EF Core wraps what the database says, more than once.
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case StartRefusedException:
                    return cause.Message;
                case DbException:
                    return DatabaseFaults.Of(cause) == DatabaseFault.StorageFull
                        ? $"The disk of the database is full: {cause.Message}"
                        : $"The database cannot be used: {cause.Message}";
                case OptionsValidationException:
                case IOException or UnauthorizedAccessException:
                    return cause.Message;
            }
        }

        return null;
    }
}
