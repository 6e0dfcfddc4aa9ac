using Microsoft.AspNetCore.Identity;

namespace MobilisationCrm.Accounts;

/// <summary>
/// What a password must be: long, none of the most common, and not made of the account's own words. Nothing is asked about its characters
/// (NIST SP 800-63B-4, 3.1.1.2).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Characters at least.</summary>
    public const int Shortest = 12;

    /// <summary>Code of a password that is among the most common.</summary>
    public const string Common = "PasswordCommon";

    /// <summary>Code of a password that is made of the account's own words.</summary>
    public const string OwnWords = "PasswordOwnWords";

    // What is left when the own words are taken out must stand for itself.
    private const int LeastOwn = 8;
    private const int ShortestWord = 3;

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            password switch
            {
                null => IdentityResult.Success,
                _ when UsualPasswords.Contain(password) => Refuse(Common, "This password is among the most common ones."),
                _ when IsOfOwnWords(password, user) => Refuse(OwnWords, "This password is made of the account's own name or address."),
                _ => IdentityResult.Success,
            }
        );

    private static bool IsOfOwnWords(string password, Account account)
    {
        var left = password.ToLowerInvariant();
        var whole = left.Length;
        foreach (var word in WordsOf($"{account.DisplayName} {account.Email}").OrderByDescending(w => w.Length))
            left = left.Replace(word, "", StringComparison.Ordinal);
        return left.Length < whole && left.Count(char.IsLetterOrDigit) < LeastOwn;
    }

    private static IEnumerable<string> WordsOf(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' '))
            .Split(' ')
            .Where(w => w.Length >= ShortestWord)
            .Distinct();

    private static IdentityResult Refuse(string code, string why) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = why });
}
