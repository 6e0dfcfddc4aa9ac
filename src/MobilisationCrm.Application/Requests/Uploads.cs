namespace MobilisationCrm;

/// <summary>Files whose bytes are the body of a request.</summary>
public static class Uploads
{
    /// <summary>
    /// All bytes. The rest of a file that is too large is read and dropped: a caller that is cut off in the middle would not read the
    /// answer.
    /// </summary>
    /// <exception cref="RuleException">file-empty, file-too-large.</exception>
    public static async Task<byte[]> ReadFileAsync(this Stream body, int megabytes, CancellationToken cancellation)
    {
        var limit = megabytes * 1024 * 1024;
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        var size = 0L;
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            size += read;
            if (size <= limit)
                kept.Write(buffer, 0, read);
        }

        if (size == 0)
            throw new RuleException(RuleCode.FileEmpty, "The file is empty.", "file");
        if (size > limit)
            throw new RuleException(RuleCode.FileTooLarge, $"A file may have {megabytes} MB at most.", "file", $"{megabytes}");
        return kept.ToArray();
    }
}
