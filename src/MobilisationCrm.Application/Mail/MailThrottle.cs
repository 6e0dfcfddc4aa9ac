namespace MobilisationCrm.Mail;

/// <summary>How many messages may still go out in this minute, in all and to each domain (M19).</summary>
internal sealed class MailThrottle(MailOptions options, IReadOnlyCollection<string> recentAddresses)
{
    private readonly Dictionary<string, int> _byDomain = recentAddresses.CountBy(MailPolicy.DomainOf).ToDictionary();

    /// <summary>Messages that may still go out.</summary>
    public int Left { get; private set; } = Math.Max(0, options.PerMinute - recentAddresses.Count);

    /// <summary>Domains that had all they may get.</summary>
    public IEnumerable<string> Full => _byDomain.Where(d => d.Value >= options.PerMinutePerDomain).Select(d => d.Key);

    /// <summary>Counts a message in; false when it has to wait.</summary>
    public bool Takes(string address)
    {
        var domain = MailPolicy.DomainOf(address);
        var sent = _byDomain.GetValueOrDefault(domain);
        if (Left == 0 || sent >= options.PerMinutePerDomain)
            return false;
        _byDomain[domain] = sent + 1;
        Left--;
        return true;
    }
}
