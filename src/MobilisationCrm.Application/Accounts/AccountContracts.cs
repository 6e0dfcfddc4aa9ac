using System.ComponentModel.DataAnnotations;
using AutoMapper;
using MobilisationCrm.Time;

namespace MobilisationCrm.Accounts;

/// <summary>Signs in.</summary>
public sealed record SignInRequest
{
    /// <summary>The account's address.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Email { get; init; } = "";

    /// <summary>The password.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string Password { get; init; } = "";

    /// <summary>Code of the authenticator app, or a recovery code; needed where the answer was second-factor-required.</summary>
    [StringLength(Lengths.Code), OneLine]
    public string? Code { get; init; }
}

/// <summary>An account.</summary>
/// <param name="Id">Key.</param>
/// <param name="DisplayName">Name as colleagues read it.</param>
/// <param name="Email">Address to sign in with.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Language">Language of the app: en, fr or es.</param>
/// <param name="TimeZone">IANA zone in which it reads times.</param>
/// <param name="MorningDigest">Is sent the morning digest, unless a viewer.</param>
/// <param name="WeeklyReport">Is sent the weekly report, if a manager or an administrator.</param>
/// <param name="IsDisabled">May not sign in any more.</param>
/// <param name="HasPassword">It has chosen a password; without one it was invited, or signs in by its organisation.</param>
/// <param name="HasSecondFactor">Signing in asks for a passkey or for a code of an authenticator app.</param>
/// <param name="Version">Version, also sent as the ETag.</param>
public sealed record AccountSummary(
    Guid Id,
    string DisplayName,
    string Email,
    Role Role,
    string Language,
    string TimeZone,
    bool MorningDigest,
    bool WeeklyReport,
    bool IsDisabled,
    bool HasPassword,
    bool HasSecondFactor,
    int Version
);

/// <summary>Who is signed in.</summary>
/// <param name="Id">Key.</param>
/// <param name="DisplayName">Name as colleagues read it.</param>
/// <param name="Email">Address to sign in with.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Language">Language of the app: en, fr or es.</param>
/// <param name="TimeZone">IANA zone in which it reads times.</param>
/// <param name="MorningDigest">Is sent the morning digest, unless a viewer.</param>
/// <param name="WeeklyReport">Is sent the weekly report, if a manager or an administrator.</param>
/// <param name="HasPassword">It signs in by a password of this program.</param>
/// <param name="NeedsSecondFactor">Until a second factor is set up, the account may do nothing else.</param>
/// <param name="Version">Version of the account.</param>
/// <param name="Clocks">Clocks of the account's own zone and of New York: by these, not by older data, its app shows hours.</param>
public sealed record SessionDetail(
    Guid Id,
    string DisplayName,
    string Email,
    Role Role,
    string Language,
    string TimeZone,
    bool MorningDigest,
    bool WeeklyReport,
    bool HasPassword,
    bool NeedsSecondFactor,
    int Version,
    IReadOnlyList<ZoneClock> Clocks
);

/// <summary>Changes what an account may set for itself; a field that is not given stays as it is.</summary>
public sealed record EditSessionRequest
{
    /// <summary>Name as colleagues read it.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? DisplayName { get; init; }

    /// <summary>Language of the app: en, fr or es.</summary>
    [AppLanguage]
    public string? Language { get; init; }

    /// <summary>IANA zone in which times are read.</summary>
    [StringLength(Lengths.Code, MinimumLength = 1), OneLine, TimeZoneId]
    public string? TimeZone { get; init; }

    /// <summary>Whether to be sent the morning digest.</summary>
    public bool? MorningDigest { get; init; }

    /// <summary>Whether to be sent the weekly report.</summary>
    public bool? WeeklyReport { get; init; }
}

/// <summary>Adds an account.</summary>
public sealed record CreateAccountRequest
{
    /// <summary>Name as colleagues read it.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string DisplayName { get; init; } = "";

    /// <summary>Address to sign in with.</summary>
    [Required, StringLength(Lengths.Line), OneLine, MailAddress]
    public string Email { get; init; } = "";

    /// <summary>First password, at least 12 characters; without one, the account is invited by mail to choose it.</summary>
    [StringLength(Lengths.Line, MinimumLength = PasswordRules.Shortest), OneLine]
    public string? Password { get; init; }

    /// <summary>What it may do.</summary>
    [Required]
    public Role? Role { get; init; }

    /// <summary>Language of the app until its owner chooses another: en, fr or es; en when not given.</summary>
    [AppLanguage]
    public string? Language { get; init; }
}

/// <summary>Makes the first administrator.</summary>
public sealed record FirstAdministratorRequest
{
    /// <summary>Token of the link in the log.</summary>
    [Required, StringLength(Lengths.Paragraph)]
    public string Token { get; init; } = "";

    /// <summary>Name as colleagues read it.</summary>
    [Required, StringLength(Lengths.Line), OneLine]
    public string DisplayName { get; init; } = "";

    /// <summary>Address to sign in with.</summary>
    [Required, StringLength(Lengths.Line), OneLine, MailAddress]
    public string Email { get; init; } = "";

    /// <summary>Password, at least 12 characters.</summary>
    [Required, StringLength(Lengths.Line, MinimumLength = PasswordRules.Shortest), OneLine]
    public string Password { get; init; } = "";
}

/// <summary>Edits an account; a field that is not given stays as it is.</summary>
public sealed record EditAccountRequest
{
    /// <summary>Name as colleagues read it.</summary>
    [StringLength(Lengths.Line), OneLine, NotBlank]
    public string? DisplayName { get; init; }

    /// <summary>What it may do.</summary>
    public Role? Role { get; init; }

    /// <summary>May not sign in any more.</summary>
    public bool? IsDisabled { get; init; }

    /// <summary>The colleague to whom the account's States and open follow-ups go, when it leaves.</summary>
    public Guid? HandOverTo { get; init; }
}

internal sealed class AccountProfile : Profile
{
    public AccountProfile()
    {
        CreateMap<Account, AccountSummary>()
            .ForCtorParam(nameof(AccountSummary.HasPassword), to => to.MapFrom(a => a.PasswordHash != null))
            .ForCtorParam(
                nameof(AccountSummary.HasSecondFactor),
                to => to.MapFrom(a => a.Authenticator!.ConfirmedAt != null || a.Passkeys.Any())
            );
        CreateMap<ApiKey, ApiKeyItem>()
            .ForCtorParam(nameof(ApiKeyItem.Account), to => to.MapFrom(k => k.Account!.DisplayName))
            .ForCtorParam(nameof(ApiKeyItem.Role), to => to.MapFrom(k => k.Account!.Role));
    }
}
