using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>
/// The identity of this process among those that send: it lies in a file of the data folder that no other process may open meanwhile. The
/// system closes it when the process is killed, and the next that starts there has the same identity.
/// </summary>
public sealed class NodeLock : IDisposable
{
    private const int IdentityLength = 16;
    private readonly FileStream _file;

    /// <summary>Takes the first identity of the folder that nobody has.</summary>
    /// <param name="folder">The data folder.</param>
    public NodeLock(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var number = 1; ; number++)
        {
            if (Open(Path.Combine(folder, $".node-{number}")) is not { } file)
                continue;
            _file = file;
            Node = new SendingNode(Identity());
            return;
        }
    }

    /// <summary>The identity.</summary>
    public SendingNode Node { get; }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process runs under it.
            return null;
        }
    }

    private Guid Identity()
    {
        var bytes = new byte[IdentityLength];
        if (_file.ReadAtLeast(bytes, IdentityLength, throwOnEndOfStream: false) == IdentityLength)
            return new Guid(bytes);
        // New, or killed while it was written.
        var made = Guid.NewGuid();
        _file.Position = 0;
        _file.Write(made.ToByteArray());
        _file.Flush(flushToDisk: true);
        return made;
    }
}
