namespace MobilisationCrm.Mail;

/// <summary>How many messages may still go out in this minute, in all and to each domain (M19).</summary>
/// <param name="options">The limits.</param>
/// <param name="recent">Messages of the last minute.</param>
internal sealed class MailThrottle(MailOptions options, int recent)
{
    private readonly Dictionary<string, int> _byDomain = [];
    private int _all = recent;

    /// <summary>Messages that may still go out.</summary>
    public int Left => Math.Max(0, options.PerMinute - _all);

    /// <summary>Domains that had all they may get.</summary>
    public IEnumerable<string> Full => _byDomain.Where(d => d.Value >= options.PerMinutePerDomain).Select(d => d.Key);

    /// <summary>Whether so many more could be too many for one domain, if all of the last minute went there.</summary>
    public bool DependsOnDomains(int more) => _all + more > options.PerMinutePerDomain;

    /// <summary>Counts a message of the last minute for its domain.</summary>
    public void CountDomain(string address)
    {
        var domain = MailPolicy.DomainOf(address);
        _byDomain[domain] = _byDomain.GetValueOrDefault(domain) + 1;
    }

    /// <summary>Counts a message in; false when it has to wait.</summary>
    public bool Takes(string address)
    {
        if (Left == 0 || _byDomain.GetValueOrDefault(MailPolicy.DomainOf(address)) >= options.PerMinutePerDomain)
            return false;
        CountDomain(address);
        _all++;
        return true;
    }
}
