using System.Text.Json;

namespace MobilisationCrm.Judging;

/// <summary>Rules of the reminders, counterparts, and what befalls the mail and the machine.</summary>
internal sealed partial class Month
{
    private static readonly string[] RuleKinds = ["AnswerMissing", "MeetingAhead", "Thanks"];

    private async Task<bool> ChangeRulesAsync(Act act)
    {
        var rules = _history.Rules.At(_history.Now)!;
        var rule = rules.Count == 0 ? null : rules[act.A % rules.Count];
        if (rule is null && act.Kind != ActKind.RuleAdd)
            return false;
        var (method, path, body) = act.Kind switch
        {
            ActKind.RuleDistance => (HttpMethod.Patch, $"/{rule!.Id}", new { workingDays = 1 + act.B % 6 }),
            ActKind.RuleHours => (HttpMethod.Patch, $"/{rule!.Id}", new { fromHour = 8 + act.B % 4, untilHour = 13 + act.C % 6 }),
            ActKind.RuleSwitch => (HttpMethod.Patch, $"/{rule!.Id}", new { isActive = !rule.IsActive }),
            ActKind.RuleRemove => (HttpMethod.Delete, $"/{rule!.Id}", (object?)null),
            _ => (HttpMethod.Post, "", new { kind = RuleKinds[act.A % RuleKinds.Length], workingDays = 1 + act.B % 6 }),
        };
        if (!Went(await _office.Ask(method, $"/reminders/rules{path}", body), "change the rules of reminders"))
            return false;
        await ReadRulesAsync();
        var all = _history.Rules.At(_history.Now)!;
        Write(
            "staff sets the rules: "
                + string.Join(
                    ", ",
                    all.Select(r => $"{r.Kind} {r.WorkingDays} days {r.FromHour}-{r.UntilHour}{(r.IsActive ? "" : " (off)")}")
                )
        );
        return true;
    }

    private async Task<bool> ChangeGuestAsync(Act act)
    {
        if (_invited.Count == 0)
            return false;
        var index = _invited.Order().ElementAt(act.A % _invited.Count);
        var guest = Guest.All[index];
        var address = _history.Addresses[index].At(_history.Now)!;
        switch (act.Kind)
        {
            case ActKind.ChangeAddress:
                var changed = $"{guest.Mailbox}.{++_number}@example.org";
                var path = guest.BodyOf is null ? "/organisations" : "/contacts";
                var reply = await _office.Ask(HttpMethod.Patch, $"{path}/{_office.Guests[index]}", new { email = changed });
                if (!Went(reply, $"change the address of {guest.Name}"))
                    return false;
                _history.Addresses[index].Add(_history.Next(), Now, changed);
                Write($"staff changes the address of {guest.Name} to {changed}");
                return true;
            case ActKind.LeavePost:
                return await LeaveAsync(index, guest);
            case ActKind.Suppress:
                return await SuppressAsync("", address, "The holder asked us by phone.", true);
            case ActKind.Lift:
                return _history.IsBarred(address, _history.Now)
                    && await SuppressAsync("/lift", address, "It may be written to again.", false);
            default:
                _office.Post.Unknown.Add(address);
                Write($"the mail server no longer knows {address}");
                return true;
        }
    }

    private async Task<bool> LeaveAsync(int index, Guest guest)
    {
        if (!_office.Tenures.TryGetValue(index, out var tenure))
            return false;
        var endsOn = DateOnly.FromDateTime(Now.AddDays(-2)).ToString("O");
        var reply = await _office.Ask(HttpMethod.Patch, $"/contacts/{_office.Guests[index]}/posts/{tenure}", new { endsOn });
        if (!Went(reply, $"end the term of {guest.Name}"))
            return false;
        _history.HasLeft[index].Add(_history.Next(), Now, true);
        Write($"staff writes down that {guest.Name} left the post");
        return true;
    }

