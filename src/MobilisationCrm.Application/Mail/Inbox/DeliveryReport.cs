using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace MobilisationCrm.Mail;

/// <summary>What is reported of one recipient.</summary>
/// <param name="Addresses">Its addresses, lower case: as we wrote it, and as the server that failed knew it.</param>
/// <param name="HasFailed">It was given up: whatever the status, the message will not arrive (RFC 3464, 2.3.3).</param>
/// <param name="Code">Enhanced status code; null when none was named.</param>
/// <param name="Reason">Status and the server's own line.</param>
public sealed record RecipientReport(IReadOnlyList<string> Addresses, bool HasFailed, string? Code, string Reason);

/// <summary>
/// What a mail server reports of a letter of ours. Read from fields and codes, never from words in the text: delivery status notifications
/// (RFC 3464, RFC 6533), X-Failed-Recipients of Exim, and the form of qmail.
/// </summary>
/// <param name="Letters">Our letters that it names, by their Message-ID: nobody else knows it.</param>
/// <param name="Recipients">What it says of recipients; empty when its form is none that is known.</param>
public sealed partial record DeliveryReport(IReadOnlyList<Guid> Letters, IReadOnlyList<RecipientReport> Recipients)
{
    // So much of a report is read. The returned letter follows behind it.
    private const int MaxLength = 256 * 1024;

    // The expression runs in linear time, since the text comes from outside.
    private static readonly Regex Paragraphs = new(
        @"^<([^<>\s]+@[^<>\s]+)>:[ \t]*\n((?:.+\n)*)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    );

    /// <summary>The report that a message is; null when it is none.</summary>
    public static DeliveryReport? Of(MimeMessage message, IReadOnlyList<MimeEntity> parts, MailIdentity identity)
    {
        var isReport =
            message.Body is MultipartReport { ReportType: { } type }
            && type.EndsWith("delivery-status", StringComparison.OrdinalIgnoreCase);
        var statuses = parts.Where(IsStatus).Cast<MimePart>().ToList();
        if (isReport && statuses.Count == 0)
            statuses = [.. parts.OfType<TextPart>().Skip(1).Where(p => Fields().IsMatch(BodyText.Content(p).Cut(MaxLength)))];
        if (statuses.Count == 0 && !isReport && !AutomaticMail.IsOfMailServer(message))
            return null;
        var letters = LettersIn(parts, identity);
        var recipients = statuses.SelectMany(StatusesIn).ToList();
        if (recipients.Count == 0)
            recipients.AddRange([.. ByExim(message), .. ByQmail(parts)]);
        // An absence notice has no sender in its envelope either, but it returns nothing of ours.
        return isReport || recipients.Count > 0 || letters.Count > 0 ? new DeliveryReport(letters, recipients) : null;
    }

    /// <summary>Our letters that come back in a message, whole or in part.</summary>
    public static IReadOnlyList<Guid> LettersIn(IEnumerable<MimeEntity> parts, MailIdentity identity) =>
        identity.MailIdsIn(string.Join('\n', parts.SelectMany(Texts)));

    private static bool IsStatus(MimeEntity part) =>
        part is MimePart
        && part.ContentType.MimeType.ToLowerInvariant() is "message/delivery-status" or "message/global-delivery-status";

    private static IEnumerable<string> Texts(MimeEntity part) =>
        part switch
        {
            MessagePart { Message: { } returned } => [$"{returned.MessageId}"],
            TextPart or MessageDeliveryStatus => [BodyText.Content((MimePart)part)],
            MimePart { ContentType.MediaType: "message" or "text" } other => [BodyText.Content(other)],
            _ => [],
        };

    // Some servers put the fields into a form of their own, with lines before them that are none.
    private static IEnumerable<RecipientReport> StatusesIn(MimePart part)
    {
        var octets = BodyText.Octets(part);
        var recipients = GroupsIn(octets[..Math.Min(octets.Length, MaxLength)]).ToList();
        if (recipients.Count > 0)
            return recipients;
        var text = BodyText.Content(part).Cut(MaxLength);
        return Fields().Match(text) is { Success: true } first ? GroupsIn(Encoding.UTF8.GetBytes(text[first.Index..])) : [];
    }

    private static IEnumerable<RecipientReport> GroupsIn(byte[] content)
    {
        var status = new MessageDeliveryStatus { Content = new MimeContent(new MemoryStream(content)) };
        foreach (var group in status.StatusGroups)
        {
            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var field in group)
            {
                // Some servers do not leave an empty line between two groups of fields.
                if (field.Field.EndsWith("-Recipient", StringComparison.OrdinalIgnoreCase) && fields.ContainsKey(field.Field))
                {
                    yield return Recipient(fields);
                    fields.Clear();
                }

                fields.TryAdd(field.Field.Trim(), field.Value.Trim());
            }

            if (fields.ContainsKey("Final-Recipient") || fields.ContainsKey("Original-Recipient"))
                yield return Recipient(fields);
        }
    }

    private static RecipientReport Recipient(Dictionary<string, string> fields)
    {
        var (status, diagnostic) = (fields.GetValueOrDefault("Status", ""), Value(fields.GetValueOrDefault("Diagnostic-Code", "")));
        var code = StatusCode.In(status);
        return new RecipientReport(
            [
                .. new[] { "Original-Recipient", "Final-Recipient" }
                    .Select(name => Address(Value(fields.GetValueOrDefault(name, ""))))
                    .Where(address => address.Length > 0)
                    .Distinct(),
            ],
            fields.GetValueOrDefault("Action", "").StartsWith("failed", StringComparison.OrdinalIgnoreCase),
            // "5.0.0" says only that it failed.
            code?.EndsWith(".0.0", StringComparison.Ordinal) != false ? StatusCode.In(diagnostic) ?? code : code,
            $"{status} {diagnostic}".Trim()
        );
    }

    private static IEnumerable<RecipientReport> ByExim(MimeMessage message) =>
        (message.Headers["X-Failed-Recipients"] ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(address => new RecipientReport([Address(address)], true, null, "X-Failed-Recipients"));

    // A paragraph "<address>:" with the reason below it, and a line of hyphens before the message that comes back (QSBMF).
    private static IEnumerable<RecipientReport> ByQmail(IReadOnlyList<MimeEntity> parts)
    {
        if (parts.OfType<TextPart>().FirstOrDefault() is not { } part)
            return [];
        var text = BodyText.Content(part).Cut(MaxLength).ReplaceLineEndings("\n");
        return text.Contains("\n\n--", StringComparison.Ordinal)
            ? Paragraphs
                .Matches(text)
                .Select(m => new RecipientReport(
                    [Address(m.Groups[1].Value)],
                    true,
                    StatusCode.In(m.Groups[2].Value),
                    m.Groups[2].Value.ReplaceLineEndings(" ").Trim()
                ))
            : [];
    }

    // "rfc822; name@example.org": type, semicolon, value.
    private static string Value(string field) => field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();

    // xtext: "+2B" is a plus sign (RFC 3461, 4).
    private static string Address(string value) =>
        Xtext()
            .Replace(value.Trim('<', '>', ' '), m => $"{(char)Convert.ToByte(m.Groups[1].Value, 16)}")
            .ToLowerInvariant();

    [GeneratedRegex(@"^(Original|Final)-Recipient:", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Fields();

    [GeneratedRegex(@"\+([0-9A-F]{2})")]
    private static partial Regex Xtext();
}
