using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Letters;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Audit;

/// <summary>Reads the audit log.</summary>
public sealed class AuditQueries(CrmDbContext db, IMapper mapper)
{
    /// <summary>Changes, newest first.</summary>
    public async Task<PagedList<AuditItem>> ListAsync(AuditFilter filter, CancellationToken cancellation)
    {
        var matching = db
            .AuditEntries.AsNoTracking()
            .Where(e => filter.Key == null || e.EntityKey == filter.Key)
            .Where(e =>
                filter.Entity == null
                || e.Entity == filter.Entity
                || (filter.Entity == nameof(LetterTemplate) && e.Entity == AuditEntry.FormerLetterTemplate)
                || (filter.Entity == nameof(MeetingPaper) && e.Entity == AuditEntry.FormerPaper)
            );
        return await matching
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .PageAsync(filter, page => page.ProjectTo<AuditItem>(mapper.ConfigurationProvider), cancellation);
    }
}
