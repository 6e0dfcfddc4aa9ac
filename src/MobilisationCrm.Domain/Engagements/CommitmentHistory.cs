namespace MobilisationCrm.Engagements;

/// <summary>What records of commitments say together: which stand, and which were corrected, annulled or brought back.</summary>
public static class CommitmentHistory
{
    /// <summary>The facts that stand. An annulled correction brings back what it corrected.</summary>
    public static IEnumerable<Commitment> Standing(List<Commitment> records) =>
        records.Where(c => c.Act != CommitmentAct.Annulled && !IsCorrected(c, records));

    /// <summary>A record is corrected when it is annulled, or replaced by a correction that is not annulled itself.</summary>
    public static bool IsCorrected(Commitment record, List<Commitment> records) =>
        records.Exists(c => c.CorrectsId == record.Id && !IsAnnulled(c, records));

    /// <summary>The last fact, where it says that the commitment was made; null when it was withdrawn, or never made.</summary>
    /// <param name="ofOneKind">Facts of one kind that stand.</param>
    public static Commitment? LastMade(IEnumerable<Commitment> ofOneKind)
    {
        var last = ofOneKind.OrderBy(c => c.On).ThenBy(c => c.RecordedAt).LastOrDefault();
        return last?.Act == CommitmentAct.Made ? last : null;
    }

    private static bool IsAnnulled(Commitment record, List<Commitment> records) =>
        records.Exists(c => c.CorrectsId == record.Id && c.Act == CommitmentAct.Annulled && !IsAnnulled(c, records));
}
