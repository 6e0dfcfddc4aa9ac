namespace MobilisationCrm;

/// <summary>What every command on an editable entity says first.</summary>
public static class Versions
{
    /// <summary>Refuses an edit that was prepared on an older version; an edit that names no version is taken.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    public static void Expect(this IVersioned entity, int? expected)
    {
        if (expected is not null && expected != entity.Version)
            throw new ConflictException(RuleCode.StaleVersion, "Somebody else changed this meanwhile. Read it again before you save.");
    }
}
