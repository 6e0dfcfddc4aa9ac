using System.Text.RegularExpressions;

namespace MobilisationCrm.Judging;

/// <summary>What invitees answer, who came, and what staff do with single messages.</summary>
internal sealed partial class Month
{
    private static readonly string[] Answers = ["Accepted", "Accepted", "Declined", "Tentative", "Delegated"];

    private static string Partstat(string answer) => answer.ToUpperInvariant();

    private Task<bool> AnswerAsync(Act act, MeetingStory meeting, Invitee invitee) =>
        act.Kind switch
        {
            ActKind.AnswerByLink => AnswerByLinkAsync(act, meeting, invitee),
            ActKind.AnswerByCalendar => AnswerByCalendarAsync(act, meeting, invitee),
            ActKind.AnswerByStaff => AnswerByStaffAsync(act, meeting, invitee),
            ActKind.Attend => AttendAsync(act, meeting, invitee),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "No act of an invitee."),
        };

    private async Task<bool> AnswerByLinkAsync(Act act, MeetingStory meeting, Invitee invitee)
    {
        var link = _history
            .Letters.Where(l => l.InvitationId == invitee.Id)
            .Select(l => Regex.Match(l.Text, @"https://[^/\s]+(/rsvp/[^\s?]+)\?answer=").Groups[1].Value)
            .LastOrDefault(path => path.Length > 0);
        if (link is null)
            return false;
        var answer = Answers[act.C % Answers.Length];
        var page = await _office.Open(link);
        var form = new Dictionary<string, string>
        {
            ["answer"] = answer,
            ["comment"] = "",
            ["substituteName"] = answer == "Delegated" ? "Ms Second" : "",
            ["substituteRank"] = answer == "Delegated" ? "Attaché" : "",
        };
        if (Regex.Match(page.Html, @"name=""seen"" value=""(\d+)""") is { Success: true } seen)
            form["seen"] = seen.Groups[1].Value;
        var (ok, _) = await _office.Open(link, form);
        Note(invitee, ok, answer, InForce(invitee), $"by the link of its letter for meeting {meeting.Number}");
        return ok;
    }

    private async Task<bool> AnswerByCalendarAsync(Act act, MeetingStory meeting, Invitee invitee)
    {
        var letters = _history.Letters.Where(l => l.InvitationId == invitee.Id && l.IsRequest).ToList();
        if (letters.Count == 0)
            return false;
        var letter = letters[act.C % 4 == 0 ? 0 : ^1];
        // An older entry answered after the newer one: which of two answers is in force, the rules leave open.
        var isOlder = letter.Entry!.StartsAt != _history.Told(invitee)!.Entry!.StartsAt;
        var toStart = isOlder && invitee.Answer.Entries.Count > 0 ? null : (DateTime?)letter.Entry.StartsAt;
        if (!isOlder && letter.Entry.Sequence < letters[^1].Entry!.Sequence)
            toStart = null;
        var answer = Answers[act.C % Answers.Length];
        var reply = await _office.Receive(
            $"From: {letter.To}\r\nTo: secretariat@example.org\r\nMessage-ID: <{Guid.NewGuid()}@example.org>\r\nSubject: {answer}\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n"
                + "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Judge//EN\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n"
                + $"UID:{letter.Entry.Uid}\r\nSEQUENCE:{letter.Entry.Sequence}\r\nDTSTAMP:{Now:yyyyMMdd'T'HHmmss'Z'}\r\n"
                + $"ATTENDEE;PARTSTAT={Partstat(answer)}:mailto:{letter.To}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        // What waits for a person in triage is no answer yet.
        var filed = reply.Ok && $"{reply.Body.GetProperty("status")}" == "Filed";
        Note(invitee, filed, answer, toStart, $"by calendar to entry {letter.Entry.Sequence} of meeting {meeting.Number}");
        return true;
    }

    private async Task<bool> AnswerByStaffAsync(Act act, MeetingStory meeting, Invitee invitee)
    {
        var answer = Answers[act.C % Answers.Length];
        var reply = await _office.Ask(
            HttpMethod.Put,
            $"/meetings/{meeting.Id}/invitations/{invitee.Id}/answer",
            new
            {
                answer,
                source = "Phone",
                substituteName = answer == "Delegated" ? "Ms Second" : null,
            }
        );
        Note(invitee, reply.Ok, answer, InForce(invitee), $"by telephone for meeting {meeting.Number}");
        return reply.Ok;
    }

    /// <summary>The start that an answer given now is to: for sure only where what was told, sent and written is one.</summary>
    private DateTime? InForce(Invitee invitee)
    {
        var now = invitee.Meeting.Facts.At(_history.Now)!;
        var isTold = _history.Told(invitee)?.Entry is { } told && told.StartsAt == now.StartsAt;
        return isTold && invitee.Invited.At(_history.Now) ? now.StartsAt : null;
    }

    private void Note(Invitee invitee, bool taken, string answer, DateTime? toStart, string how)
    {
        if (taken)
        {
            invitee.Answer.Add(_history.Next(), Now, new AnswerGiven(answer, toStart));
            _history.Acts.Add(Now);
        }

        Write($"{invitee.Guest.Name} answers {answer} {how}{(taken ? "" : ": not taken")}");
    }

    private async Task<bool> AttendAsync(Act act, MeetingStory meeting, Invitee invitee)
    {
        var attendance = act.C % 4 == 0 ? "Absent" : "Attended";
        var reply = await _office.Ask(
            HttpMethod.Put,
            $"/meetings/{meeting.Id}/invitations/{invitee.Id}/attendance",
            new { attendance }
        );
        if (!Went(reply, $"write down who came to meeting {meeting.Number}"))
            return false;
        invitee.Attended.Add(_history.Next(), Now, attendance == "Attended");
        Write($"staff writes down: {invitee.Guest.Name} {attendance} meeting {meeting.Number}");
        return true;
    }

    private async Task<bool> HandleMailAsync(MeetingStory meeting, Act act)
    {
        var (verb, states) = act.Kind switch
        {
            ActKind.CancelQueued => ("cancel", new[] { "Queued" }),
            ActKind.Resend => ("resend", ["Sent", "Bounced"]),
            _ => ("retry", ["Failed", "Cancelled", "Suppressed", "Superseded", "Bounced"]),
        };
        var mails = (await _office.Get($"/mail?meeting={meeting.Id}&pageSize=500")).Body.GetProperty("items").EnumerateArray();
        var fit = mails.Where(m => states.Contains($"{m.GetProperty("state")}")).ToList();
        if (fit.Count == 0)
            return false;
        var mail = fit[act.B % fit.Count];
        var what = $"{verb} the {mail.GetProperty("purpose")} of meeting {meeting.Number} to {mail.GetProperty("toAddress")}";
        if (!Went(await _office.Ask(HttpMethod.Post, $"/mail/{mail.GetProperty("id")}/{verb}", new { }), what))
            return false;
        meeting.IsQueueTouched = true;
        Write($"staff: {what}");
        return true;
    }
}
