using System.Text;
using Microsoft.Extensions.Logging;

namespace MobilisationCrm.Databases;

/// <summary>
/// A turn at work on the embedded database as a whole: to migrate, to back up, to restore. One process has it at a time. It is a lock of
/// the operating system on a file beside the database, so it ends with the process, however that ends. The file stays: who removed it
/// could not know whether somebody waits for it. It names what is being written, so that the next turn removes what a killed one left.
/// </summary>
internal sealed partial class FileTurn : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly FileStream _file;

    private FileTurn(FileStream file)
    {
        _file = file;
        RemoveDraft();
    }

    /// <summary>Waits for the turn, and says so where it has to.</summary>
    public static async Task<FileTurn> TakeAsync(string database, ILogger log, CancellationToken cancellation)
    {
        for (var waits = false; ; waits = true)
        {
            if (TryTake(database) is { } turn)
                return turn;
            if (!waits)
                LogWaiting(log, database);
            await Task.Delay(Look, cancellation);
        }
    }

    /// <summary>The turn, or null where another process has it.</summary>
    public static FileTurn? TryTake(string database)
    {
        try
        {
            return new FileTurn(
                new FileStream(Path.ChangeExtension(database, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException fault) when (IsHeld(fault))
        {
            return null;
        }
    }

    /// <summary>Where to write what shall get its real name only when it is whole; what is left there is removed with the turn.</summary>
    public string DraftOf(string file)
    {
        var draft = $"{Path.GetFullPath(file)}.unfinished";
        if (File.Exists(draft))
            throw new InvalidOperationException($"There is a file {draft} already; remove it. Nothing was changed.");
        _file.Position = 0;
        _file.Write(Encoding.UTF8.GetBytes(draft));
        _file.Flush(flushToDisk: true);
        return draft;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        RemoveDraft();
        _file.Dispose();
    }

    private void RemoveDraft()
    {
        if (_file.Length == 0)
            return;
        _file.Position = 0;
        using (var reader = new StreamReader(_file, Encoding.UTF8, leaveOpen: true))
        {
            var draft = reader.ReadToEnd();
            // An incomplete note names a draft that was never begun.
            if (draft.EndsWith(".unfinished", StringComparison.Ordinal) && Directory.Exists(Path.GetDirectoryName(draft)))
            {
                foreach (var part in new[] { "", "-journal", "-wal", "-shm" })
                    File.Delete(draft + part);
            }
        }

        _file.SetLength(0);
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Another process migrates, backs up or restores {Database}; this one goes on when that has ended"
    )]
    private static partial void LogWaiting(ILogger logger, string database);
}
