namespace MobilisationCrm.Mail;

/// <summary>How many messages may still go out in this minute, in all and to each domain (M19).</summary>
internal sealed class MailThrottle(MailOptions options)
{
    private readonly Dictionary<string, int> _byDomain = [];
    private int _all;

    /// <summary>Messages that may still go out.</summary>
    public int Left => Math.Max(0, options.PerMinute - _all);

    /// <summary>Domains that had all they may get.</summary>
    public IEnumerable<string> Full => _byDomain.Where(d => d.Value >= options.PerMinutePerDomain).Select(d => d.Key);

    /// <summary>Counts a message of the last minute.</summary>
    public void Count(string address)
    {
        var domain = MailPolicy.DomainOf(address);
        _byDomain[domain] = _byDomain.GetValueOrDefault(domain) + 1;
        _all++;
    }

    /// <summary>Counts a message in; false when it has to wait.</summary>
    public bool Takes(string address)
    {
        if (Left == 0 || _byDomain.GetValueOrDefault(MailPolicy.DomainOf(address)) >= options.PerMinutePerDomain)
            return false;
        Count(address);
        return true;
    }
}
