namespace MobilisationCrm.Judging;

/// <summary>What broke a rule, and when.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">What is wrong, in words that are the same each time.</param>
/// <param name="At">When.</param>
/// <param name="Who">Whom it befell.</param>
/// <param name="Detail">What shows it; may be empty.</param>
internal sealed record Violation(string Rule, string Kind, DateTime At, string Who, string Detail)
{
    public string Key => $"{Rule} {Kind}";

    public override string ToString() => $"{Rule}: {At:ddd d MMM HH:mm} {Kind} ({Who}{(Detail.Length == 0 ? "" : ": ")}{Detail})";
}

/// <summary>
/// Judges a month by the rules M1 to M27 alone: it knows what was done and what left, and nothing of the code between. Where the rules
/// leave a case open it says nothing.
/// </summary>
internal static partial class Judge
{
    /// <summary>Everything that broke a rule.</summary>
    public static List<Violation> Of(History history) =>
        [
            .. Faults(history),
            .. Messages(history),
            .. Calendar(history),
            .. Truth(history),
            .. Reminders(history),
            .. Missing(history),
            .. Plans(history),
        ];

    // A fault of the program shows in the story's lines.
    private static IEnumerable<Violation> Faults(History history) =>
        history
            .Lines.Where(l => l.Contains(" ! ", StringComparison.Ordinal))
            .Select(l => new Violation("fault", "the program fails", history.Ends, "", l));

    /// <summary>M16, M17, M20: each message once, and none to whom it may not go.</summary>
    private static IEnumerable<Violation> Messages(History history)
    {
        var (ids, equal) = (new HashSet<string>(), new HashSet<object>());
        foreach (var letter in history.Letters)
        {
            if (!ids.Add(letter.MessageId))
                yield return Found("M16", letter, "leaves with a Message-ID that left before");
            var isFirst = letter.Entry is not { } e || equal.Add((letter.InvitationId, letter.To, letter.Words, e.Method, e.Sequence));
            if (!isFirst && !letter.IsResend)
                yield return Found("M17", letter, "is equal to one that left before");
            if (history.IsBarred(letter.To, letter.Order))
                yield return Found("M20", letter, "leaves to an address that may not be written to");
            if (history.InviteeOf(letter) is { } invitee && history.HasLeft[invitee.GuestIndex].At(letter.Order))
                yield return Found("M20", letter, "leaves to a person who left the post");
        }
    }

    /// <summary>M1 to M6: what calendars are told.</summary>
    private static IEnumerable<Violation> Calendar(History history)
    {
        var uids = new Dictionary<Guid, string>();
        foreach (var letter in history.Letters.Where(l => l is { Entry: not null, MeetingId: not null }))
        {
            var entry = letter.Entry!;
            if (uids.TryGetValue(letter.MeetingId!.Value, out var uid) && uid != entry.Uid)
                yield return Found("M1", letter, "has another UID than before", $"{entry.Uid}, {uid}");
            uids[letter.MeetingId.Value] = entry.Uid;
            if (entry.Attendees is not ["CUTYPE=GROUP;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE"] and not
                ["CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE"] && entry.Method == "REQUEST")
                yield return Found("M6", letter, "has other attendees than the one", string.Join(" and ", entry.Attendees));
            if (entry.Method == "CANCEL" && entry.Status != "CANCELLED")
                yield return Found("M4", letter, "cancels with another STATUS", entry.Status);
            if (history.InviteeOf(letter) is not { } invitee || letter.IsResend)
                continue;
            if (letter.IsRequest && history.Letters.Exists(l => IsAhead(l, letter)))
                yield return Found("M3", letter, "has a lower SEQUENCE than others were told the same with", $"{entry.Sequence}");
            foreach (var violation in Sequence(history, invitee, letter))
                yield return violation;
        }
    }

