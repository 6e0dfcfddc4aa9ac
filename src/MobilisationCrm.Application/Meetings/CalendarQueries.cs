using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Calendars;

namespace MobilisationCrm.Meetings;

/// <summary>Calendar entries for reading.</summary>
public sealed class CalendarQueries(CrmDbContext db, MeetingMail mails, CurrentAccount current)
{
    /// <summary>A meeting as an iCalendar object in the reader's language, which asks nobody to answer; null when there is none.</summary>
    public async Task<string?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation);
        return meeting is null ? null : await WriteAsync(meeting, null, current.Language, cancellation);
    }

    /// <summary>
    /// An invitee's meeting as an iCalendar object to open in any calendar; it bears the UID of the invitation, so no second entry appears.
    /// </summary>
    public Task<string> OfAsync(Invitation invitation, CancellationToken cancellation) =>
        WriteAsync(invitation.Meeting!, invitation, invitation.Language(), cancellation);

    private async Task<string> WriteAsync(Meeting meeting, Invitation? invitation, string language, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == meeting.CampaignId, cancellation);
        return CalendarWriter.Write(mails.Entry(CalendarMethod.Publish, meeting, invitation, campaign, language));
    }
}
