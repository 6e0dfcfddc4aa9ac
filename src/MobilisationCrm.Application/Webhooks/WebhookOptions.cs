using System.ComponentModel.DataAnnotations;

namespace MobilisationCrm.Webhooks;

/// <summary>How webhooks are sent.</summary>
public sealed class WebhookOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Webhooks";

    /// <summary>Name of the HTTP client that sends them: the only one that may, since it looks at where it connects to.</summary>
    public const string Client = "webhooks";

    /// <summary>
    /// Also to addresses of this machine and of private networks, and by plain HTTP: for programs in the same house. Whoever may make a
    /// webhook then reaches whatever this machine reaches.
    /// </summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Seconds for connection, request and answer together.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>Days for which the log is kept.</summary>
    [Range(1, 365)]
    public int KeepDays { get; init; } = 30;
}
