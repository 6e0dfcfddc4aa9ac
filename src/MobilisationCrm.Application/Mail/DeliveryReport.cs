namespace MobilisationCrm.Mail;

/// <summary>
/// A mail server's report on one recipient, read from the delivery status fields and never from words in the text (RFC 3464).
/// </summary>
/// <param name="Recipient">Address, lower case.</param>
/// <param name="IsPermanent">Action failed with a status of class 5: the address is not to be written to.</param>
/// <param name="IsFailure">Action failed.</param>
/// <param name="Reason">Status and the server's own line.</param>
public sealed record DeliveryReport(string Recipient, bool IsPermanent, bool IsFailure, string Reason)
{
    /// <summary>The reports of a message/delivery-status part.</summary>
    public static IEnumerable<DeliveryReport> Read(string part)
    {
        // The first block is about the message, each later one about a recipient (2.1).
        foreach (var block in part.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = block
                .Replace("\n ", " ", StringComparison.Ordinal)
                .Replace("\n\t", " ", StringComparison.Ordinal)
                .Split('\n')
                .Select(l => l.Split(':', 2))
                .Where(f => f.Length == 2)
                .GroupBy(f => f[0].Trim(), StringComparer.OrdinalIgnoreCase)
                .ToDictionary(g => g.Key, g => g.First()[1].Trim(), StringComparer.OrdinalIgnoreCase);
            if (!fields.TryGetValue("Final-Recipient", out var recipient))
                continue;
            var action = fields.GetValueOrDefault("Action", "");
            var status = fields.GetValueOrDefault("Status", "");
            var failed = action.Equals("failed", StringComparison.OrdinalIgnoreCase);
            yield return new DeliveryReport(
                Address(fields.GetValueOrDefault("Original-Recipient") ?? recipient),
                failed && status.StartsWith('5'),
                failed,
                $"{status} {Address(fields.GetValueOrDefault("Diagnostic-Code", ""))}".Trim()
            );
        }
    }

    // "rfc822; name@example.org": type, semicolon, value.
    private static string Address(string value) =>
        value[(value.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>').ToLowerInvariant();
}
