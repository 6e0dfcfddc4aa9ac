namespace MobilisationCrm.Judging;

/// <summary>What was so, from which moment on. Moments are numbered: the clock may stand still over several of them.</summary>
internal sealed class Trail<T>
{
    private readonly List<(int Order, DateTime At, T Value)> _entries = [];

    public IReadOnlyList<(int Order, DateTime At, T Value)> Entries => _entries;

    public void Add(int order, DateTime at, T value) => _entries.Add((order, at, value));

    /// <summary>What was so at a moment; the default before the first entry.</summary>
    public T? At(int order)
    {
        var found = default(T);
        foreach (var entry in _entries)
        {
            if (entry.Order > order)
                break;
            found = entry.Value;
        }

        return found;
    }

    public bool ChangedWithin(int after, int until) => _entries.Exists(e => e.Order > after && e.Order <= until);
}

/// <summary>When and where: a difference in it is a change of the meeting (M2).</summary>
internal sealed record Facts(DateTime StartsLocal, DateTime EndsLocal, string Zone, string Place, string Link)
{
    public DateTime StartsAt => Clocks.Utc(StartsLocal, Zone);

    public DateTime EndsAt => Clocks.Utc(EndsLocal, Zone);
}

/// <summary>What staff sent, and to whom; who had been invited before and is not among them was to be told so.</summary>
internal sealed record Sending(Facts Facts, string Words, HashSet<Guid> Invited);

/// <summary>An answer, and the start of the meeting that it was given to; null where that cannot be told for sure.</summary>
internal sealed record AnswerGiven(string Answer, DateTime? ToStart)
{
    public bool IsYes => Answer is "Accepted" or "Delegated";
}

/// <summary>A rule of the reminders as managers see it.</summary>
internal sealed record RuleFacts(Guid Id, string Kind, int WorkingDays, int FromHour, int UntilHour, bool IsActive);

internal sealed class Invitee(Guid id, MeetingStory meeting, int guest)
{
    public Guid Id => id;
    public MeetingStory Meeting => meeting;
    public int GuestIndex => guest;
    public Guest Guest => Guest.All[guest];
    public Trail<bool> Invited { get; } = new();
    public Trail<AnswerGiven> Answer { get; } = new();
    public Trail<bool> Attended { get; } = new();
}

internal sealed class MeetingStory(Guid id, int number)
{
    public Guid Id => id;
    public int Number => number;
    public Trail<Facts> Facts { get; } = new();
    public Trail<string> Words { get; } = new();
    public Trail<Sending> Sent { get; } = new();
    public Trail<bool> Cancelled { get; } = new();
    public Dictionary<Guid, Invitee> Invitees { get; } = [];

    /// <summary>Staff took messages out of the queue or put some back: what is missing then may be their wish.</summary>
    public bool IsQueueTouched { get; set; }

    public Invitee? Of(int guest) => Invitees.Values.FirstOrDefault(i => i.GuestIndex == guest);
}

/// <summary>What the page of planned reminders promised.</summary>
internal sealed record Promise(DateOnly Day, string Kind, Guid? MeetingId, string Address);

/// <summary>A look at that page.</summary>
internal sealed record Look(int Order, DateTime At, IReadOnlyList<Promise> Promises);

/// <summary>All that happened in a month, as those outside saw it.</summary>
internal sealed class History
{
    private int _order;

    public List<MeetingStory> Meetings { get; } = [];
    public List<Letter> Letters { get; } = [];
    public Trail<string>[] Addresses { get; } = [.. Guest.All.Select(_ => new Trail<string>())];
    public Trail<bool>[] HasLeft { get; } = [.. Guest.All.Select(_ => new Trail<bool>())];
    public Dictionary<string, Trail<bool>> Barred { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Trail<IReadOnlyList<RuleFacts>> Rules { get; } = new();
    public Trail<bool> Adopted { get; } = new();

    /// <summary>Times in which mail could not leave, or no job ran.</summary>
    public List<(DateTime From, DateTime Until)> Troubles { get; } = [];

    public List<Look> Looks { get; } = [];

    /// <summary>When something was done that can change what leaves.</summary>
    public List<DateTime> Acts { get; } = [];

    public DateTime Ends { get; set; }

    /// <summary>The story in plain lines, with what left.</summary>
    public List<string> Lines { get; } = [];

    public int Now => _order;

    public int Next() => ++_order;

    public Invitee? InviteeOf(Letter letter) =>
        letter.InvitationId is { } id
            ? Meetings.Find(m => m.Id == letter.MeetingId)?.Invitees.GetValueOrDefault(id)
            : null;

    /// <summary>Whether an address may not be written to at a moment.</summary>
    public bool IsBarred(string address, int order) => Barred.TryGetValue(address, out var trail) && trail.At(order);

    public bool HadTrouble(DateTime from, DateTime until) => Troubles.Exists(t => t.From <= until && t.Until >= from);

    /// <summary>Letters about a meeting that an invitee got before a moment, repetitions by staff apart.</summary>
    public IEnumerable<Letter> Got(Invitee invitee, int before = int.MaxValue) =>
        Letters.Where(l => l.InvitationId == invitee.Id && l.Order < before && !l.IsResend);

    /// <summary>The last letter with a calendar entry that an invitee got before a moment: what it was told.</summary>
    public Letter? Told(Invitee invitee, int before = int.MaxValue) => Got(invitee, before).LastOrDefault(l => l.Entry is not null);
}
