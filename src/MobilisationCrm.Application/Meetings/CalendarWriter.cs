namespace MobilisationCrm.Meetings;

/// <summary>iTIP methods (RFC 5546) that the product sends.</summary>
public enum CalendarMethod
{
    /// <summary>For reading only; nobody is asked to answer.</summary>
    Publish,
    /// <summary>Invitation or change.</summary>
    Request,
    /// <summary>Cancellation.</summary>
    Cancel,
}

/// <summary>One calendar entry.</summary>
/// <param name="Method">iTIP method.</param>
/// <param name="Uid">UID, fixed for life (M1).</param>
/// <param name="Sequence">SEQUENCE (M2).</param>
/// <param name="Stamp">DTSTAMP, UTC.</param>
/// <param name="StartsAt">Start, UTC (M8).</param>
/// <param name="EndsAt">End, UTC.</param>
/// <param name="Summary">Title.</param>
/// <param name="Description">Text; may be empty.</param>
/// <param name="Location">Place; may be empty.</param>
/// <param name="Url">Link to take part; null when none.</param>
/// <param name="OrganizerName">Name of the secretariat.</param>
/// <param name="OrganizerAddress">Mailbox of the secretariat.</param>
/// <param name="Attendee">The one invitee of this copy (M6); null for Publish.</param>
public sealed record CalendarEntry(
    CalendarMethod Method, string Uid, int Sequence, DateTime Stamp, DateTime StartsAt, DateTime EndsAt, string Summary, string Description, string Location, string? Url,
    string OrganizerName, string OrganizerAddress, CalendarAttendee? Attendee);

/// <summary>The invitee of one copy.</summary>
/// <param name="Name">CN.</param>
/// <param name="Address">Address.</param>
/// <param name="IsGroup">A shared mailbox: CUTYPE=GROUP; a person: INDIVIDUAL.</param>
public sealed record CalendarAttendee(string Name, string Address, bool IsGroup);

/// <summary>Writes iCalendar objects (RFC 5545).</summary>
public interface ICalendarWriter
{
    /// <summary>The object as text with CRLF line ends.</summary>
    string Write(CalendarEntry entry);
}
