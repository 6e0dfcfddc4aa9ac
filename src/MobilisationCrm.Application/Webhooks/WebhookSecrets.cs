using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace MobilisationCrm.Webhooks;

/// <summary>
/// Makes secrets, keeps them encrypted, and signs with them as the Standard Webhooks specification says, so that receivers need no code of
/// their own: HMAC-SHA256 over "id.timestamp.body".
/// </summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    /// <summary>What a secret begins with.</summary>
    public const string Prefix = "whsec_";

    private readonly IDataProtector _protector = protection.CreateProtector("MobilisationCrm.Webhooks.v1");

    /// <summary>A secret of 256 random bits: as it is shown once, and as it is kept.</summary>
    public (string Shown, string Kept) Make()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        return ($"{Prefix}{Convert.ToBase64String(secret)}", Convert.ToBase64String(_protector.Protect(secret)));
    }

    /// <summary>The header webhook-signature.</summary>
    /// <param name="kept">The secret as it is kept.</param>
    /// <param name="id">Key of the delivery, the header webhook-id.</param>
    /// <param name="timestamp">Seconds since 1970, the header webhook-timestamp.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="CryptographicException">The key that encrypted the secret is gone.</exception>
    public string Sign(string kept, Guid id, long timestamp, string body)
    {
        var secret = _protector.Unprotect(Convert.FromBase64String(kept));
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)))}";
    }
}
