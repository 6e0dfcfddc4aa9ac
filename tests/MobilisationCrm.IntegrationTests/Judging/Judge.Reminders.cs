using System.Globalization;

namespace MobilisationCrm.Judging;

/// <summary>M22 to M27: what reminds, and when it may.</summary>
internal static partial class Judge
{
    // Reminders that a recipient gets in a week, over all campaigns.
    private const int WeeklyShare = 4;

    private static IEnumerable<Violation> Reminders(History history) =>
        history
            .Letters.Where(l => !l.IsResend && history.InviteeOf(l) is not null)
            .SelectMany(l => Reminder(history, l, history.InviteeOf(l)!))
            .Concat(Often(history));

    private static IEnumerable<Violation> Reminder(History history, Letter letter, Invitee invitee) =>
        letter.IsReminder ? Ahead(history, letter, invitee)
        : letter.Purpose == "Thanks" ? Thanks(history, letter, invitee)
        : [];

    private static IEnumerable<Violation> Ahead(History history, Letter letter, Invitee invitee)
    {
        var (meeting, order) = (invitee.Meeting, letter.Order);
        foreach (var violation in Hours(history, letter, invitee))
            yield return violation;
        if (history.Adopted.At(order))
            yield return Found("M25", letter, "leaves after the adoption");
        var facts = meeting.Facts.At(order)!;
        var sent = meeting.Sent.At(order);
        // What follows from a letter that had to wait is not told a second time.
        if (sent is not null && facts != sent.Facts)
        {
            yield return Found("M26", letter, "leaves while staff holds an edit that is not sent", Told(facts));
            yield break;
        }

        if (history.Told(invitee, order) is not { IsRequest: true, Entry: { } told })
        {
            yield return Found("M26", letter, "reminds of what no letter told");
            yield break;
        }

        if (sent is not null && !told.Tells(sent.Facts))
        {
            yield return Found("M26", letter, "leaves before the letter of the change", $"told was {told.StartsAt:ddd d MMM HH:mm}");
            yield break;
        }

        if (!Says(letter, sent?.Facts ?? facts))
            yield return Found("M25", letter, "does not say when the meeting is", Told(sent?.Facts ?? facts));
        foreach (var violation in Late(letter, invitee, told).Concat(Answered(history, letter, invitee, told)))
            yield return violation;
        foreach (var violation in Distance(history, letter, invitee))
            yield return violation;
    }

