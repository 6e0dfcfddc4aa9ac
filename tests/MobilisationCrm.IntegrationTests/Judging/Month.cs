using System.Text;
using MimeKit;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Judging;

/// <summary>Plays a story: does its acts over HTTP, lets the clock run with the jobs that would run, and writes down all.</summary>
internal sealed partial class Month
{
    // In UTC: noon or the hour before it in Asia, at the Gulf and the Nile, in Europe and West Africa, in America. Every rule has it.
    private static readonly TimeOnly[] Noons = [new(6, 0), new(9, 30), new(11, 30), new(16, 15)];
    private readonly Office _office;
    private readonly Story _story;
    private readonly History _history = new();
    private readonly HashSet<int> _invited = [];
    private DateTime _pausedUntil = DateTime.MaxValue;
    private DateTime _downUntil;

    // When jobs run because something happened just before.
    private readonly SortedSet<DateTime> _soon = [];
    private int _number;

    private Month(Office office, Story story) => (_office, _story) = (office, story);

    private DateTime Now => _office.Crm.Clock.Now;

    public static async Task<History> PlayAsync(Office office, Story story)
    {
        var month = new Month(office, story);
        await month.PlayAsync();
        return month._history;
    }

    private async Task PlayAsync()
    {
        _office.Begin(_story.Begins);
        _office.Post.Taken = Take;
        _office.Post.Refused = Refuse;
        for (var guest = 0; guest < Guest.All.Count; guest++)
            _history.Addresses[guest].Add(_history.Next(), Now, Guest.All[guest].Address);
        await ReadRulesAsync();
        foreach (var act in _story.Acts)
        {
            var at = _story.Begins.AddMinutes(act.Minute);
            at = at < _downUntil ? _downUntil : at;
            await PassAsync(at);
            _office.Crm.Clock.Now = at;
            _history.Next();
            if (!await DoAsync(act))
                continue;
            await SendAsync();
            _soon.Add(at.AddMinutes(10));
        }

        _history.Ends = _story.Begins.AddDays(Story.Days);
        await PassAsync(_history.Ends);
        _office.Crm.Clock.Now = _history.Ends;
    }

    /// <summary>Lets the time pass until an act: jumps from one moment at which jobs may do something to the next.</summary>
    private async Task PassAsync(DateTime until)
    {
        while (true)
        {
            var next = NextTick();
            next = _soon.Count > 0 && _soon.Min < next ? _soon.Min : next;
            next = _pausedUntil < next ? _pausedUntil : next;
            next = next < _downUntil ? _downUntil : next;
            if (next >= until)
                return;
            _office.Crm.Clock.Now = next;
            _soon.RemoveWhere(at => at <= next);
            if (next >= _pausedUntil)
            {
                _pausedUntil = DateTime.MaxValue;
                Write("staff ends the pause of mail");
                await _office.Ask(HttpMethod.Post, "/mail/resume", new { });
            }

            await TickAsync();
        }
    }

    /// <summary>Once a night, to see that nobody is reminded then, and in the hours of those who are invited and work.</summary>
    private DateTime NextTick()
    {
        var night = Now.Date.AddDays(1).AddMinutes(5);
        if (!_history.Meetings.Exists(m => m.Sent.Entries.Count > 0))
            return _story.Begins.AddYears(1);
        if (!_history.Meetings.Exists(IsLive))
            return night;
        return new[] { 0, 1 }
            .SelectMany(days => Noons.Select(noon => Now.Date.AddDays(days) + noon.ToTimeSpan()))
            .Where(at => at > Now && _invited.Any(g => IsNoon(Guest.All[g], at)))
            .Append(night)
            .Min();
    }

    private static bool IsNoon(Guest guest, DateTime at) => guest.Local(at).Hour is 11 or 12 && guest.Works(guest.Day(at));

    // Reminders come at most some ten days before, thanks as many after.
    private bool IsLive(MeetingStory meeting) =>
        meeting.Sent.At(_history.Now) is { } sent
        && !meeting.Cancelled.At(_history.Now)
        && sent.Facts.StartsAt > Now.AddDays(-17)
        && sent.Facts.StartsAt < Now.AddDays(13);

    private async Task TickAsync()
    {
        _history.Next();
        await RunAsync("reminders");
        await SendAsync();
    }

    private Task SendAsync() => RunAsync("send-mail");

    private async Task RunAsync(string job)
    {
        try
        {
            await _office.Crm.RunAsync(job);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // A job that fails is found by what does not leave; here it is only told.
            var where = failed.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("at MobilisationCrm", StringComparison.Ordinal));
            Write($"! the job {job} failed: {failed.Message} {where?.Trim()}");
        }
    }

    private void Take(OutboundMail mail, MimeMessage message)
    {
        var calendar = Part(message, "calendar");
        var letter = new Letter(
            _history.Next(),
            Now,
            message.MessageId!,
            $"{mail.Purpose}",
            mail.MeetingId,
            mail.InvitationId,
            message.To.Mailboxes.Single().Address,
            message.Subject!,
            Part(message, "plain")!,
            calendar is null ? null : Entry.Read(calendar),
            mail.ResendOf is not null
        );
        _history.Letters.Add(letter);
        var told = letter.Entry is { } e ? $" ({e.Method} {e.Sequence}: {e.StartsAt:ddd d MMM HH:mm} UTC, {e.Where})" : "";
        var meeting = _history.Meetings.Find(m => m.Id == letter.MeetingId)?.Number;
        Write($"    {(letter.IsResend ? "repeated " : "")}{letter.Purpose} of meeting {meeting} leaves to {letter.To}{told}");
    }

    private static string? Part(MimeMessage message, string subtype)
    {
        var part = message.BodyParts.OfType<MimePart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", subtype));
        if (part?.Content is not { } content)
            return null;
        using var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Refuse(string address)
    {
        Bar(address, true);
        Write($"    the mail server does not know {address}");
    }

    private void Bar(string address, bool barred)
    {
        if (!_history.Barred.TryGetValue(address, out var trail))
            _history.Barred[address] = trail = new Trail<bool>();
        trail.Add(_history.Next(), Now, barred);
    }

    private void Write(string line) => _history.Lines.Add($"{Now:ddd d MMM HH:mm} {line}");

    private async Task ReadRulesAsync()
    {
        var rules = (await _office.Get("/reminders/rules")).Body.EnumerateArray().Select(r => new RuleFacts(
            r.GetProperty("id").GetGuid(),
            $"{r.GetProperty("kind")}",
            r.GetProperty("workingDays").GetInt32(),
            r.GetProperty("fromHour").GetInt32(),
            r.GetProperty("untilHour").GetInt32(),
            r.GetProperty("isActive").GetBoolean()
        ));
        _history.Rules.Add(_history.Next(), Now, [.. rules.Where(r => r.Kind != "ClosingDate")]);
    }
}
