using Microsoft.AspNetCore.Identity;
using MobilisationCrm.Readers;

namespace MobilisationCrm.Accounts;

/// <summary>What an account may do; each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Logs, edits counterparts, runs meetings and mail.</summary>
    Staff,

    /// <summary>Also targets, rules, override of stage evidence, export.</summary>
    Manager,

    /// <summary>Also accounts, keys, settings.</summary>
    Administrator,
}

/// <summary>A person who signs in.</summary>
public sealed class Account : IdentityUser<Guid>, IVersioned
{
    /// <summary>A new account.</summary>
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>Name as colleagues read it.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What the account may do.</summary>
    public Role Role { get; set; }

    /// <summary>Language of the app for this account: en, fr or es.</summary>
    public string Language { get; set; } = "en";

    /// <summary>IANA zone in which this account reads times.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary>Is sent the morning digest, unless a viewer.</summary>
    public bool MorningDigest { get; set; } = true;

    /// <summary>Is sent the weekly report, if a manager.</summary>
    public bool WeeklyReport { get; set; } = true;

    /// <summary>When its password was last chosen, UTC; null when it never was since this is noted.</summary>
    public DateTime? PasswordChangedAt { get; set; }

    /// <summary>May not sign in any more; kept for the history.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Its authenticator app; null when it has none, or it was not asked for.</summary>
    public AuthenticatorApp? Authenticator { get; init; }

    /// <summary>Its passkeys, where they were asked for.</summary>
    public ICollection<Passkey> Passkeys { get; init; } = [];

    /// <inheritdoc />
    public int Version { get; set; } = 1;
}

/// <summary>Who is acting: filled from the session by the API; the system itself in jobs and commands.</summary>
public sealed class CurrentAccount
{
    /// <summary>The account; null for the system.</summary>
    public Guid? Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "system";

    /// <summary>Its role; null for the system.</summary>
    public Role? Role { get; private set; }

    /// <summary>Language in which it reads: en, fr or es; English for the system.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>The session by which it acts; null for a key and for the system.</summary>
    public OpenSession? Session { get; private set; }

    /// <summary>True for managers and administrators.</summary>
    public bool IsManager => Role >= Accounts.Role.Manager;

    // Whose rights decide what is read, where a letter or a calendar is written for somebody else.
    private (Guid? Id, Role? Role)? _reader;

    /// <summary>The most confidential level that is read; everything by the system.</summary>
    public Confidentiality Reads => LevelOf((_reader ?? (Id, Role)).Role);

    /// <summary>Who reads; empty for the system.</summary>
    public Guid ReaderId => (_reader ?? (Id, Role)).Id ?? Guid.Empty;

    /// <summary>The most confidential level that a role reads; null is the system.</summary>
    public static Confidentiality LevelOf(Role? role) =>
        role switch
        {
            null => Confidentiality.Named,
            Accounts.Role.Viewer => Confidentiality.Alliance,
            Accounts.Role.Staff => Confidentiality.Secretariat,
            _ => Confidentiality.Managers,
        };

    /// <summary>
    /// Reads with the rights of an account until told otherwise: what is written for it holds nothing that it may not read.
    /// </summary>
    public void ReadFor(Account? account) => _reader = account is null ? null : (account.Id, account.Role);

    /// <summary>Reads what everyone of a role may read, and nothing by name, until told otherwise.</summary>
    public void ReadAs(Role role) => _reader = (null, role);

    /// <summary>Loading shipped or historical data: one entry in the audit log says so, not one a row.</summary>
    public bool IsLoading { get; set; }

    /// <summary>The key by which a program acts; null for a person and for the system.</summary>
    public UsedApiKey? Key { get; private set; }

    /// <summary>The address from which the request comes; null for jobs and commands.</summary>
    public string? RemoteAddress { get; set; }

    /// <summary>Says who is acting.</summary>
    public void Is(Guid id, string name, Role role, string language, OpenSession? session = null, UsedApiKey? key = null) =>
        (Id, Name, Role, Language, Session, Key) = (id, name, role, language, session, key);
}

/// <summary>A key that signs cookies and links, as XML of the framework's data protection.</summary>
public sealed class SigningKey
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The key's element.</summary>
    public string Xml { get; set; } = "";
}
