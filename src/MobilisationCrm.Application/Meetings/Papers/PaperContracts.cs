using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Meetings;

/// <summary>A paper that goes with the letters of a meeting.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Name as invitees see it.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AddedAt">When it was added, UTC.</param>
/// <param name="Confidentiality">Who may read it in the app.</param>
public sealed record MeetingPaperItem(
    Guid Id,
    string Name,
    string ContentType,
    int Size,
    DateTime AddedAt,
    Confidentiality Confidentiality
);

/// <summary>Adds a paper.</summary>
public sealed record AddPaperRequest
{
    /// <summary>Name as invitees shall see it, with its ending: .pdf, .docx, .xlsx, .pptx, .odt, .ods, .odp, .png or .jpg.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Name { get; init; } = "";

    /// <summary>
    /// Who may read it in the app: Alliance, Secretariat (where not given), Managers, or Named: those who are named for its meeting. It
    /// goes with the letters all the same.
    /// </summary>
    public Confidentiality? Confidentiality { get; init; }
}
