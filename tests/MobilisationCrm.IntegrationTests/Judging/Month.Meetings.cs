using System.Text.Json;

namespace MobilisationCrm.Judging;

/// <summary>What staff do with meetings and their invitees.</summary>
internal sealed partial class Month
{
    private static readonly string[] Kinds =
    [
        "Information",
        "Bilateral",
        "MinistryLiaison",
        "WorkingGroup",
        "InformalConsultation",
        "SideEvent",
    ];

    /// <summary>Does an act; false where there was nothing that it could be done to.</summary>
    private Task<bool> DoAsync(Act act) =>
        act.Kind switch
        {
            ActKind.Create => CreateAsync(act),
            ActKind.LookAtPlan => LookAtPlanAsync(),
            >= ActKind.RuleDistance and <= ActKind.RuleAdd => ChangeRulesAsync(act),
            >= ActKind.ChangeAddress and <= ActKind.AddressRefused => ChangeGuestAsync(act),
            >= ActKind.Pause and <= ActKind.ProcessDown => DisturbAsync(act),
            ActKind.Adopt => AdoptAsync(),
            _ => Pick(act.A) is { } meeting ? DoAsync(act, meeting) : Task.FromResult(false),
        };

    private Task<bool> DoAsync(Act act, MeetingStory meeting) =>
        act.Kind switch
        {
            ActKind.Send => SendAsync(meeting),
            ActKind.Invite => InviteAsync(meeting, act),
            ActKind.Remove => RemoveAsync(meeting, act),
            ActKind.Restore => RestoreAsync(meeting, act),
            ActKind.Move or ActKind.MoveBack or ActKind.ChangePlace or ActKind.ChangeLink => ChangeAsync(meeting, act),
            ActKind.ChangeWords => ChangeWordsAsync(meeting),
            ActKind.CancelMeeting => CancelAsync(meeting),
            ActKind.CancelQueued or ActKind.Retry or ActKind.Resend => HandleMailAsync(meeting, act),
            _ => PickInvitee(meeting, act.B) is { } invitee ? AnswerAsync(act, meeting, invitee) : Task.FromResult(false),
        };

    // 999 is the latest: the one that was just made.
    private MeetingStory? Pick(int choice) =>
        _history.Meetings.Count == 0 ? null
        : choice == 999 ? _history.Meetings[^1]
        : _history.Meetings[choice % _history.Meetings.Count];

    private static Invitee? PickInvitee(MeetingStory meeting, int choice) =>
        meeting.Invitees.Count == 0 ? null : meeting.Invitees.Values.OrderBy(i => i.GuestIndex).ElementAt(choice % meeting.Invitees.Count);

    private async Task<bool> CreateAsync(Act act)
    {
        var zone = Guest.All[act.A % 12].Seat.Zone;
        var day = Clocks.Local(Now, zone).Date.AddDays(2 + act.B % 17);
        day = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? day.AddDays(2) : day;
        var starts = day.AddHours(9 + act.C % 9);
        var link = act.C % 3 == 0 ? $"https://meet.example.org/{_number + 1}" : "";
        var facts = new Facts(starts, starts.AddHours(1), zone, $"Room {++_number}", link);
        var reply = await _office.Ask(
            HttpMethod.Post,
            "/meetings",
            new
            {
                campaign = Office.Campaign,
                kind = Kinds[act.C % Kinds.Length],
                title = $"Meeting {_history.Meetings.Count + 1}",
                startsLocal = facts.StartsLocal.ToString("s"),
                endsLocal = facts.EndsLocal.ToString("s"),
                timeZone = zone,
                place = facts.Place,
                link = facts.Link.Length == 0 ? null : facts.Link,
                agenda = "The draft",
                languages = new[] { "en" },
            }
        );
        if (!Went(reply, $"prepare a {Kinds[act.C % Kinds.Length]} meeting"))
            return false;
        var body = reply.Body.ValueKind == JsonValueKind.Array ? reply.Body[0] : reply.Body;
        var meeting = new MeetingStory(body.GetProperty("meeting").GetProperty("id").GetGuid(), _history.Meetings.Count + 1);
        _history.Meetings.Add(meeting);
        meeting.Facts.Add(_history.Next(), Now, facts);
        meeting.Words.Add(_history.Now, Now, "The draft");
        var guests = Enumerable.Range(0, 1 + act.C / 9 % 4).Select(i => (act.B * 7 + act.A + i * 4) % Guest.All.Count).ToHashSet();
        Write($"staff prepares meeting {meeting.Number} for {Told(facts)}");
        return await ListAsync(meeting, guests);
    }

    private static string Told(Facts facts) =>
        $"{facts.StartsLocal:ddd d MMM HH:mm} ({facts.Zone}, {facts.StartsAt:ddd HH:mm} UTC), {facts.Place} {facts.Link}".TrimEnd();

    private static HashSet<int> Listed(MeetingStory meeting) =>
        [.. meeting.Invitees.Values.Where(i => i.Invited.Entries is [.., { Value: true }]).Select(i => i.GuestIndex)];

