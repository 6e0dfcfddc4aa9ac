using System.Globalization;
using System.Text.RegularExpressions;

namespace MobilisationCrm;

/// <summary>Why a value was refused, so that a client can say it in its reader's language.</summary>
/// <param name="Code">Stable, as <c>too-long</c>; <c>invalid-value</c> for anything without a code of its own.</param>
/// <param name="Min">The least length, number or count that is allowed.</param>
/// <param name="Max">The greatest.</param>
public sealed record ValidationReason(string Code, decimal? Min = null, decimal? Max = null);

/// <summary>
/// Gives each sentence of plain validation its code. The validation of ASP.NET Core passes on sentences alone, so they are recognised
/// here; a test goes through every attribute and every sentence of the contracts.
/// </summary>
public static class ValidationReasons
{
    private static readonly (Regex Sentence, string Code)[] Known =
    [
        Sentence("The .+ field is required", "required"),
        Sentence("This may not be empty", "required"),
        Sentence(@"The field .+ must be a string with a maximum length of (?<max>\d+)", "too-long"),
        Sentence(@"The field .+ must be a string with a minimum length of (?<min>\d+) and a maximum length of (?<max>\d+)", "length-out-of-range"),
        Sentence(@"The field .+ must be a string or array type with a minimum length of '(?<min>\d+)'", "too-few"),
        Sentence(@"The field .+ must be a string or array type with a maximum length of '(?<max>\d+)'", "too-many"),
        Sentence(
            @"The field .+ must be a string or collection type with a minimum length of '(?<min>\d+)' and maximum length of '(?<max>\d+)'",
            "count-out-of-range"
        ),
        Sentence(@"The field .+ must be between (?<min>\d+) and (?<max>\d+)", "out-of-range"),
        Sentence("Not a known time zone", "unknown-zone"),
        Sentence("Not a known language|Use en, fr or es", "unknown-language"),
        Sentence("Not a wall time", "not-a-time"),
        Sentence("Not a mail address", "not-an-address"),
        Sentence("Not a web address", "not-a-link"),
        Sentence("Use lower-case letters, digits and hyphens", "not-a-slug"),
        Sentence("Use a comma or a semicolon", "unknown-separator"),
        Sentence("Only the invitee answers by this channel", "channel-of-invitee"),
        Sentence("The end must lie after the start", "end-before-start"),
        Sentence("The last hour must lie after the first", "last-hour-before-first"),
        Sentence("The last day lies before the first", "last-day-before-first"),
        Sentence("Name the State", "state-missing"),
        Sentence("An edit is missing", "edit-missing"),
    ];

    /// <summary>The reason that a sentence gives.</summary>
    public static ValidationReason Of(string message)
    {
        foreach (var (sentence, code) in Known)
            if (sentence.Match(message) is { Success: true } match)
                return new ValidationReason(code, Number(match.Groups["min"]), Number(match.Groups["max"]));
        return new ValidationReason("invalid-value");
    }

    private static (Regex, string) Sentence(string pattern, string code) => (new Regex($"^(?:{pattern})", RegexOptions.CultureInvariant), code);

    private static decimal? Number(Group group) => group.Success ? decimal.Parse(group.Value, CultureInfo.InvariantCulture) : null;
}