    private static bool IsAhead(Letter other, Letter letter) =>
        other.MeetingId == letter.MeetingId
        && other.Order < letter.Order
        && other is { IsRequest: true, IsResend: false }
        && other.Entry!.Sequence > letter.Entry!.Sequence
        && other.Entry.TellsSame(letter.Entry);

    private static IEnumerable<Violation> Sequence(History history, Invitee invitee, Letter letter)
    {
        var (entry, before) = (letter.Entry!, history.Told(invitee, letter.Order));
        if (before?.Entry is not { } told)
        {
            if (entry.Method == "CANCEL")
                yield return Found("M4", letter, "cancels for one who was told of nothing");
            yield break;
        }

        if (entry.Sequence < told.Sequence)
            yield return Found("M2", letter, "has a lower SEQUENCE than before", $"{entry.Sequence} after {told.Sequence}");
        var isOther = entry.Method != told.Method || !entry.TellsSame(told);
        if (entry.Sequence == told.Sequence && isOther)
            yield return Found("M2", letter, "tells something else than before with the same SEQUENCE", $"{entry.Sequence}");
        // Only where the meeting stood as it was told all the time: else other invitees may have been told more.
        if (entry.Sequence > told.Sequence && !isOther && !invitee.Meeting.Facts.ChangedWithin(FirstOf(invitee.Meeting), letter.Order))
            yield return Found("M2", letter, "raises the SEQUENCE where nothing changed", $"{told.Sequence} to {entry.Sequence}");
        if (entry.Method == "CANCEL" && told.Method == "CANCEL")
            yield return Found("M5", letter, "cancels for the second time");
        // An address of its own was told nothing yet.
        if (!isOther && entry.Method == "REQUEST" && entry.Words == told.Words && letter.To == before.To)
            yield return Found("M5", letter, "says nothing new");
    }

    private static int FirstOf(MeetingStory meeting) => meeting.Sent.Entries.Count == 0 ? int.MaxValue : meeting.Sent.Entries[0].Order;

    /// <summary>M25: what leaves is true, wanted and goes to the right address when it leaves; M22: nothing of what is over.</summary>
    private static IEnumerable<Violation> Truth(History history)
    {
        foreach (var letter in history.Letters)
        {
            if (history.InviteeOf(letter) is not { } invitee)
                continue;
            var (meeting, order) = (invitee.Meeting, letter.Order);
            var address = history.Addresses[invitee.GuestIndex].At(order)!;
            if (!address.Equals(letter.To, StringComparison.OrdinalIgnoreCase))
                yield return Found("M25", letter, "does not go to the address that is on file", address);
            if (letter.Purpose == "Thanks")
                continue;
            var sent = meeting.Sent.At(order)!;
            if (letter.At >= sent.Facts.EndsAt && meeting.Facts.At(order)!.EndsAt <= letter.At)
                yield return Found("M22", letter, "is about a meeting that is over");
            if (letter.Entry?.Method == "CANCEL")
            {
                if (!meeting.Cancelled.At(order) && invitee.Invited.At(order) && sent.Invited.Contains(invitee.Id))
                    yield return Found("M25", letter, "cancels for one who is invited");
                continue;
            }

            if (meeting.Cancelled.At(order))
                yield return Found("M25", letter, "is about a meeting that is cancelled");
            else if (!invitee.Invited.At(order))
                yield return Found("M25", letter, "goes to one who is no longer invited");
            if (letter.Entry is { } entry && !entry.Tells(sent.Facts))
                yield return Found("M25", letter, "tells what is not so", $"last sent is {Told(sent.Facts)}");
        }
    }

    private static string Told(Facts facts) => $"{facts.StartsAt:ddd d MMM HH:mm} UTC, {facts.Place} {facts.Link}".TrimEnd();

    private static Violation Found(string rule, Letter letter, string what, string detail = "") =>
        new(rule, $"{(letter.IsResend ? "repeated " : "")}{letter.Purpose} {what}", letter.At, letter.To, detail);
}