    private async Task<bool> SuppressAsync(string path, string address, string reason, bool barred)
    {
        var reply = await _office.Ask(HttpMethod.Post, $"/mail/suppressions{path}", new { address, reason });
        if (!Went(reply, $"change whether {address} may be written to"))
            return false;
        Bar(address, barred);
        Write($"staff {(barred ? "puts" : "takes")} {address} {(barred ? "on" : "off")} the list of those not to be written to");
        return true;
    }

    private async Task<bool> DisturbAsync(Act act)
    {
        var hours = act.Kind switch
        {
            ActKind.Pause => 1 + act.B % 48,
            ActKind.ProcessDown => 1 + act.B % 72,
            _ => 1 + act.B % 20,
        };
        var until = Now.AddHours(hours);
        switch (act.Kind)
        {
            case ActKind.Pause:
                if (_pausedUntil != DateTime.MaxValue)
                    return false;
                if (!Went(await _office.Ask(HttpMethod.Post, "/mail/pause", new { reason = "The list is being checked" }), "pause mail"))
                    return false;
                _pausedUntil = until;
                Write($"staff pauses mail for {hours} hours");
                break;
            case ActKind.ServerAway:
                _office.Post.AwayUntil = until;
                Write($"the mail server is away for {hours} hours");
                break;
            case ActKind.ServerBusy:
                _office.Post.BusyUntil = until;
                Write($"the mail server answers every message with 451 for {hours} hours");
                break;
            default:
                _downUntil = until;
                Write($"the process is down for {hours} hours");
                break;
        }

        _history.Troubles.Add((Now, until));
        _soon.Add(until.AddMinutes(act.Kind == ActKind.ProcessDown ? 1 : 20));
        return act.Kind != ActKind.ProcessDown;
    }

    private async Task<bool> AdoptAsync()
    {
        var adoptedOn = DateOnly.FromDateTime(Now.AddDays(-1)).ToString("O");
        if (!Went(await _office.Ask(HttpMethod.Patch, $"/campaigns/{Office.Campaign}", new { adoptedOn }), "adopt the resolution"))
            return false;
        _history.Adopted.Add(_history.Next(), Now, true);
        Write("the resolution is adopted: the campaign ends");
        return true;
    }

    private async Task<bool> LookAtPlanAsync()
    {
        var reply = await _office.Get("/reminders?days=2");
        if (!reply.Ok)
        {
            Write($"! the plan of reminders answers {reply.Code}");
            return false;
        }

        var items = reply.Body.ValueKind == JsonValueKind.Array ? reply.Body : Listed(reply.Body);
        var promises = items
            .EnumerateArray()
            .Where(i => !i.TryGetProperty("problem", out var problem) || problem.ValueKind == JsonValueKind.Null)
            .Select(i => new Promise(
                DateOnly.Parse($"{i.GetProperty("dueOn")}"),
                $"{i.GetProperty("kind")}",
                i.GetProperty("meetingId") is { ValueKind: JsonValueKind.String } id ? id.GetGuid() : null,
                $"{i.GetProperty("toAddress")}"
            ))
            .ToList();
        // Jobs run every quarter of an hour; where the plan says when, one runs then.
        foreach (var item in items.EnumerateArray())
            if (item.TryGetProperty("leavesAt", out var leaves) && leaves.ValueKind == JsonValueKind.String && leaves.GetDateTime() > Now)
                _soon.Add(leaves.GetDateTime().ToUniversalTime().AddMinutes(1));
        _history.Looks.Add(new Look(_history.Next(), Now, promises));
        Write($"staff looks at the plan: {string.Join(", ", promises.Select(p => $"{p.Kind} to {p.Address} on {p.Day:ddd d MMM}"))}");
        return true;
    }

    // The list of what is planned, whatever the object around it is called.
    private static JsonElement Listed(JsonElement plan) =>
        new[] { "planned", "items", "reminders" }.Where(n => plan.TryGetProperty(n, out _)).Select(n => plan.GetProperty(n)).First();
}
