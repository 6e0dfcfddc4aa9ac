namespace MobilisationCrm.DataProtection;

/// <summary>What allows an alliance to keep data of a person: Regulation (EU) 2016/679, article 6(1).</summary>
public enum LegalBasis
{
    /// <summary>Point (f): interests of the alliance that the person's own do not override.</summary>
    LegitimateInterests,

    /// <summary>Point (e): a task in the public interest.</summary>
    PublicTask,

    /// <summary>Point (a): the person agreed.</summary>
    Consent,

    /// <summary>Point (b): a contract with the person.</summary>
    Contract,

    /// <summary>Point (c): a duty by law.</summary>
    LegalObligation,
}
