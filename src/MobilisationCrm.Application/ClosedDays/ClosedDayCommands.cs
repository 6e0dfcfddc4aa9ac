namespace MobilisationCrm.ClosedDays;

/// <summary>Edits the closed days of UN Headquarters.</summary>
public sealed class ClosedDayCommands(CrmDbContext db)
{
    /// <summary>Adds a day, or renames it; either way a manager has confirmed the date.</summary>
    public async Task SetAsync(DateOnly date, SetClosedDayRequest request, CancellationToken cancellation)
    {
        var day = await db.ClosedDays.FindAsync([date], cancellation) ?? db.ClosedDays.Add(new ClosedDay { Date = date }).Entity;
        (day.Name, day.Certainty) = (ClosedDayNames.ToKeep(request.Name.Trim()), "confirmed");
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes a day out; false when it was not there.</summary>
    public async Task<bool> RemoveAsync(DateOnly date, CancellationToken cancellation)
    {
        if (await db.ClosedDays.FindAsync([date], cancellation) is not { } day)
            return false;
        db.ClosedDays.Remove(day);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
