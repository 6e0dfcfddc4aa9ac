using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using MobilisationCrm.Mail;

namespace MobilisationCrm.MailTransports;

/// <summary>Access tokens of the program itself (client credentials, RFC 6749, 4.4), kept until shortly before they expire.</summary>
public sealed class AccessTokens(TimeProvider clock) : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly ConcurrentDictionary<(string Url, string Client), (string Text, DateTimeOffset Until)> _tokens = [];

    /// <summary>A token for the mailbox; null where none is configured.</summary>
    /// <exception cref="HttpRequestException">The server of tokens gave none.</exception>
    public async Task<string?> FindAsync(TokenOptions options, CancellationToken cancellation)
    {
        if (options.Url.Length == 0)
            return null;
        var key = (options.Url, options.ClientId);
        if (_tokens.TryGetValue(key, out var known) && known.Until > clock.GetUtcNow())
            return known.Text;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = options.ClientId,
                ["client_secret"] = options.ClientSecret,
                ["scope"] = options.Scope,
            }
        );
        using var response = await _http.PostAsync(new Uri(options.Url), form, cancellation);
        var token = response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<Token>(cancellation) : null;
        if (token is not { Text.Length: > 0 })
            throw new HttpRequestException($"No access token: {(int)response.StatusCode} of {options.Url}");
        _tokens[key] = (token.Text, clock.GetUtcNow().AddSeconds(token.Seconds - 60));
        return token.Text;
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private sealed record Token(
        [property: JsonPropertyName("access_token")] string Text,
        [property: JsonPropertyName("expires_in")] int Seconds
    );
}
