using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Meetings;

/// <summary>
/// Papers of meetings. Their bytes lie in the database, so that every node can send them and a backup holds them; they are few and small.
/// </summary>
public sealed class MeetingPapers(CrmDbContext db, TimeProvider clock)
{
    // With its ending a name stays below the 255 bytes that file systems hold.
    private const int MaxNameBytes = 200;

    // What a file begins with proves that it is what its ending says; no format here can hold macros.
    private static readonly Dictionary<string, (string ContentType, byte[] Beginning)> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", [.. "%PDF-"u8]),
        [".docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [.. "PK\x03\x04"u8]),
        [".xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [.. "PK\x03\x04"u8]),
        [".pptx"] = ("application/vnd.openxmlformats-officedocument.presentationml.presentation", [.. "PK\x03\x04"u8]),
        [".odt"] = ("application/vnd.oasis.opendocument.text", [.. "PK\x03\x04"u8]),
        [".ods"] = ("application/vnd.oasis.opendocument.spreadsheet", [.. "PK\x03\x04"u8]),
        [".odp"] = ("application/vnd.oasis.opendocument.presentation", [.. "PK\x03\x04"u8]),
        [".png"] = ("image/png", [0x89, .. "PNG"u8]),
        [".jpg"] = ("image/jpeg", [0xFF, 0xD8, 0xFF]),
        [".jpeg"] = ("image/jpeg", [0xFF, 0xD8, 0xFF]),
    };

    /// <summary>Adds a paper to the letters to come; false when there is no such meeting.</summary>
    /// <exception cref="RuleException">
    /// file-empty, file-too-large, file-type-refused, file-name-taken, too-many-files, files-too-large, meeting-cancelled.
    /// </exception>
    public async Task<bool> AddAsync(Guid id, string name, Stream body, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.Include(m => m.Papers).SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting is null)
            return false;
        var clean = CleanName(name);
        var bytes = await body.ReadFileAsync(MeetingPaper.MaxMegabytes, cancellation);
        if (!Types.TryGetValue(Path.GetExtension(clean), out var type) || !bytes.AsSpan().StartsWith(type.Beginning))
            throw new RuleException(
                RuleCode.FileTypeRefused,
                "Add a PDF, an Office or OpenDocument file without macros, or a PNG or JPEG picture.",
                "file"
            );
        meeting.Attach(
            new MeetingPaper
            {
                MeetingId = id,
                Name = clean,
                ContentType = type.ContentType,
                Size = bytes.Length,
                Content = new PaperContent { Bytes = bytes },
                AddedAt = clock.UtcNow(),
            }
        );
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Takes a paper out of the letters to come; false when there is none.</summary>
    public async Task<bool> RemoveAsync(Guid id, Guid paperId, CancellationToken cancellation)
    {
        var meeting = await db
            .Meetings.Include(m => m.Papers.Where(p => p.Id == paperId && !p.IsRemoved))
            .SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting?.Papers.FirstOrDefault() is not { } paper)
            return false;
        paper.Remove();
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>A paper with its bytes, also one that was taken out since; null when there is none.</summary>
    public Task<MeetingPaper?> FindAsync(Guid id, Guid paperId, CancellationToken cancellation) =>
        db
            .MeetingPapers.AsNoTracking()
            .Include(p => p.Content)
            .SingleOrDefaultAsync(p => p.Id == paperId && p.MeetingId == id, cancellation);

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
