namespace MobilisationCrm.Imports;

/// <summary>How a file is taken.</summary>
public sealed record ImportRequest
{
    /// <summary>Only says what loading the file would do; nothing is written.</summary>
    public bool? Check { get; init; }
}

/// <summary>How an example is written.</summary>
public sealed record ImportExampleRequest
{
    /// <summary>Language of its headings and of its invented row: en, fr or es; English when not given.</summary>
    [AppLanguage]
    public string? Language { get; init; }

    /// <summary>What stands between two values, a comma or a semicolon; when not given, as Excel in the language expects it.</summary>
    [Separator]
    public string? Separator { get; init; }
}

/// <summary>What loading a file did or, in a check, would do. All or nothing: with a problem, not one row is loaded.</summary>
/// <param name="Added">Rows that bring something new.</param>
/// <param name="Known">Rows that bring nothing new.</param>
/// <param name="NewOrganisations">Organisations among what is new.</param>
/// <param name="NewContacts">Persons among what is new.</param>
/// <param name="Problems">What must be mended before the file can be loaded, in the order of its lines.</param>
/// <param name="Notices">What a person should look at; it does not stop the load, and nothing on file is changed for it.</param>
public sealed record ImportReport(
    int Added,
    int Known,
    int NewOrganisations,
    int NewContacts,
    IReadOnlyList<ImportRemark> Problems,
    IReadOnlyList<ImportRemark> Notices
);

/// <summary>A word about one line of a file.</summary>
/// <param name="Line">Line of the file on which the row starts; the header is line 1.</param>
/// <param name="Column">The column, as the file heads it; null for the row as a whole.</param>
/// <param name="Code">
/// Stable. Problems: not-utf8, too-many-columns, broken-header, column-missing, broken-row, value-missing, value-too-long,
/// unknown-state, unknown-kind, unknown-function, unknown-language, not-an-address, unknown-event, not-a-date.
/// Notices: column-ignored, repeated-row, differs, post-held.
/// </param>
/// <param name="Value">What the file says; empty where nothing stands there.</param>
/// <param name="OnFile">What is on file instead; of a repeated row, the line that it repeats; else empty.</param>
/// <param name="Message">The same as a sentence.</param>
public sealed record ImportRemark(long Line, string? Column, string Code, string Value, string OnFile, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"Line {Line}: {Message}";
}
