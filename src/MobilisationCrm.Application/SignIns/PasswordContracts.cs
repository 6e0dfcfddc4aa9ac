using System.ComponentModel.DataAnnotations;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>Changes one's own password.</summary>
public sealed record ChangePasswordRequest
{
    /// <summary>The password until now.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Current { get; init; } = "";

    /// <summary>The password from now on, at least 12 characters.</summary>
    [Required, StringLength(Lengths.Line, MinimumLength = PasswordRules.Shortest), OneLine]
    public string New { get; init; } = "";
}

/// <summary>Asks for a letter with a link to choose another password.</summary>
public sealed record RequestPasswordResetRequest
{
    /// <summary>The account's address.</summary>
    [Required, StringLength(Lengths.Line), OneLine, MailAddress]
    public string Email { get; init; } = "";
}

/// <summary>Chooses a password by a link.</summary>
public sealed record ResetPasswordRequest
{
    /// <summary>The password, at least 12 characters.</summary>
    [Required, StringLength(Lengths.Line, MinimumLength = PasswordRules.Shortest), OneLine]
    public string Password { get; init; } = "";
}

/// <summary>Asks for another address to sign in with; it is taken once a link that is mailed there was opened.</summary>
public sealed record ChangeEmailRequest
{
    /// <summary>The address from now on.</summary>
    [Required, StringLength(Lengths.Line), OneLine, MailAddress]
    public string Email { get; init; } = "";
}
