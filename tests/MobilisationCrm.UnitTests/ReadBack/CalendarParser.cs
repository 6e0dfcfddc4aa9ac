using System.Diagnostics;
using System.Text.Json;

namespace MobilisationCrm.ReadBack;

/// <summary>What another program understood of an iCalendar object.</summary>
internal sealed record ReadCalendar(string Method, string? Name, List<ReadEvent> Events);

/// <summary>What it understood of an entry.</summary>
internal sealed record ReadEvent(
    string Uid,
    int Sequence,
    string Start,
    string End,
    string Summary,
    string Description,
    string Location,
    string Status,
    string? Url,
    string? Organizer,
    string? OrganizerName,
    string? Attendee,
    string? AttendeeName,
    int Properties
);

/// <summary>A calendar parser written by others, in a process of its own that reads many objects at once.</summary>
internal static class CalendarParser
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the objects with "ical.js" or "python3-icalendar"; the test is skipped where it is not installed.</summary>
    public static async Task<List<ReadCalendar>> ReadAsync(string parser, IEnumerable<string> calendars)
    {
        var scripts = Path.Combine(Root(), "tests", "MobilisationCrm.UnitTests", "ReadBack");
        var (program, script) = parser == "ical.js" ? ("node", "read_calendars.mjs") : ("/usr/bin/python3", "read_calendars.py");
        var (output, errors, code) = await RunAsync(program, Path.Combine(scripts, script), JsonSerializer.Serialize(calendars));
        if (errors.Contains("No module named", StringComparison.Ordinal) || errors.Contains("MODULE_NOT_FOUND", StringComparison.Ordinal))
            Assert.Ignore($"{parser} is not installed.");
        Assert.That(code, Is.Zero, errors);
        return JsonSerializer.Deserialize<List<ReadCalendar>>(output, Json)!;
    }

    private static async Task<(string Output, string Errors, int Code)> RunAsync(string program, string script, string input)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, [script])
            {
                WorkingDirectory = Path.Combine(Root(), "src", "MobilisationCrm.Web"),
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (await output, await errors, process.ExitCode);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MobilisationCrm.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
