namespace MobilisationCrm.Calendars;

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

/// <summary>Whether a meeting takes place (STATUS).</summary>
public enum CalendarStatus
{
    /// <summary>It does.</summary>
    Confirmed,

    /// <summary>It is in preparation.</summary>
    Tentative,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}

/// <summary>Entries that a calendar program subscribes to.</summary>
/// <param name="Name">Name of the calendar.</param>
/// <param name="Refresh">How often it should be read.</param>
/// <param name="Entries">The entries, all to be published.</param>
public sealed record PublishedCalendar(string Name, TimeSpan Refresh, IReadOnlyList<CalendarEntry> Entries);

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
/// <param name="OrganizerAddress">Mailbox of the secretariat; empty where nobody organises.</param>
/// <param name="Attendee">The one invitee of this copy (M6); null for Publish.</param>
/// <param name="Status">Whether it takes place.</param>
/// <param name="IsWholeDay">The day of StartsAt in any zone; it blocks no time.</param>
public sealed record CalendarEntry(
    CalendarMethod Method,
    string Uid,
    int Sequence,
    DateTime Stamp,
    DateTime StartsAt,
    DateTime EndsAt,
    string Summary,
    string Description,
    string Location,
    string? Url,
    string OrganizerName,
    string OrganizerAddress,
    CalendarAttendee? Attendee,
    CalendarStatus Status = CalendarStatus.Confirmed,
    bool IsWholeDay = false
);

/// <summary>The invitee of one copy.</summary>
/// <param name="Name">CN.</param>
/// <param name="Address">Address.</param>
/// <param name="IsGroup">A shared mailbox: CUTYPE=GROUP; a person: INDIVIDUAL.</param>
public sealed record CalendarAttendee(string Name, string Address, bool IsGroup);
