using System.IO.Compression;
using System.Text;

namespace MobilisationCrm.Meetings;

/// <summary>
/// Looks into an Office or OpenDocument file, whatever it is called: it must be what its media type says, and neither it nor what is
/// embedded in it may hold macros or other code.
/// </summary>
internal static class OfficePackage
{
    private const int MostEntries = 10_000;
    private const int Deepest = 3;
    private const int MostOfContents = 1024 * 1024;

    // What a package says of its parts: ECMA-376 part 2, 10.1.2.2, and OASIS OpenDocument 1.3 part 2, 3.3.
    private static readonly string[] Contents = ["[Content_Types].xml", "mimetype"];

    // Macros of Office have these types, whatever their parts are called; those of OpenDocument lie in these folders.
    private static readonly string[] CodeTypes = ["macroEnabled", "vbaProject", "vbaData", "activeX", "attachedToolbars"];
    private static readonly string[] CodeFolders = ["Basic/", "Scripts/", "Dialogs/"];

    // The container of Office before 2007, in which macros and programs hide.
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Zip = [.. "PK\x03\x04"u8];

    /// <summary>Whether it is a package of this media type, without code.</summary>
    public static bool IsHarmless(byte[] file, string contentType)
    {
        try
        {
            return IsHarmless(file, contentType, depth: 0);
        }
        catch (InvalidDataException)
        {
            // Truncated, encrypted, or no package at all.
            return false;
        }
    }

    private static bool IsHarmless(byte[] file, string? contentType, int depth)
    {
        using var package = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (depth > Deepest || package.Entries.Count > MostEntries || package.Entries.Any(e => e.IsEncrypted))
            return false;
        var says = string.Concat(package.Entries.Where(e => Contents.Contains(e.FullName, StringComparer.OrdinalIgnoreCase)).Select(Text));
        return (contentType is null || says.Contains(contentType, StringComparison.OrdinalIgnoreCase))
            && !CodeTypes.Any(type => says.Contains(type, StringComparison.OrdinalIgnoreCase))
            && package.Entries.All(part => IsHarmless(part, file.Length, depth));
    }

    private static bool IsHarmless(ZipArchiveEntry part, int packed, int depth)
    {
        if (
            CodeTypes.Any(type => part.FullName.Contains(type, StringComparison.OrdinalIgnoreCase))
            || CodeFolders.Any(folder => part.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
        )
            return false;
        using var content = part.Open();
        var beginning = new byte[Compound.Length];
        var read = content.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        if (beginning.AsSpan().SequenceEqual(Compound))
            return false;
        if (!beginning.AsSpan(0, read).StartsWith(Zip))
            return true;
        // An embedded package is packed already: one that would grow is a trap.
        if (part.Length > 2L * packed)
            return false;
        using var whole = new MemoryStream();
        whole.Write(beginning, 0, read);
        content.CopyTo(whole);
        return whole.Length <= part.Length && IsHarmless(whole.ToArray(), null, depth + 1);
    }

    private static string Text(ZipArchiveEntry part)
    {
        using var content = part.Open();
        var text = new byte[MostOfContents];
        var read = content.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        if (read == text.Length)
            throw new InvalidDataException();
        return text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? Encoding.GetEncoding(text[0] == 0xFF ? "utf-16" : "utf-16BE").GetString(text, 0, read)
            : Encoding.UTF8.GetString(text, 0, read);
    }
}
