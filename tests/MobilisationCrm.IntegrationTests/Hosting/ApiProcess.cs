using System.Collections.Concurrent;
using System.Diagnostics;

namespace MobilisationCrm.Hosting;

/// <summary>The program as an operator runs it: a process of its own, killed without warning when a test says so.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    /// <summary>The program that these tests were built with.</summary>
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "MobilisationCrm.Api.dll");

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private ApiProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public string Output => string.Join('\n', _output);

    /// <summary>Runs a command of the program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(Dictionary<string, string> settings, params string[] arguments)
    {
        await using var program = Begin(settings, arguments);
        await program.WaitForExitAsync();
        return (program._process.ExitCode, program.Output);
    }

    /// <summary>Starts a command of the program, or serving on a port that nobody asks for.</summary>
    public static ApiProcess Begin(Dictionary<string, string> settings, params string[] arguments) =>
        Start(settings, arguments is [] ? [$"--urls=http://127.0.0.1:{Ports.Free()}"] : arguments, new Uri("http://localhost"));

    /// <summary>Starts serving, and waits until it is ready or has ended.</summary>
    public static async Task<ApiProcess> ServeAsync(Dictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var program = Start(settings, [$"--urls={address}"], address);
        using var http = new HttpClient();
        for (
            var deadline = DateTime.UtcNow.AddSeconds(90);
            DateTime.UtcNow < deadline && !program._process.HasExited;
            await Task.Delay(100)
        )
        {
            try
            {
                if ((await http.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode)
                    return program;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        if (program._process.HasExited)
            await program.WaitForExitAsync();
        return program;
    }

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>No file of the process grows beyond this size from now on: what a full disk is, without a disk. For Linux.</summary>
    /// <param name="bytes">Null for no limit.</param>
    public async Task LimitFilesAsync(long? bytes)
    {
        // The soft limit, which anybody may raise again.
        using var limit = Process.Start("prlimit", [$"--pid={_process.Id}", $"--fsize={(bytes is null ? "unlimited" : bytes)}:"]);
        await limit.WaitForExitAsync();
        Assert.That(limit.ExitCode, Is.Zero);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static ApiProcess Start(Dictionary<string, string> settings, IEnumerable<string> arguments, Uri address)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardOutput = true, RedirectStandardError = true };
        // A write beyond the limit of a file then fails, as on a full disk, and does not end the process.
        string[] command = ["-c", "trap '' XFSZ; exec dotnet \"$0\" \"$@\"", Program];
        if (OperatingSystem.IsWindows())
            (start.FileName, command) = ("dotnet", [Program]);
        foreach (var word in command)
            start.ArgumentList.Add(word);
        // With it the runtime itself writes a file larger than the limit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        var program = new ApiProcess(process, address);
        process.OutputDataReceived += (_, line) => program._output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => program._output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return program;
    }

    public async Task WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await _process.WaitForExitAsync(limit.Token);
    }
}
