using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Accounts;

/// <summary>How people sign in to this installation.</summary>
public sealed class AccountOptions : IValidatableObject
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Accounts";

    /// <summary>Managers and administrators need a second factor; when it is not said, they do in Production.</summary>
    public bool? RequireSecondFactor { get; set; }

    /// <summary>People may sign in by what this program keeps of them; else only by the provider.</summary>
    public bool LocalSignIn { get; set; } = true;

    /// <summary>The organisation's own provider of sign-ins.</summary>
    public OpenIdOptions OpenId { get; set; } = new();

    /// <summary>Whether an account of a role needs a second factor.</summary>
    public bool IsRequiredOf(Role role) => RequireSecondFactor == true && role >= Role.Manager;

    /// <summary>Whether a session lacks the second factor that its account's role needs; keys of programs need none.</summary>
    public bool IsMissing(OpenSession? session) => session is { HasSecondFactor: false } && IsRequiredOf(session.Role);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!LocalSignIn && !OpenId.IsOn)
            yield return new ValidationResult("Accounts:LocalSignIn is false and Accounts:OpenId:Authority is empty: nobody could sign in.");
        foreach (var fault in OpenId.IsOn ? OpenId.Faults() : [])
            yield return new ValidationResult($"Accounts:OpenId:{fault}");
    }
}

/// <summary>The organisation's provider of sign-ins, by OpenID Connect.</summary>
public sealed class OpenIdOptions
{
    /// <summary>Its address, under which /.well-known/openid-configuration is found; empty for none.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider calls this program.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that it shares with this program.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Its name, as the sign-in page says it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The claim that says what an account may do; empty where administrators decide it here.</summary>
    public string RoleClaim { get; set; } = "";

    /// <summary>For each role the value of the claim that gives it.</summary>
    public Dictionary<string, string> Roles { get; set; } = [];

    /// <summary>There is a provider.</summary>
    public bool IsOn => Authority.Length > 0;

    /// <summary>The provider says what an account may do.</summary>
    public bool GivesRoles => RoleClaim.Length > 0;

    /// <summary>Only a provider on this machine may be asked without TLS.</summary>
    public bool IsOnThisMachine => new Uri(Authority).IsLoopback;

    /// <summary>The highest role that values of the claim give; null for none.</summary>
    public Role? RoleOf(IReadOnlyCollection<string> values) =>
        Roles.Where(r => values.Contains(r.Value)).Select(r => (Role?)Enum.Parse<Role>(r.Key, ignoreCase: true)).Max();

    internal IEnumerable<string> Faults()
    {
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
            yield return "Authority must be an address that begins with https.";
        if (ClientId.Length == 0)
            yield return "ClientId is missing.";
        if (ClientSecret.Length == 0)
            yield return "ClientSecret is missing.";
        if (Name.Length == 0)
            yield return "Name is missing: the sign-in page says it.";
        if (GivesRoles == (Roles.Count == 0))
            yield return "RoleClaim and Roles go together: the one names the claim, the others what it must hold.";
        foreach (var role in Roles.Keys.Where(r => !Enum.TryParse<Role>(r, ignoreCase: true, out _)))
            yield return $"Roles:{role} names no role; there are {string.Join(", ", Enum.GetNames<Role>())}.";
    }
}
