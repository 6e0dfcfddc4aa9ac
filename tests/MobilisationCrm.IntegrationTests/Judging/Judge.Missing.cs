namespace MobilisationCrm.Judging;

/// <summary>
/// The other way round: what should have left did. Only where it was surely due: mail ran, nobody touched the queue, the recipient could
/// be written to, and nothing else about the meeting was in the way.
/// </summary>
internal static partial class Judge
{
    // Jobs run at least so often that a letter without trouble leaves within this time.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(28);

    private static IEnumerable<Violation> Missing(History history) =>
        history
            .Meetings.Where(m => !m.IsQueueTouched)
            .SelectMany(m => m.Invitees.Values)
            .Where(i => IsReachable(history, i))
            .SelectMany(i => Untold(history, i).Concat(Unreminded(history, i)).Concat(Unthanked(history, i)));

    private static bool IsReachable(History history, Invitee invitee) =>
        history.Addresses[invitee.GuestIndex].Entries is [var only]
        && !history.Barred.ContainsKey(only.Value)
        && history.HasLeft[invitee.GuestIndex].Entries.Count == 0;

    /// <summary>M3, M4, M5: after staff sent, each invitee comes to be told what was sent, and who was left out that it is off.</summary>
    private static IEnumerable<Violation> Untold(History history, Invitee invitee)
    {
        var meeting = invitee.Meeting;
        foreach (var (order, at, sending) in meeting.Sent.Entries)
        {
            var by = at + Patience;
            if (by > history.Ends || by > sending.Facts.StartsAt || HadMore(meeting, invitee, order, by) || Troubled(history, at, by))
                continue;
            var told = history.Got(invitee).LastOrDefault(l => l.Entry is not null && l.At <= by)?.Entry;
            if (sending.Invited.Contains(invitee.Id) && !(told is { Method: "REQUEST" } && told.Tells(sending.Facts)))
                yield return Lacking("M5", by, invitee, "was not told what was sent", Told(sending.Facts));
            if (!sending.Invited.Contains(invitee.Id) && told is { Method: "REQUEST" })
                yield return Lacking("M4", by, invitee, "was left out and not told so");
        }

        foreach (var (_, at, _) in meeting.Cancelled.Entries)
        {
            var by = at + Patience;
            if (by > history.Ends || by > meeting.Facts.Entries[^1].Value.StartsAt || Troubled(history, at, by))
                continue;
            if (history.Told(invitee) is { IsRequest: true } last && last.At <= at)
                yield return Lacking("M4", by, invitee, "was not told that the meeting is cancelled");
        }
    }

    private static bool HadMore(MeetingStory meeting, Invitee invitee, int order, DateTime by) =>
        meeting.Sent.Entries.Any(e => e.Order > order && e.At <= by)
        || meeting.Cancelled.Entries.Any(e => e.At <= by)
        || meeting.Facts.Entries.Any(e => e.Order > order && e.At <= by)
        || invitee.Invited.Entries.Any(e => e.Order > order && e.At <= by);

    // After a fault the queue waits with growing pauses.
    private static bool Troubled(History history, DateTime from, DateTime until) => history.HadTrouble(from.AddHours(-12), until);

    /// <summary>M22, M24: a reminder that nothing stood in the way of.</summary>
    private static IEnumerable<Violation> Unreminded(History history, Invitee invitee)
    {
        var (meeting, guest) = (invitee.Meeting, invitee.Guest);
        var letters = history.Got(invitee).Where(l => !l.IsReminder && l.Purpose != "Thanks").ToList();
        if (letters is not [{ Entry: { Method: "REQUEST" } told, At: var toldAt }] || !IsUndisturbed(history, invitee))
            yield break;
        if (history.Letters.Any(l => l.InvitationId == invitee.Id && l.IsResend))
            yield break;
        var meets = guest.Day(told.StartsAt);
        if (invitee.Answer.Entries.Count == 0 && Only(history, "AnswerMissing") is { } rule)
        {
            var due = guest.Before(meets, rule.WorkingDays);
            var isClear = IsClear(history, invitee, due, toldAt, workingDaysApart: 3);
            if (isClear && !Was(history, invitee, "AnswerReminder", due, guest.After(due, 1)))
                yield return Lacking("M22", Noon(due), invitee, "was not asked for an answer", $"{due:ddd d MMM}");
        }

        if (invitee.Answer.Entries is [{ Value: { IsYes: true } answer } given]
            && answer.ToStart == told.StartsAt
            && Only(history, "MeetingAhead") is { WorkingDays: 1 })
        {
            var due = guest.Before(meets, 1);
            var isClear = IsClear(history, invitee, due, Max(toldAt, given.At), workingDaysApart: 2);
            if (isClear && !Was(history, invitee, "DayBefore", due, meets))
                yield return Lacking("M22", Noon(due), invitee, "accepted and was not reminded", $"{due:ddd d MMM}");
        }
    }

