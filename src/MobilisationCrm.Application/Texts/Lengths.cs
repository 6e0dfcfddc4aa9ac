namespace MobilisationCrm;

/// <summary>How long texts may be, in characters; used by contracts and columns alike.</summary>
public static class Lengths
{
    /// <summary>Codes, slugs, languages, zones.</summary>
    public const int Code = 64;

    /// <summary>One line: names, titles, subjects, addresses.</summary>
    public const int Line = 300;

    /// <summary>A paragraph: reasons, next steps, comments, sources.</summary>
    public const int Paragraph = 2_000;

    /// <summary>Notes, agendas, minutes.</summary>
    public const int Text = 20_000;
}
