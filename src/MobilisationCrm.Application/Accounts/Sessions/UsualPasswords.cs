namespace MobilisationCrm.Accounts;

/// <summary>
/// The 10,000 passwords that are tried first (db/reference). At twelve characters few of them are long enough to be used as they are, but
/// many are lengthened by a year, a sign or themselves.
/// </summary>
public static class UsualPasswords
{
    // Shorter ones are words that stand in many a good sentence.
    private const int Shortest = 4;

    private static readonly HashSet<string> All = Read();

    /// <summary>Whether it is one of them, with digits, blanks and signs around it or in it, or written several times.</summary>
    public static bool Contain(string password)
    {
        var lower = password.ToLowerInvariant();
        if (All.Contains(lower))
            return true;
        var letters = string.Concat(lower.Where(char.IsLetter));
        var trimmed = lower.Trim([.. lower.Where(c => !char.IsLetter(c)).Distinct()]);
        return IsOne(letters) || IsOne(trimmed) || IsOne(Once(lower)) || IsOne(Once(letters)) || Once(lower).Length < Shortest;
    }

    private static bool IsOne(string text) => text.Length >= Shortest && All.Contains(text);

    // The shortest text of which the whole is a repetition.
    private static string Once(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
            if (text.Length % length == 0 && IsRepetition(text, length))
                return text[..length];
        return text;
    }

    private static bool IsRepetition(string text, int length)
    {
        for (var i = length; i < text.Length; i++)
            if (text[i] != text[i - length])
                return false;
        return true;
    }

    private static HashSet<string> Read()
    {
        using var reader = new StreamReader(
            typeof(UsualPasswords).Assembly.GetManifestResourceStream("reference/common_passwords.txt")!
        );
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
