namespace MobilisationCrm.Accounts;

/// <summary>How people sign in to this installation.</summary>
public sealed class AccountOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Accounts";

    /// <summary>Managers and administrators need a second factor; when it is not said, they do in Production.</summary>
    public bool? RequireSecondFactor { get; set; }

    /// <summary>Whether an account of a role needs a second factor.</summary>
    public bool IsRequiredOf(Role role) => RequireSecondFactor == true && role >= Role.Manager;

    /// <summary>Whether a session lacks the second factor that its account's role needs; keys of programs need none.</summary>
    public bool IsMissing(OpenSession? session) => session is { HasSecondFactor: false } && IsRequiredOf(session.Role);
}
