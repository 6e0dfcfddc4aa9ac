using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace MobilisationCrm.Mail;

/// <summary>Where the app is reached from outside.</summary>
public sealed class SiteOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Site";

    /// <summary>Address that Missions open links at, without a slash at the end.</summary>
    [System.ComponentModel.DataAnnotations.Required, System.ComponentModel.DataAnnotations.Url]
    public string PublicUrl { get; set; } = "http://localhost:5080";
}

/// <summary>Names that messages and calendar entries bear for life.</summary>
public sealed class MailIdentity(IOptions<SiteOptions> site)
{
    private readonly Regex _messageIds = new(
        $@"(?<![\w.])([0-9a-f]{{32}})@{Regex.Escape(new Uri(site.Value.PublicUrl).Host)}(?![\w.-])",
        RegexOptions.IgnoreCase
    );

    /// <summary>Our name in Message-IDs, calendar UIDs and to mail servers.</summary>
    public string Host { get; } = new Uri(site.Value.PublicUrl).Host;

    /// <summary>Message-ID, derived from the row: a retry is the same message (M16).</summary>
    public string MessageId(Guid mailId) => $"<{mailId:N}@{Host}>";

    /// <summary>Our letters whose Message-ID stands in a text, each once, in their order. Only who got a letter knows it.</summary>
    public IReadOnlyList<Guid> MailIdsIn(string text) =>
        [.. _messageIds.Matches(text).Select(m => Guid.ParseExact(m.Groups[1].Value, "N")).Distinct()];

    /// <summary>Calendar UID of a meeting (M1).</summary>
    public string Uid(Guid meetingId) => $"{meetingId:D}@{Host}";

    /// <summary>An address below the public one.</summary>
    public string Link(string path) => $"{site.Value.PublicUrl.TrimEnd('/')}{path}";
}
