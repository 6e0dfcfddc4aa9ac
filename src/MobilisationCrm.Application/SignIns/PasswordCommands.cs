using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.SignIns;

/// <summary>Changes passwords, and the addresses to which links for them are mailed.</summary>
public sealed class PasswordCommands(
    CrmDbContext db,
    UserManager<Account> accounts,
    AccountLinks links,
    AccountMail mail,
    Sessions sessions
)
{
    private static readonly TimeSpan BetweenLetters = TimeSpan.FromMinutes(5);

    /// <summary>Mails an account a link to choose its first password; false when there is none, or it has one.</summary>
    public async Task<bool> InviteAsync(Guid id, CancellationToken cancellation)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == id && a.PasswordHash == null && !a.IsDisabled, cancellation);
        if (account is null)
            return false;
        var (link, token) = await links.AddAsync(account, AccountLinkKind.Invitation, null, cancellation);
        await mail.AddLinkAsync(account, link, token, cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Mails somebody who was given an account that the organisation's provider signs in, and no password.</summary>
    public async Task WelcomeAsync(Guid id, string provider, CancellationToken cancellation)
    {
        await mail.AddAddedAsync(await db.Users.SingleAsync(a => a.Id == id, cancellation), provider, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>
    /// Mails a link to choose another password, where the address has an account that signs in by one; who was invited and has none yet is
    /// invited again.
    /// </summary>
    public async Task SendResetAsync(string email, CancellationToken cancellation)
    {
        if (await accounts.FindByEmailAsync(email) is not { IsDisabled: false } account)
            return;
        var kind = account.PasswordHash is null ? AccountLinkKind.Invitation : AccountLinkKind.PasswordReset;
        var wasInvited = kind == AccountLinkKind.PasswordReset || await links.AnySinceAsync(account.Id, kind, default, cancellation);
        if (!wasInvited || await links.AnySinceAsync(account.Id, kind, sessions.Now - BetweenLetters, cancellation))
            return;
        var (link, token) = await links.AddAsync(account, kind, null, cancellation);
        await mail.AddLinkAsync(account, link, token, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Chooses a password by a link that was mailed: all sessions of the account end, and its other links.</summary>
    /// <exception cref="RuleException">link-expired, password-too-weak, password-common, password-own-words.</exception>
    public async Task ResetAsync(string token, string password, CancellationToken cancellation)
    {
        var link = await links.FindAsync(token, [AccountLinkKind.Invitation, AccountLinkKind.PasswordReset], cancellation);
        var account = link.Account!;
        await ExpectGoodAsync(account, password, "password");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await links.UseAsync(link, cancellation);
        await SetAsync(account, password, sessions.Now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Changes the password of the account that signed in: all its sessions end.</summary>
    /// <exception cref="RuleException">password-too-weak, password-common, password-own-words.</exception>
    public async Task ChangeAsync(Account account, string password, CancellationToken cancellation)
    {
        await ExpectGoodAsync(account, password, "new");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await SetAsync(account, password, sessions.Now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Mails a link to the address that an account is to have. Whether another account has it, the link's page says.</summary>
    public async Task AskForEmailAsync(Account account, string email, CancellationToken cancellation)
    {
        var (link, token) = await links.AddAsync(account, AccountLinkKind.EmailChange, email, cancellation);
        await mail.AddLinkAsync(account, link, token, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Gives an account the address at which the link was opened, and tells the address before.</summary>
    /// <exception cref="RuleException">link-expired.</exception>
    /// <exception cref="ConflictException">account-exists.</exception>
    public async Task TakeEmailAsync(string token, CancellationToken cancellation)
    {
        var link = await links.FindAsync(token, [AccountLinkKind.EmailChange], cancellation);
        var (account, before) = (link.Account!, link.Account!.Email!);
        if (await accounts.FindByEmailAsync(link.Email!) is { } other && other.Id != account.Id)
            throw new ConflictException(RuleCode.AccountExists, "There is an account with this address already.", "email");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await links.UseAsync(link, cancellation);
        // A link to the address before must not open the account any more.
        await links.EndAsync(account.Id, null, cancellation);
        account.UserName = account.Email = link.Email;
        await mail.AddChangeAsync(account, before, AccountChanges.Email, cancellation);
        AccountCommands.Expect(await accounts.UpdateAsync(account), "email");
        await transaction.CommitAsync(cancellation);
    }

    private async Task ExpectGoodAsync(Account account, string password, string field)
    {
        foreach (var validator in accounts.PasswordValidators)
            AccountCommands.Expect(await validator.ValidateAsync(accounts, account, password), field);
    }

    private async Task SetAsync(Account account, string password, DateTime now, CancellationToken cancellation)
    {
        var isFirst = account.PasswordHash is null;
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.PasswordChangedAt = now;
        await links.EndAsync(account.Id, null, cancellation);
        await sessions.EndAllAsync(account.Id, cancellation);
        if (!isFirst)
            await mail.AddChangeAsync(account, account.Email!, AccountChanges.Password, cancellation);
        AccountCommands.Expect(await accounts.UpdateSecurityStampAsync(account), "password");
    }
}

/// <summary>What a letter says was changed of an account.</summary>
internal static class AccountChanges
{
    public static readonly LocalizedText Password = new(
        "Your password was changed, and all your sessions were ended.",
        "Votre mot de passe a été modifié et toutes vos sessions ont été fermées.",
        "Su contraseña se ha cambiado y todas sus sesiones se han cerrado."
    );

    public static readonly LocalizedText Email = new(
        "You now sign in with another e-mail address; this one no longer opens the account.",
        "Vous vous connectez désormais avec une autre adresse électronique ; celle-ci n’ouvre plus le compte.",
        "Ahora inicia sesión con otra dirección de correo; esta ya no abre la cuenta."
    );

    public static readonly LocalizedText SecondFactorOn = new(
        "Signing in now asks for a code of your authenticator app as well.",
        "La connexion demande désormais aussi un code de votre application d’authentification.",
        "Ahora, al iniciar sesión, se pide también un código de su aplicación de autenticación."
    );

    public static readonly LocalizedText SecondFactorOff = new(
        "Signing in no longer asks for a code of your authenticator app.",
        "La connexion ne demande plus de code de votre application d’authentification.",
        "Al iniciar sesión ya no se pide un código de su aplicación de autenticación."
    );

    public static readonly LocalizedText PasskeyAdded = new(
        "A passkey was added; it signs in to this account by itself. With the password alone nobody does.",
        "Une clé d’accès a été ajoutée ; à elle seule, elle ouvre ce compte. Le mot de passe seul ne l’ouvre pas.",
        "Se añadió una llave de acceso; por sí sola abre esta cuenta. La contraseña sola no la abre."
    );

    public static readonly LocalizedText PasskeyRemoved = new(
        "A passkey was removed; it no longer opens this account.",
        "Une clé d’accès a été retirée ; elle n’ouvre plus ce compte.",
        "Se quitó una llave de acceso; ya no abre esta cuenta."
    );

    public static readonly LocalizedText PasswordAlone = new(
        "An administrator has switched off your authenticator app and your passkeys: signing in asks for the password alone.",
        "L’administration a désactivé votre application d’authentification et vos clés d’accès : la connexion ne demande que le mot de passe.",
        "La administración ha desactivado su aplicación de autenticación y sus llaves de acceso: al iniciar sesión solo se pide la contraseña."
    );

    public static LocalizedText Provider(string name) =>
        new(
            $"Signing in with {name} now opens this account.",
            $"La connexion avec {name} ouvre désormais ce compte.",
            $"El inicio de sesión con {name} abre ahora esta cuenta."
        );
}
