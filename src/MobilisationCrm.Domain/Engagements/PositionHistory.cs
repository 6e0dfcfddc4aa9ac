using MobilisationCrm.Readers;

namespace MobilisationCrm.Engagements;

/// <summary>What recorded positions say together.</summary>
internal static class PositionHistory
{
    /// <summary>The position in force for those who read up to a level; unknown while none is recorded for them.</summary>
    public static PositionInForce InForce(List<PositionRecord> records, Confidentiality reads) =>
        Corrections
            .Standing(records, p => p.Id, p => p.CorrectsId)
            .Where(p => p.Confidentiality <= reads)
            .OrderBy(p => p.Basis)
            // Of what is carried over each level got the position that was in force for it.
            .ThenBy(p => p.Basis == PositionBasis.CarriedOver ? p.Confidentiality : 0)
            .ThenBy(p => p.On)
            .ThenBy(p => p.RecordedAt)
            .Select(p => new PositionInForce
            {
                Position = p.Position,
                Basis = p.Basis,
                On = p.On,
            })
            .LastOrDefault(new PositionInForce());

    /// <summary>Who reads a wrong record must read that it is wrong.</summary>
    /// <exception cref="RuleException">correction-hides.</exception>
    public static void ExpectCorrectionsRead(List<PositionRecord> records)
    {
        if (records.Exists(c => records.Exists(wrong => wrong.Id == c.CorrectsId && wrong.Confidentiality < c.Confidentiality)))
            throw new RuleException(
                RuleCode.CorrectionHides,
                "A correction is read by all who read the wrong record; change who may read that one first.",
                "confidentiality"
            );
    }
}
