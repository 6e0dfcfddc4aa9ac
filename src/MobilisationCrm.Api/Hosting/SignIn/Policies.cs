using System.Security.Claims;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Hosting;

/// <summary>Who may do what. Reading needs a session; each role may do what those before it may.</summary>
internal static class Policies
{
    public const string Staff = nameof(Staff);
    public const string Manager = nameof(Manager);
    public const string Administrator = nameof(Administrator);
    public const string Guessable = nameof(Guessable);
    public const string SecretLinks = nameof(SecretLinks);

    public static string[] From(Role role) => [.. Enum.GetValues<Role>().Where(r => r >= role).Select(r => r.ToString())];
}

/// <summary>Tells the application who is acting.</summary>
internal sealed class ActingAccount(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, CurrentAccount current)
    {
        current.RemoteAddress = http.Connection.RemoteIpAddress?.ToString();
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id)
            current.Is(
                Guid.Parse(id),
                http.User.FindFirstValue(ClaimTypes.GivenName) ?? "",
                Enum.Parse<Role>(http.User.FindFirstValue(ClaimTypes.Role)!),
                http.User.FindFirstValue(Claims.Language)!,
                http.Features.Get<OpenSession>(),
                http.Features.Get<UsedApiKey>()
            );
        return next(http);
    }
}
