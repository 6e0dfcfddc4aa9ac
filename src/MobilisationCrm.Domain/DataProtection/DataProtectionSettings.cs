namespace MobilisationCrm.DataProtection;

/// <summary>Who answers for the data of persons, and how long they are kept. There is one.</summary>
public sealed class DataProtectionSettings : IVersioned
{
    /// <summary>Key of the one row.</summary>
    public static readonly Guid Only = new("0190e1a7-0000-7000-8000-000000000001");

    /// <summary>How long data are kept where nobody chose otherwise, in months from the last word of the person.</summary>
    public const int UsualRetention = 36;

    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Only;

    /// <summary>Name of the controller (Regulation (EU) 2016/679, article 4(7)); empty until it is given.</summary>
    public string Controller { get; set; } = "";

    /// <summary>Its postal address; empty until it is given.</summary>
    public string ControllerAddress { get; set; } = "";

    /// <summary>Address that answers questions and requests of persons; empty until it is given.</summary>
    public string ContactEmail { get; set; } = "";

    /// <summary>Months from the last word of a person after which the data are due to go.</summary>
    public int RetentionMonths { get; set; } = UsualRetention;

    /// <inheritdoc />
    public int Version { get; set; } = 1;
}