    // The date and hour of the meeting's own clock, in English.
    private static bool Says(Letter letter, Facts facts) =>
        letter.Text.Contains(facts.StartsLocal.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        && letter.Text.Contains(facts.StartsLocal.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>M22: until when each still helps.</summary>
    private static IEnumerable<Violation> Late(Letter letter, Invitee invitee, Entry told)
    {
        var guest = invitee.Guest;
        if (letter.Purpose == "DayBefore" && letter.At > told.StartsAt.AddHours(-2))
            yield return Found("M22", letter, "leaves less than two hours before the meeting", $"at {told.StartsAt:HH:mm} UTC");
        if (letter.Purpose == "AnswerReminder" && guest.Day(letter.At) > guest.Before(guest.Day(told.StartsAt), 1))
            yield return Found("M22", letter, "leaves less than a working day before the meeting", $"{told.StartsAt:ddd d MMM HH:mm} UTC");
    }

    /// <summary>M22, M24: what the answer in force makes of it.</summary>
    private static IEnumerable<Violation> Answered(History history, Letter letter, Invitee invitee, Entry told)
    {
        var answer = invitee.Answer.At(letter.Order);
        if (answer is { ToStart: null })
            yield break;
        var isInForce = answer?.ToStart == told.StartsAt;
        if (isInForce && answer!.Answer == "Declined")
            yield return Found("M22", letter, "reminds one who declined");
        else if (isInForce && letter.Purpose == "AnswerReminder")
            yield return Found("M24", letter, "asks for an answer where one was given", answer!.Answer);
        if (letter.Purpose == "DayBefore" && !(isInForce && answer!.IsYes) && answer?.Answer != "Declined")
            yield return Found(
                answer is null ? "M22" : "M24",
                letter,
                answer is null ? "goes to one who did not answer" : "goes to one who did not accept this date",
                $"{answer?.Answer} to {answer?.ToStart:ddd d MMM HH:mm} UTC"
            );
        // As many letters of a kind for one date as there were rules of it at a time: a changed rule repeats nothing.
        var said = history
            .Got(invitee, letter.Order)
            .Count(l => l.Purpose == letter.Purpose && history.Told(invitee, l.Order)?.Entry?.StartsAt == told.StartsAt);
        if (said >= MostRules(history, letter))
            yield return Found("M22", letter, "repeats what was said about a date", $"{told.StartsAt:ddd d MMM HH:mm} UTC");
    }

    private static string KindOf(Letter letter) =>
        letter.Purpose switch
        {
            "AnswerReminder" => "AnswerMissing",
            "DayBefore" => "MeetingAhead",
            _ => letter.Purpose,
        };

    private static int MostRules(History history, Letter letter) =>
        history.Rules.Entries.Where(e => e.Order < letter.Order).Max(e => e.Value.Count(r => r.Kind == KindOf(letter)));

    /// <summary>M23: the hours of its rule, on a working day of the recipient's city; M25: while a rule of its kind is in force.</summary>
    private static IEnumerable<Violation> Hours(History history, Letter letter, Invitee invitee)
    {
        var (guest, local) = (invitee.Guest, invitee.Guest.Local(letter.At));
        var rules = history.Rules.At(letter.Order)!.Where(r => r.Kind == KindOf(letter) && r.IsActive).ToList();
        if (!guest.Works(guest.Day(letter.At)))
            yield return Found("M23", letter, "leaves on no working day of its city", $"{local:ddd d MMM} in {guest.Seat.City}");
        if (rules.Count == 0)
            yield return Found("M25", letter, "leaves where no rule asks for it");
        else if (!rules.Exists(r => r.FromHour <= local.Hour && local.Hour < r.UntilHour))
            yield return Found("M23", letter, "leaves outside the hours", $"{local:HH:mm} in {guest.Seat.City}");
    }

    /// <summary>M27: one letter a day about a meeting, and an answer is not asked for too soon.</summary>
    private static IEnumerable<Violation> Distance(History history, Letter letter, Invitee invitee)
    {
        var (guest, day) = (invitee.Guest, invitee.Guest.Day(letter.At));
        var before = history.Got(invitee, letter.Order).ToList();
        if (before.Exists(l => l.Purpose is not ("Change" or "Cancellation" or "Correction") && guest.Day(l.At) == day))
            yield return Found("M27", letter, "is the second letter of the day about its meeting");
        if (letter.Purpose == "AnswerReminder" && before.Count > 0 && guest.WorkingDaysBetween(guest.Day(before[^1].At), day) < 2)
            yield return Found("M27", letter, "leaves less than two working days after the last", $"{before[^1].At:ddd d MMM HH:mm}");
    }

    private static IEnumerable<Violation> Thanks(History history, Letter letter, Invitee invitee)
    {
        foreach (var violation in Hours(history, letter, invitee))
            yield return violation;
        var (guest, ends) = (invitee.Guest, invitee.Meeting.Facts.At(letter.Order)!.EndsAt);
        if (letter.At < ends)
            yield return Found("M22", letter, "leaves before the end of the meeting");
        // By the meeting that the recipient was told of: staff may put its date right afterwards, unsent (M26).
        var told = history.Told(invitee, letter.Order)?.Entry?.EndsAt ?? ends;
        if (guest.Day(letter.At) > guest.After(guest.Day(told > ends ? told : ends), 10))
            yield return Found("M22", letter, "leaves more than ten working days after the meeting", $"{told:ddd d MMM}");
        if (!invitee.Attended.At(letter.Order))
            yield return Found("M22", letter, "goes to one who was not written down as having come");
        // A meeting may be held again at another date.
        var start = history.Told(invitee, letter.Order)?.Entry?.StartsAt;
        var said = history.Got(invitee, letter.Order).Where(l => l.Purpose == "Thanks");
        if (said.Count(l => history.Told(invitee, l.Order)?.Entry?.StartsAt == start) >= MostRules(history, letter))
            yield return Found("M22", letter, "thanks once more");
    }

    /// <summary>M23: the share of a week.</summary>
    private static IEnumerable<Violation> Often(History history)
    {
        foreach (var recipient in history.Letters.Where(l => l.IsReminder && !l.IsResend).GroupBy(l => history.InviteeOf(l)?.GuestIndex))
        {
            if (recipient.Key is not { } guest)
                continue;
            foreach (var week in recipient.GroupBy(l => Week(Guest.All[guest].Day(l.At))).Where(w => w.Count() > WeeklyShare))
                yield return Found("M23", week.Last(), "is more than the share of its week", $"{week.Count()}");
        }
    }

    private static DateOnly Week(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
