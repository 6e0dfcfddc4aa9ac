using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Calendars;

namespace MobilisationCrm.Meetings;

/// <summary>Calendar entries for reading.</summary>
public sealed class CalendarQueries(CrmDbContext db, MeetingMail mails)
{
    /// <summary>A meeting as an iCalendar object that asks nobody to answer; null when there is no such meeting.</summary>
    public async Task<string?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        return meeting is null ? null : CalendarWriter.Write(mails.Entry(CalendarMethod.Publish, meeting, null));
    }

    /// <summary>
    /// An invitee's meeting as an iCalendar object to open in any calendar; it bears the UID of the invitation, so no second entry appears.
    /// </summary>
    public string Of(Invitation invitation) =>
        CalendarWriter.Write(mails.Entry(CalendarMethod.Publish, invitation.Meeting!, invitation, invitation.Language()));
}
