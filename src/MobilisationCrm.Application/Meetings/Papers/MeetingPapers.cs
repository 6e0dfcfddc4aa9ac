using Microsoft.EntityFrameworkCore;

namespace MobilisationCrm.Meetings;

/// <summary>
/// Papers of meetings. Their bytes lie in the database, so that every node can send them and a backup holds them; they are few and small.
/// </summary>
public sealed class MeetingPapers(CrmDbContext db, TimeProvider clock)
{
    /// <summary>Adds a paper to the letters to come; false when there is no such meeting.</summary>
    /// <exception cref="RuleException">
    /// file-empty, file-too-large, file-type-refused, file-name-taken, too-many-files, files-too-large, meeting-cancelled.
    /// </exception>
    public async Task<bool> AddAsync(Guid id, AddPaperRequest request, Stream body, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.Include(m => m.Papers).SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (meeting is null)
            return false;
        var file = await PaperFile.ReadAsync(request.Name, body, cancellation);
        meeting.Attach(file.ToPaper(clock.UtcNow(), meetingId: id, level: request.Confidentiality));
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Takes a paper out of the letters to come; false when there is none.</summary>
    public async Task<bool> RemoveAsync(Guid id, Guid paperId, CancellationToken cancellation)
    {
        var paper = await db.ReadablePapers().SingleOrDefaultAsync(p => p.Id == paperId && p.MeetingId == id && !p.IsRemoved, cancellation);
        if (paper is null)
            return false;
        paper.Remove();
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>A paper with its bytes, also one that was taken out since; null when there is none.</summary>
    public Task<MeetingPaper?> FindAsync(Guid id, Guid paperId, CancellationToken cancellation) =>
        db.ReadablePapers()
            .AsNoTracking()
            .Include(p => p.Content)
            .SingleOrDefaultAsync(p => p.Id == paperId && p.MeetingId == id, cancellation);
}

internal static class ReadablePaperQuery
{
    /// <summary>
    /// Papers that the reader may read: by their level or, of those for named people, as one who is named for their meeting. A letter has
    /// them all, whoever sends it.
    /// </summary>
    public static IQueryable<MeetingPaper> ReadablePapers(this CrmDbContext db) =>
        db.MeetingPapers.Where(p =>
            (
                p.Confidentiality <= db.Reader.Reads
                || db.RecordReaders.Any(r => r.RecordId == p.MeetingId && r.AccountId == db.Reader.ReaderId)
            ) && (p.MeetingId == null || db.Meetings.Any(m => m.Id == p.MeetingId))
        );
}
