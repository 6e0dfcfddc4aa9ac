using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.SignIns;

/// <summary>How the signed-in account proves a second time who it is.</summary>
/// <param name="IsOn">It has an authenticator app, for whose codes signing in asks.</param>
/// <param name="HasPasskeys">It has a passkey, which signs in by itself.</param>
/// <param name="IsRequired">The account's role may not be used without a second factor.</param>
/// <param name="RecoveryCodesLeft">Recovery codes that are not used up.</param>
public sealed record SecondFactorDetail(bool IsOn, bool HasPasskeys, bool IsRequired, int RecoveryCodesLeft);

/// <summary>What an authenticator app is told.</summary>
/// <param name="Secret">The secret to type, in groups of four.</param>
/// <param name="Address">The same as an address that begins with otpauth.</param>
/// <param name="QrCode">The address as a QR code, SVG.</param>
public sealed record NewAuthenticator(string Secret, string Address, string QrCode);

/// <summary>Recovery codes.</summary>
/// <param name="Codes">Ten codes, each good once in the place of the app; shown this once.</param>
public sealed record NewRecoveryCodes(IReadOnlyList<string> Codes);

/// <summary>Shows a code of the authenticator app.</summary>
public sealed record ConfirmSecondFactorRequest
{
    /// <summary>Six digits that the app shows.</summary>
    [Required, StringLength(Lengths.Code), OneLine]
    public string Code { get; init; } = "";
}
