using Microsoft.Extensions.Configuration;

namespace MobilisationCrm;

/// <summary>A setting that chooses between what every build has and a library that only a build with -p:Stack=Full has.</summary>
/// <param name="Key">Key of the setting.</param>
/// <param name="BuiltIn">Value for what every build has.</param>
/// <param name="Library">Value for the library.</param>
public sealed record StackChoice(string Key, string BuiltIn, string Library)
{
    /// <summary>What runs the recurring jobs.</summary>
    public static readonly StackChoice Jobs = new("Jobs:Engine", "Quartz", "Hangfire");

    /// <summary>What speaks to mail servers.</summary>
    public static readonly StackChoice Mail = new("Mail:Library", "BuiltIn", "MailKit");

    /// <summary>What writes and reads calendar entries.</summary>
    public static readonly StackChoice Calendar = new("Calendar:Library", "BuiltIn", "Ical.Net");

    /// <summary>True in a build with the libraries and the whole client of SQL Server.</summary>
    public static bool IsFull =>
#if FULL_STACK
        true;
#else
        false;
#endif

    /// <summary>Whether the library is to be used: it is named, or nothing is and the build has it.</summary>
    /// <exception cref="InvalidOperationException">
    /// The setting has another value, or names what this build leaves out; the message says how to mend it.
    /// </exception>
    public bool TakesLibrary(IConfiguration configuration) =>
        configuration[Key] switch
        {
            null or "" => IsFull,
            var value when value == BuiltIn => false,
            var value when value != Library => throw new InvalidOperationException($"{Key} is {BuiltIn} or {Library}."),
            _ => IsFull
                ? true
                : throw new InvalidOperationException(
                    $"{Key} is {Library}, but this build leaves it out. Build with -p:Stack=Full to use it."
                ),
        };
}
