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
    /// <summary>Our name in Message-IDs, calendar UIDs and to mail servers.</summary>
    public string Host { get; } = new Uri(site.Value.PublicUrl).Host;

    /// <summary>Message-ID, derived from the row: a retry is the same message (M16).</summary>
    public string MessageId(Guid mailId) => $"<{mailId:N}@{Host}>";

    /// <summary>Calendar UID of a meeting (M1).</summary>
    public string Uid(Guid meetingId) => $"{meetingId:D}@{Host}";

    /// <summary>An address below the public one.</summary>
    public string Link(string path) => $"{site.Value.PublicUrl.TrimEnd('/')}{path}";
}
