using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Engagements;
using MobilisationCrm.Letters;
using MobilisationCrm.Meetings;
using MobilisationCrm.Time;

namespace MobilisationCrm.Audit;

/// <summary>Reads the audit log.</summary>
public sealed class AuditQueries(CrmDbContext db, AuditChain chain, AuditNames names, CurrentAccount current)
{
    /// <summary>Acts, newest first.</summary>
    /// <exception cref="RuleException">unknown-account, invalid-value, last-day-before-first.</exception>
    public async Task<PagedList<AuditItem>> ListAsync(AuditFilter filter, CancellationToken cancellation)
    {
        await chain.RunAsync(cancellation);
        var page = await (await MatchingAsync(filter, cancellation))
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .PageAsync(filter, rows => rows, cancellation);
        return new PagedList<AuditItem>(await names.ItemsAsync(page.Items, cancellation), page.Total, page.Page, page.PageSize);
    }

    /// <summary>The same, oldest first, a part at a time: as many as there are.</summary>
    /// <exception cref="RuleException">unknown-account, invalid-value, last-day-before-first.</exception>
    internal async Task<IOrderedQueryable<AuditEntry>> AllAsync(AuditFilter filter, CancellationToken cancellation)
    {
        await chain.RunAsync(cancellation);
        return (await MatchingAsync(filter, cancellation)).OrderBy(e => e.At).ThenBy(e => e.Id);
    }

    private async Task<IQueryable<AuditEntry>> MatchingAsync(AuditFilter filter, CancellationToken cancellation)
    {
        if (filter.From > filter.To)
            throw new RuleException(RuleCode.LastDayBeforeFirst, "The last day lies before the first.", "to");
        if (filter.Kind is { } kind && !AuditKinds.In(db.Model).Contains(kind))
            throw new RuleException(RuleCode.InvalidValue, "There is no such kind of record.", "kind");
        await db.ExpectAccountAsync(filter.Person, "person", cancellation);
        var zone = await db.Users.Where(a => a.Id == current.Id).Select(a => a.TimeZone).SingleOrDefaultAsync(cancellation);
        DateTime? since = filter.From is { } from ? Zone.HourOf(Held(from), 0, zone ?? Zone.NewYork) : null;
        DateTime? until = filter.To is { } to ? Zone.HourOf(Held(to).AddDays(1), 0, zone ?? Zone.NewYork) : null;
        var action = filter.Action?.ToString();
        var matching = db
            .AuditEntries.AsNoTracking()
            .Where(e => filter.Person == null || e.AccountId == filter.Person)
            .Where(e => action == null || e.Action == action)
            .Where(e => since == null || e.At >= since)
            .Where(e => until == null || e.At < until)
            .Where(e =>
                filter.Kind == null
                || e.Entity == filter.Kind
                || (filter.Kind == nameof(LetterTemplate) && e.Entity == AuditEntry.FormerLetterTemplate)
                || (filter.Kind == nameof(MeetingPaper) && e.Entity == AuditEntry.FormerPaper)
            );
        return string.IsNullOrWhiteSpace(filter.Record) ? matching : await OfRecordAsync(matching, filter.Record.Trim(), cancellation);
    }

    // Days that every zone and database can hold.
    private static DateOnly Held(DateOnly day) =>
        day.Year switch
        {
            < 1900 => new DateOnly(1900, 1, 1),
            > 2199 => new DateOnly(2199, 12, 31),
            _ => day,
        };

    // Older entries name no State: they are found by the engagement that they are about.
    private async Task<IQueryable<AuditEntry>> OfRecordAsync(IQueryable<AuditEntry> entries, string record, CancellationToken cancellation)
    {
        var (slug, iso2) = record.Split('/') is [var campaign, var code] ? (campaign, code) : (null, record);
        if (iso2.Length != 2)
            return entries.Where(e => e.EntityKey == record || e.PartOf == record);
        iso2 = iso2.ToUpperInvariant();
        var engagements = await db
            .Engagements.Where(e =>
                e.StateIso2 == iso2 && (slug == null || db.Campaigns.Any(c => c.Id == e.CampaignId && c.Slug == slug))
            )
            .Select(e => new { e.Id, e.CampaignId })
            .ToListAsync(cancellation);
        var (keys, campaigns) = (engagements.ConvertAll(e => $"{e.Id}"), engagements.ConvertAll(e => (Guid?)e.CampaignId));
        return slug is null
            ? entries.Where(e => e.StateIso2 == iso2 || e.EntityKey == iso2 || keys.Contains(e.EntityKey))
            : entries.Where(e => (e.StateIso2 == iso2 && campaigns.Contains(e.CampaignId)) || keys.Contains(e.EntityKey));
    }
}
