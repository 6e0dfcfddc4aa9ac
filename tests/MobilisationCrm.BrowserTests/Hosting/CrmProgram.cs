using System.Collections.Concurrent;
using System.Diagnostics;

namespace MobilisationCrm.Hosting;

/// <summary>
/// The program as a reader of the README starts it: a process of its own in Development, with the demo, an empty data
/// folder and a port of its own. Its clock is the real one, and its jobs run by their timetable.
/// </summary>
internal sealed class CrmProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private CrmProgram(Process process, Uri address, string folder) => (_process, Address, Folder) = (process, address, folder);

    public Uri Address { get; }

    /// <summary>The data folder: database and written mail.</summary>
    public string Folder { get; }

    /// <summary>Everything that the program has logged so far.</summary>
    public string Log => string.Join('\n', _output);

    /// <summary>Starts the program and waits until it says that it is ready.</summary>
    public static async Task<CrmProgram> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mobilisation-crm-browser-").FullName;
        var address = new Uri($"http://localhost:{Ports.Free()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MobilisationCrm.Api.dll"), $"--urls={address}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Data__Folder"] = folder,
                ["Site__PublicUrl"] = address.ToString().TrimEnd('/'),
            },
        };
        var program = new CrmProgram(Process.Start(start)!, address, folder);
        program._process.OutputDataReceived += (_, line) => program._output.Enqueue(line.Data ?? "");
        program._process.ErrorDataReceived += (_, line) => program._output.Enqueue(line.Data ?? "");
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        if (await program.IsReadyAsync())
            return program;
        var log = program.Log;
        await program.DisposeAsync();
        throw new InvalidOperationException($"The program did not become ready:\n{log}");
    }

    /// <summary>The messages that the Pickup transport wrote, oldest first.</summary>
    public IEnumerable<string> MailFiles() =>
        Path.Combine(Folder, "mail") is var mail && Directory.Exists(mail)
            ? Directory.GetFiles(mail, "*.eml").OrderBy(File.GetLastWriteTimeUtc)
            : [];

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience && !_process.HasExited; await Task.Delay(200))
        {
            try
            {
                if ((await http.GetAsync(new Uri(Address, "/health/ready"))).IsSuccessStatusCode)
                    return true;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        return false;
    }
}