    /// <summary>M22: thanks to one who came.</summary>
    private static IEnumerable<Violation> Unthanked(History history, Invitee invitee)
    {
        var (meeting, guest) = (invitee.Meeting, invitee.Guest);
        if (invitee.Attended.Entries is not [{ Value: true } came] || !IsUndisturbed(history, invitee))
            yield break;
        if (Only(history, "Thanks") is not { } rule)
            yield break;
        var ended = guest.Day(meeting.Facts.Entries[^1].Value.EndsAt);
        var due = guest.After(Max(guest.After(ended, rule.WorkingDays), guest.Day(came.At)), 2);
        if (due > guest.After(ended, 10) || Noon(due).AddDays(1) > history.Ends || Troubled(history, came.At, Noon(due).AddDays(1)))
            yield break;
        if (!history.Got(invitee).Any(l => l.Purpose == "Thanks"))
            yield return Lacking("M22", Noon(due), invitee, "came and was not thanked", $"{due:ddd d MMM}");
    }

    // Nothing about the meeting or the invitee changed after it was first sent, and the campaign goes on.
    private static bool IsUndisturbed(History history, Invitee invitee) =>
        invitee.Meeting is { Cancelled.Entries.Count: 0 } meeting
        && history.Adopted.Entries.Count == 0
        && invitee.Invited.Entries.Count == 1
        && !meeting.Facts.ChangedWithin(FirstOf(meeting), int.MaxValue)
        && !meeting.Words.ChangedWithin(FirstOf(meeting), int.MaxValue)
        && meeting.Sent.Entries.Any(s => s.Value.Invited.Contains(invitee.Id));

    /// <summary>The only rule of a kind, when it was the same all month.</summary>
    private static RuleFacts? Only(History history, string kind)
    {
        var rules = history.Rules.Entries.Select(e => e.Value.Where(r => r.Kind == kind).ToList()).ToList();
        return rules.TrueForAll(r => r is [{ IsActive: true } one] && one == rules[0][0]) ? rules[0][0] : null;
    }

    private static bool IsClear(History history, Invitee invitee, DateOnly due, DateTime since, int workingDaysApart)
    {
        var guest = invitee.Guest;
        var others = history.Letters.Count(l =>
            l.IsReminder && history.InviteeOf(l)?.GuestIndex == invitee.GuestIndex && Math.Abs((l.At - Noon(due)).TotalDays) < 8
        );
        return others < WeeklyShare - 1
            && guest.WorkingDaysBetween(guest.Day(since), due) >= workingDaysApart
            && Noon(due).AddDays(2) < history.Ends
            && !Troubled(history, Noon(due).AddDays(-2), Noon(due).AddDays(1));
    }

    private static bool Was(History history, Invitee invitee, string purpose, DateOnly from, DateOnly until) =>
        history.Got(invitee).Any(l => l.Purpose == purpose && invitee.Guest.Day(l.At) >= from && invitee.Guest.Day(l.At) <= until);

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);

    private static T Max<T>(T a, T b)
        where T : IComparable<T> => a.CompareTo(b) > 0 ? a : b;

    private static Violation Lacking(string rule, DateTime at, Invitee invitee, string what, string detail = "") =>
        new($"{rule} (missing)", what, at, $"{invitee.Guest.Name}, meeting {invitee.Meeting.Number}", detail);

    /// <summary>M26: what the plan promised for the day is what leaves on it, where nothing is done in between.</summary>
    private static IEnumerable<Violation> Plans(History history) =>
        history.Looks.SelectMany(look => history.Meetings.SelectMany(m => m.Invitees.Values).SelectMany(i => Plan(history, look, i)));

    private static IEnumerable<Violation> Plan(History history, Look look, Invitee invitee)
    {
        var (guest, day, hours) = (invitee.Guest, invitee.Guest.Day(look.At), invitee.Guest.Local(look.At).TimeOfDay.TotalHours);
        var ends = look.At.AddHours(24 - hours);
        // Early enough that the whole working day lies ahead.
        if (hours >= 8 || history.Acts.Exists(a => a >= look.At && a <= ends) || Troubled(history, look.At, ends))
            yield break;
        var address = history.Addresses[invitee.GuestIndex].At(look.Order)!;
        var promised = look.Promises.Where(p => p.MeetingId == invitee.Meeting.Id && p.Address == address && p.Day == day).ToList();
        var after = history.Got(invitee).Where(l => l.Order > look.Order && l.At < ends);
        var left = after.Where(l => l.IsReminder || l.Purpose == "Thanks").ToList();
        foreach (var promise in promised.Where(p => !left.Exists(l => KindOf(l) == p.Kind)))
            yield return Lacking("M26", look.At, invitee, $"was promised {promise.Kind} for the day, and it did not leave");
        foreach (var letter in left.Where(l => !promised.Exists(p => p.Kind == KindOf(l))))
            yield return Found("M26", letter, "was not in the plan of the day", $"{look.At:ddd d MMM HH:mm}");
    }
}
