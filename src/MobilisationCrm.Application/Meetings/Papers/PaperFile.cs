using System.Globalization;
using System.Text;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Meetings;

/// <summary>A file that may go with letters.</summary>
/// <param name="Name">Its name, without what a header or a file system reads otherwise.</param>
/// <param name="ContentType">Media type, by the ending.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record PaperFile(string Name, string ContentType, byte[] Bytes)
{
    // With its ending a name stays below the 255 bytes that file systems hold.
    private const int MaxNameBytes = 200;

    private static readonly byte[] Zip = [.. "PK\x03\x04"u8];

    // What a file begins with proves that it is what its ending says; packages are looked into.
    private static readonly Dictionary<string, (string ContentType, byte[] Beginning)> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", [.. "%PDF-"u8]),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", Zip),
        [".odt"] = ("application/vnd.oasis.opendocument.text", Zip),
        [".ods"] = ("application/vnd.oasis.opendocument.spreadsheet", Zip),
        [".odp"] = ("application/vnd.oasis.opendocument.presentation", Zip),
        [".png"] = ("image/png", [0x89, .. "PNG"u8]),
        [".jpg"] = ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        [".jpeg"] = ("image/jpeg", [0xFF, 0xD8, 0xFF]),
    };

    /// <summary>The paper of a meeting, or of a circular, that it becomes.</summary>
    public MeetingPaper ToPaper(DateTime now, Guid? meetingId = null, Guid? circularId = null, Confidentiality? level = null) =>
        new()
        {
            MeetingId = meetingId,
            CircularId = circularId,
            Name = Name,
            ContentType = ContentType,
            Size = Bytes.Length,
            Content = new PaperContent { Bytes = Bytes },
            AddedAt = now,
            Confidentiality = level ?? Confidentiality.Secretariat,
        };

    /// <summary>Reads a file that was sent.</summary>
    /// <exception cref="RuleException">file-empty, file-too-large, file-type-refused.</exception>
    public static async Task<PaperFile> ReadAsync(string name, Stream body, CancellationToken cancellation)
    {
        var clean = CleanName(name);
        var bytes = await body.ReadFileAsync(MeetingPaper.MaxMegabytes, cancellation);
        if (
            !Types.TryGetValue(Path.GetExtension(clean), out var type)
            || !bytes.AsSpan().StartsWith(type.Beginning)
            || type.Beginning == Zip && !OfficePackage.IsHarmless(bytes, type.ContentType)
        )
            throw new RuleException(
                RuleCode.FileTypeRefused,
                "Add a PDF, an Office or OpenDocument file without macros, or a PNG or JPEG picture.",
                "file"
            );
        return new PaperFile(clean, type.ContentType, bytes);
    }

    // No folder, nothing that a header or a file system reads otherwise.
    private static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Normalize();
        var clean = string.Concat(
                last.Where(c =>
                    !char.IsControl(c)
                    && char.GetUnicodeCategory(c) != UnicodeCategory.Format
                    && !"\"<>|:*?;%".Contains(c, StringComparison.Ordinal)
                )
            )
            .Trim(' ', '.');
        var ending = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean);
        while (Encoding.UTF8.GetByteCount(stem) > MaxNameBytes)
            stem = stem.Cut(stem.Length - 1);
        return stem.Trim() is { Length: > 0 } kept ? kept + ending : "paper" + ending;
    }
}
