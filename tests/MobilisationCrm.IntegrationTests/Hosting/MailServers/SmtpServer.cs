using System.Diagnostics;
using System.Text.Json;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A real SMTP server behind a socket: aiosmtpd of Debian's python3-aiosmtpd as a child process. Tests that need it are
/// skipped where it is not installed; the test command installs it, and counts what was skipped.
/// </summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    // Debian's own interpreter, to which Debian's packages belong, whatever else is on the path.
    private const string Python = "/usr/bin/python3";

    private readonly Process _process;

    private SmtpServer(Process process, int port, string folder) => (_process, Port, Folder) = (process, port, folder);

    public int Port { get; }

    public string Folder { get; }

    /// <summary>Starts a server, or skips the test where there is none.</summary>
    public static async Task<SmtpServer> StartAsync(params string[] options)
    {
        if (await Exits(Python, "-c", "import aiosmtpd") != 0)
            Assert.Ignore("python3-aiosmtpd is not installed.");
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-smtp-").FullName;
        var port = Ports.Free();
        var start = new ProcessStartInfo(Python) { RedirectStandardOutput = true };
        foreach (
            var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Hosting", "MailServers", "smtp_server.py"), $"{port}", folder }.Concat(options)
        )
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        Assert.That(await process.StandardOutput.ReadLineAsync(), Is.EqualTo("ready"));
        return new SmtpServer(process, port, folder);
    }

    /// <summary>Settings that hand an application's mail to this server.</summary>
    public Dictionary<string, string> Settings =>
        new()
        {
            ["Mail:Transport"] = "Smtp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = $"{Port}",
            ["Mail:Smtp:StartTls"] = "false",
        };

    /// <summary>Everything that arrived, as Python's mail parser reads it.</summary>
    public async Task<List<ReceivedMail>> ReceivedAsync()
    {
        var received = new List<ReceivedMail>();
        foreach (var file in Directory.GetFiles(Folder, "*.eml"))
            received.Add(await ReadAsync(file));
        return received;
    }

    /// <summary>Reads a message file with a parser that knows nothing of the product.</summary>
    public static async Task<ReceivedMail> ReadAsync(string file)
    {
        var start = new ProcessStartInfo(Python) { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Hosting", "MailServers", "read_mail.py"));
        start.ArgumentList.Add(file);
        using var process = Process.Start(start)!;
        var json = await process.StandardOutput.ReadToEndAsync();
        return JsonSerializer.Deserialize<ReceivedMail>(json, JsonSerializerOptions.Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<int> Exits(string program, params string[] arguments)
    {
        if (!File.Exists(program))
            return -1;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

/// <summary>A message as it arrived.</summary>
internal sealed record ReceivedMail(Dictionary<string, string> Headers, List<string> Defects, ReceivedPart Body)
{
    public string MessageId => Headers["message-id"];
}

internal sealed record ReceivedPart(
    string Type,
    Dictionary<string, string> Parameters,
    string? Disposition,
    string? FileName,
    string? Text,
    List<ReceivedPart> Parts
);
