namespace MobilisationCrm.Engagements;

/// <summary>Records of an engagement never change; a wrong one is corrected by a new one that names it.</summary>
internal static class Corrections
{
    /// <summary>The records that no other one corrects.</summary>
    public static IEnumerable<T> Standing<T>(List<T> records, Func<T, Guid> id, Func<T, Guid?> corrects)
    {
        var corrected = records.Select(corrects).OfType<Guid>().ToHashSet();
        return records.Where(r => !corrected.Contains(id(r)));
    }

    /// <summary>The record that is to be corrected; null when none is named.</summary>
    /// <exception cref="RuleException">correction-target.</exception>
    public static T? Target<T>(List<T> records, Func<T, Guid> id, Func<T, Guid?> corrects, Guid? wrongId)
        where T : class
    {
        if (wrongId is null)
            return null;
        return Standing(records, id, corrects).FirstOrDefault(r => id(r) == wrongId)
            ?? throw NoSuchRecord();
    }

    /// <summary>The record to correct is none of this engagement's, or was corrected before.</summary>
    public static RuleException NoSuchRecord() =>
        new(RuleCode.CorrectionTarget, "There is no such record on this engagement, or it is corrected already.", "correctsId");
}
