using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Accounts;

/// <summary>A session of one's own account.</summary>
/// <param name="Id">Key.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="SeenAt">When it was last used, UTC, to some minutes.</param>
/// <param name="Address">Network address that it was begun from.</param>
/// <param name="Browser">What the browser calls itself.</param>
/// <param name="IsThis">The session that asks.</param>
public sealed record SessionItem(Guid Id, DateTime StartedAt, DateTime SeenAt, string Address, string Browser, bool IsThis);

/// <summary>How people may sign in.</summary>
/// <param name="IsLocal">By what this program keeps of them, as a password.</param>
/// <param name="Provider">Name of the organisation's provider of sign-ins (OpenID Connect); null for none.</param>
public sealed record SignInWays(bool IsLocal, string? Provider);

/// <summary>Proves again who is signed in, before something dear is done.</summary>
public sealed record ConfirmIdentityRequest
{
    /// <summary>The password.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Password { get; init; } = "";

    /// <summary>Code of the authenticator app, or a recovery code; needed where the account has a second factor.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Code { get; init; }
}
