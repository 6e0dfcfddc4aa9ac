using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Benchmarks;

/// <summary>The program as it is operated: a process of its own, built beside this one in the same configuration.</summary>
internal sealed class CrmProgram : IAsyncDisposable
{
    private CrmProgram(Process process, Uri address) =>
        (Process, Http) = (process, new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = address });

    public Process Process { get; }

    public HttpClient Http { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<CrmProgram> StartAsync(Dictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var program = new CrmProgram(Start(settings, $"--urls={address}"), address);
        while (!program.Process.HasExited)
        {
            try
            {
                if ((await program.Http.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return program;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>Starts serving, or one of its commands, and does not wait for it.</summary>
    public static CrmProgram Begin(Dictionary<string, string> settings, params string[] command) =>
        new(Start(settings, command is [] ? ["--urls=http://127.0.0.1:0"] : command), new Uri("http://localhost"));

    /// <summary>Runs one of its commands.</summary>
    public static async Task RunAsync(Dictionary<string, string> settings, params string[] command)
    {
        using var process = Start(settings, command);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} did not succeed.");
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync(Arrivals arrivals)
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        arrivals.NoteDeath();
    }

    /// <summary>
    /// Signs in with the demo's account of this name. In Production the cookies are Secure; a client that keeps them by itself would not
    /// send them over HTTP.
    /// </summary>
    public async Task SignInAsync(string name)
    {
        using var response = await Http.PostAsJsonAsync(
            "/api/v1/session",
            new { email = $"{name}@example.org", password = "Mobilise-2026" }
        );
        response.EnsureSuccessStatusCode();
        var cookies = response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).ToList();
        var token = cookies.Single(c => c.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal));
        foreach (var header in new[] { "Cookie", "X-XSRF-TOKEN" })
            Http.DefaultRequestHeaders.Remove(header);
        Http.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        Http.DefaultRequestHeaders.Add("X-XSRF-TOKEN", token.Split('=')[1]);
    }

    /// <summary>Asks the API to write; asked again, as a caller should, while the database is away.</summary>
    public async Task<HttpContent> SendAsync(HttpMethod method, string path, object body)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, $"/api/v1{path}") { Content = JsonContent.Create(body) };
            var response = await Http.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
                return response.EnsureSuccessStatusCode().Content;
            response.Dispose();
            await Task.Delay(200);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private static Process Start(Dictionary<string, string> settings, params string[] arguments)
    {
        var configuration = typeof(CrmProgram).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var program = Path.Combine(
            AppContext.BaseDirectory,
            $"../../../../../src/MobilisationCrm.Api/bin/{configuration}/net10.0/MobilisationCrm.Api.dll"
        );
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true };
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
