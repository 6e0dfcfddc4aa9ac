using MobilisationCrm.Meetings;

namespace MobilisationCrm.Calendars;

/// <summary>
/// An answer of a calendar program. Others may be listed beside the one who answers; the object alone does not say whose answer counts.
/// </summary>
/// <param name="Uid">UID of the entry.</param>
/// <param name="Sequence">SEQUENCE it answers; null when it names none.</param>
/// <param name="Stamp">DTSTAMP: when it was given, UTC, to the second; null when it does not say.</param>
/// <param name="IsCounter">It proposes another time (METHOD:COUNTER).</param>
/// <param name="Proposes">The start that it proposes, UTC; null when it proposes none or in a zone nobody knows.</param>
/// <param name="Comment">COMMENT; may be empty.</param>
/// <param name="Attendees">Each ATTENDEE once; there is at least one.</param>
public sealed record CalendarReply(
    string Uid,
    int? Sequence,
    DateTime? Stamp,
    bool IsCounter,
    DateTime? Proposes,
    string Comment,
    IReadOnlyList<ReplyAttendee> Attendees
)
{
    /// <summary>Those who may be invitees: a chair or a room is none.</summary>
    public IEnumerable<ReplyAttendee> Invitees => Attendees.Where(a => !a.IsChairOrRoom);

    /// <summary>The line of the first of these addresses that has one, else the only invitee's; null where that is left open.</summary>
    public ReplyAttendee? LineOf(params ReadOnlySpan<string?> addresses)
    {
        foreach (var address in addresses)
        {
            if (address is not null && Attendees.FirstOrDefault(a => a.Is(address)) is { } own)
                return own;
        }

        return Invitees.ToList() is [var only] ? only : null;
    }

    /// <summary>
    /// What a line answers for an invitee, and who comes instead: one who says yes in the invitee's place was delegated (RFC 5546,
    /// 3.2.2.3).
    /// </summary>
    public (Answer? Answer, string Substitute) AnswerOf(ReplyAttendee line, string? invitee)
    {
        if (!line.DelegatedFrom.Any(address => address.Equals(invitee, StringComparison.OrdinalIgnoreCase)))
            return (line.Answer, DelegateOf(line));
        Answer? answer = line.Answer is Meetings.Answer.Accepted or Meetings.Answer.Tentative ? Meetings.Answer.Delegated : null;
        return (answer, line.Name.Length > 0 ? line.Name : line.Address);
    }

    /// <summary>Name or address of the one to whom an attendee delegated (RFC 5545, 3.2.5); empty where it did not.</summary>
    public string DelegateOf(ReplyAttendee attendee)
    {
        var other = Attendees.FirstOrDefault(a => attendee.DelegatedTo.Any(a.Is) || a.DelegatedFrom.Any(attendee.Is));
        return other?.Name is { Length: > 0 } name ? name : other?.Address ?? (attendee.DelegatedTo is [var to, ..] ? to : "");
    }

    /// <summary>The reply, with no higher SEQUENCE than the newest that was sent.</summary>
    public CalendarReply UpTo(int newest) => Sequence > newest ? this with { Sequence = newest } : this;

    /// <summary>It is older than another reply to the same invitation (RFC 5546, 2.1.5): by SEQUENCE, then by DTSTAMP.</summary>
    public bool IsOlderThan(CalendarReply other) => Sequence < other.Sequence || (Sequence == other.Sequence && Stamp < other.Stamp);
}

/// <summary>An ATTENDEE of a reply. Addresses are in lower case, without mailto: and percent-encoding.</summary>
/// <param name="Address">Address.</param>
/// <param name="Email">The mailbox, where the address is another (EMAIL, RFC 7986, 6.2); null where it names none.</param>
/// <param name="Name">CN; may be empty.</param>
/// <param name="Answer">PARTSTAT; null where it is missing, no answer, or given in two ways.</param>
/// <param name="DelegatedTo">Addresses of those who will come instead.</param>
/// <param name="DelegatedFrom">Addresses of those for whom the attendee comes.</param>
/// <param name="SentBy">Address of the one who wrote in the attendee's name; null for none.</param>
/// <param name="IsChairOrRoom">ROLE=CHAIR, CUTYPE=ROOM or RESOURCE: listed beside the one who answers.</param>
public sealed record ReplyAttendee(
    string Address,
    string? Email,
    string Name,
    Answer? Answer,
    IReadOnlyList<string> DelegatedTo,
    IReadOnlyList<string> DelegatedFrom,
    string? SentBy,
    bool IsChairOrRoom
)
{
    /// <summary>It is the line of this address.</summary>
    public bool Is(string address) =>
        address.Equals(Address, StringComparison.OrdinalIgnoreCase) || address.Equals(Email, StringComparison.OrdinalIgnoreCase);
}
