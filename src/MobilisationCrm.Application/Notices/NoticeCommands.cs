using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;

namespace MobilisationCrm.Notices;

/// <summary>Keeps how far the reader has seen.</summary>
public sealed class NoticeCommands(CrmDbContext db, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Everything until then is seen; what was seen before stays seen.</summary>
    public async Task SeeAsync(SeeNoticesRequest request, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var until = request.Until!.Value.ToUniversalTime();
        var reading = await db.ReadingOfAsync(current.Id!.Value, cancellation);
        // What comes later is not seen yet, whatever the reader's clock says.
        reading.SeenUntil = new[] { until < now ? until : now, reading.SeenUntil ?? DateTime.MinValue }.Max();
        await db.SaveChangesAsync(cancellation);
    }
}

internal static class NoticeReadings
{
    /// <summary>How far the account has read, to be changed; new when it has read nothing.</summary>
    public static async Task<NoticeReading> ReadingOfAsync(this CrmDbContext db, Guid accountId, CancellationToken cancellation)
    {
        if (await db.NoticeReadings.SingleOrDefaultAsync(r => r.AccountId == accountId, cancellation) is { } known)
            return known;
        var reading = new NoticeReading { AccountId = accountId };
        db.NoticeReadings.Add(reading);
        return reading;
    }
}