    private async Task<bool> ListAsync(MeetingStory meeting, HashSet<int> guests)
    {
        var reply = await _office.Ask(
            HttpMethod.Put,
            $"/meetings/{meeting.Id}/invitations",
            new
            {
                organisations = guests.Where(g => Guest.All[g].BodyOf is null).Select(g => _office.Guests[g]),
                contacts = guests.Where(g => Guest.All[g].BodyOf is not null).Select(g => _office.Guests[g]),
            }
        );
        if (!Went(reply, $"set the invitees of meeting {meeting.Number}"))
            return false;
        foreach (var item in reply.Body.GetProperty("invitations").EnumerateArray())
            Note(meeting, item.GetProperty("id").GetGuid(), GuestOf(item), !item.GetProperty("isRemoved").GetBoolean());
        // Who never got a letter may vanish from the list altogether.
        foreach (var invitee in meeting.Invitees.Values.Where(i => !guests.Contains(i.GuestIndex)))
            Note(meeting, invitee.Id, invitee.GuestIndex, false);
        _invited.UnionWith(guests);
        Write($"staff invites to meeting {meeting.Number}: {string.Join(", ", guests.Order().Select(g => Guest.All[g].Name))}");
        return true;
    }

    private int GuestOf(JsonElement item) =>
        _office.Guests.IndexOf(
            item.GetProperty("contactId") is { ValueKind: JsonValueKind.String } contact
                ? contact.GetGuid()
                : item.GetProperty("organisationId").GetGuid()
        );

    private void Note(MeetingStory meeting, Guid id, int guest, bool invited)
    {
        if (!meeting.Invitees.TryGetValue(id, out var invitee))
            meeting.Invitees[id] = invitee = new Invitee(id, meeting, guest);
        if (invitee.Invited.At(_history.Now) != invited || invitee.Invited.Entries.Count == 0)
            invitee.Invited.Add(_history.Next(), Now, invited);
    }

    private async Task<bool> InviteAsync(MeetingStory meeting, Act act)
    {
        var guests = Listed(meeting);
        return guests.Add(act.B % Guest.All.Count) && await ListAsync(meeting, guests);
    }

    private async Task<bool> RemoveAsync(MeetingStory meeting, Act act)
    {
        var guests = Listed(meeting);
        return guests.Count > 0 && guests.Remove(guests.Order().ElementAt(act.B % guests.Count)) && await ListAsync(meeting, guests);
    }

    private async Task<bool> RestoreAsync(MeetingStory meeting, Act act)
    {
        var guests = Listed(meeting);
        var gone = meeting.Invitees.Values.Select(i => i.GuestIndex).Where(g => !guests.Contains(g)).Order().ToList();
        return gone.Count > 0 && guests.Add(gone[act.B % gone.Count]) && await ListAsync(meeting, guests);
    }

    private async Task<bool> ChangeAsync(MeetingStory meeting, Act act)
    {
        var old = meeting.Facts.At(_history.Now)!;
        var starts = old.StartsLocal.Date.AddDays(act.B % 11 - 3).AddHours(9 + act.C % 9);
        var facts = act.Kind switch
        {
            ActKind.Move => old with { StartsLocal = starts, EndsLocal = starts.AddHours(1) },
            ActKind.MoveBack => meeting.Sent.At(_history.Now)?.Facts ?? old,
            ActKind.ChangePlace => old with { Place = $"Room {++_number}" },
            _ => old with { Link = act.C % 3 == 0 ? "" : $"https://meet.example.org/{++_number}" },
        };
        if (facts == old)
            return false;
        var reply = await _office.Ask(
            HttpMethod.Patch,
            $"/meetings/{meeting.Id}",
            new
            {
                startsLocal = facts.StartsLocal.ToString("s"),
                endsLocal = facts.EndsLocal.ToString("s"),
                place = facts.Place,
                link = facts.Link,
            }
        );
        if (!Went(reply, $"change meeting {meeting.Number}"))
            return false;
        meeting.Facts.Add(_history.Next(), Now, facts);
        Write($"staff {(act.Kind == ActKind.MoveBack ? "puts back" : "changes")} meeting {meeting.Number}, unsent: {Told(facts)}");
        return true;
    }

    private async Task<bool> ChangeWordsAsync(MeetingStory meeting)
    {
        var words = $"Agenda {++_number}";
        var reply = await _office.Ask(HttpMethod.Patch, $"/meetings/{meeting.Id}", new { agenda = words });
        if (!Went(reply, $"correct the words of meeting {meeting.Number}"))
            return false;
        meeting.Words.Add(_history.Next(), Now, words);
        Write($"staff corrects the words of meeting {meeting.Number}, unsent");
        return true;
    }

    private async Task<bool> SendAsync(MeetingStory meeting)
    {
        if (!Went(await _office.Ask(HttpMethod.Post, $"/meetings/{meeting.Id}/send", new { }), $"send meeting {meeting.Number}"))
            return false;
        meeting.Sent.Add(
            _history.Next(),
            Now,
            new Sending(
                meeting.Facts.At(_history.Now)!,
                meeting.Words.At(_history.Now)!,
                [.. meeting.Invitees.Values.Where(i => i.Invited.At(_history.Now)).Select(i => i.Id)]
            )
        );
        Write($"staff sends meeting {meeting.Number}");
        return true;
    }

    private async Task<bool> CancelAsync(MeetingStory meeting)
    {
        if (!Went(await _office.Ask(HttpMethod.Post, $"/meetings/{meeting.Id}/cancel", new { }), $"cancel meeting {meeting.Number}"))
            return false;
        meeting.Cancelled.Add(_history.Next(), Now, true);
        Write($"staff cancels meeting {meeting.Number}");
        return true;
    }

    /// <summary>Whether the API did it; a refusal is told, and changes nothing.</summary>
    private bool Went(Reply reply, string what)
    {
        if (reply.Ok)
            _history.Acts.Add(Now);
        else
            Write($"{(reply.Status >= 500 ? "! " : "")}staff may not {what}: {reply.Code}");
        return reply.Ok;
    }
}
