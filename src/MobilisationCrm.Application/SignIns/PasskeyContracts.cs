using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.SignIns;

/// <summary>A passkey of one's own account.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">What its holder calls it.</param>
/// <param name="CreatedAt">When it was added, UTC.</param>
/// <param name="LastUsedAt">When it last proved its holder, UTC; null for never.</param>
/// <param name="IsBackedUp">It is kept by a password manager as well, so that it is not lost with one device.</param>
public sealed record PasskeyItem(Guid Id, string Name, DateTime CreatedAt, DateTime? LastUsedAt, bool IsBackedUp);

/// <summary>What a browser is asked, and what has to come back with its answer within five minutes.</summary>
/// <param name="Options">
/// For navigator.credentials, as JSON: PublicKeyCredentialCreationOptionsJSON for a new passkey, else PublicKeyCredentialRequestOptionsJSON
/// (W3C Web Authentication 3, 5.1).
/// </param>
/// <param name="Seal">The question as this program keeps it, sealed.</param>
public sealed record PasskeyQuestion(string Options, string Seal);

/// <summary>A browser's answer.</summary>
public record PasskeyAnswer
{
    /// <summary>What navigator.credentials gave, as JSON (PublicKeyCredential.toJSON).</summary>
    [Required, StringLength(Lengths.Text)]
    public string Credential { get; init; } = "";

    /// <summary>The seal that came with the question.</summary>
    [Required, StringLength(Lengths.Text)]
    public string Seal { get; init; } = "";
}

/// <summary>Adds a passkey.</summary>
public sealed record AddPasskeyRequest : PasskeyAnswer
{
    /// <summary>What its holder calls it.</summary>
    [Required, StringLength(Lengths.Line), OneLine, NotBlank]
    public string Name { get; init; } = "";
}

/// <summary>Renames a passkey.</summary>
public sealed record RenamePasskeyRequest
{
    /// <summary>What its holder calls it.</summary>
    [Required, StringLength(Lengths.Line), OneLine, NotBlank]
    public string Name { get; init; } = "";
}

/// <summary>A passkey that was added.</summary>
/// <param name="Passkey">The passkey.</param>
/// <param name="RecoveryCodes">
/// Ten codes, each good once in the place of the passkey; shown this once. Null for an account that has such codes already.
/// </param>
public sealed record NewPasskey(PasskeyItem Passkey, NewRecoveryCodes? RecoveryCodes);
