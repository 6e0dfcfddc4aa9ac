using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm;

/// <summary>A rule of this house for one field; those of .NET are named in <see cref="ValidationReasons"/>.</summary>
public interface IReasoned
{
    /// <summary>Why a value is refused.</summary>
    RuleCode Reason { get; }
}

/// <summary>
/// A text on one line: names and titles stand in headers of messages, in calendars and in lists, where a second line would be another's.
/// </summary>
public sealed class OneLineAttribute : ValidationAttribute, IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.SeveralLines;

    /// <summary>Whether no program takes it for several lines, nor anything in it for a command.</summary>
    public static bool IsOne(string? text) =>
        text is null || !text.Any(c => char.IsControl(c) && c != '\t' || c is '\u2028' or '\u2029');

    /// <inheritdoc />
    public override bool IsValid(object? value) => IsOne((value is IOptional optional ? optional.Value : value) as string);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Write this on one line.";
}

/// <summary>A text that an edit may leave alone, but not empty.</summary>
public sealed class NotBlankAttribute : ValidationAttribute, IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.Required;

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is null || value is string text && !string.IsNullOrWhiteSpace(text);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "This may not be empty.";
}

/// <summary>An IANA time zone that the shipped tz database knows.</summary>
public sealed class TimeZoneIdAttribute : ValidationAttribute, IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.UnknownZone;

    /// <summary>An empty text is refused; else it empties the field.</summary>
    public bool NotEmpty { get; init; }

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is null || value is "" && !NotEmpty || value is string id && Time.Zone.Exists(id);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a known time zone; use an IANA name such as Africa/Dakar.";
}

/// <summary>A language code (ISO 639-1) of the six UN languages.</summary>
public sealed class LanguageCodeAttribute : ValidationAttribute, IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.UnknownLanguage;

    private static readonly string[] Known = ["en", "fr", "es", "ar", "ru", "zh"];

    /// <summary>An empty text is refused; else it empties the field.</summary>
    public bool NotEmpty { get; init; }

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is null
        || value is "" && !NotEmpty
        || value is string code && Known.Contains(code)
        || value is IEnumerable<string> codes && codes.All(Known.Contains);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a known language; use one of en, fr, es, ar, ru, zh.";
}

/// <summary>A wall time without offset, in years that every zone and database can hold.</summary>
public sealed class WallTimeAttribute : ValidationAttribute, IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.NotATime;

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is null or DateTime { Kind: DateTimeKind.Unspecified, Year: >= 1900 and < 2200 };

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a wall time; write it without offset, as 2026-12-03T09:30:00.";
}

/// <summary>A mail address that a message can be sent to: local part, @ and a domain, no display name, no line break.</summary>
public sealed class MailAddressAttribute : ValidationAttribute, IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.NotAnAddress;

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is null or ""
        || value is string text
            && System.Net.Mail.MailAddress.TryCreate(text, out var address)
            && address.Address == text
            && address.Host.Contains('.', StringComparison.Ordinal)
            && !text.Any(char.IsControl);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a mail address.";
}

/// <summary>An address that a browser opens: http or https, absolute; an empty text is none.</summary>
public sealed class WebLinkAttribute : ValidationAttribute, IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.NotALink;

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is null or ""
        || value is string text
            && OneLineAttribute.IsOne(text)
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Not a web address; it begins with https://.";
}

/// <summary>A language of the app.</summary>
public sealed class AppLanguageAttribute() : RegularExpressionAttribute("^(en|fr|es)$"), IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.UnknownLanguage;

    /// <inheritdoc />
    public override bool IsValid(object? value) => value is not "" && base.IsValid(value);

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Use en, fr or es.";
}

/// <summary>A name in addresses.</summary>
public sealed class SlugAttribute() : RegularExpressionAttribute("^[a-z0-9]+(-[a-z0-9]+)*$"), IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.NotASlug;

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Use lower-case letters, digits and hyphens.";
}

/// <summary>What stands between two values of a CSV file.</summary>
public sealed class SeparatorAttribute() : RegularExpressionAttribute("^[,;]$"), IReasoned
{
    /// <inheritdoc />
    public RuleCode Reason => RuleCode.UnknownSeparator;

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) => "Use a comma or a semicolon.";
}
