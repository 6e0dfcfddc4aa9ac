using CsCheck;

namespace MobilisationCrm.Judging;

/// <summary>What staff, Missions, the mail server and the machine do in a month.</summary>
internal enum ActKind
{
    Create,
    Send,
    Invite,
    Remove,
    Restore,
    Move,
    MoveBack,
    ChangePlace,
    ChangeLink,
    ChangeWords,
    CancelMeeting,
    AnswerByLink,
    AnswerByCalendar,
    AnswerByStaff,
    Attend,
    CancelQueued,
    Retry,
    Resend,
    RuleDistance,
    RuleHours,
    RuleSwitch,
    RuleRemove,
    RuleAdd,
    ChangeAddress,
    LeavePost,
    Suppress,
    Lift,
    AddressRefused,
    Pause,
    ServerAway,
    ServerBusy,
    ProcessDown,
    Adopt,
    LookAtPlan,
}

/// <summary>
/// One act. Numbers choose among what there is at that moment, so that an act still means something when others before it are left out.
/// </summary>
/// <param name="Minute">Minutes since the month began.</param>
/// <param name="Kind">What is done.</param>
/// <param name="A">Chooses, as a rule, the meeting.</param>
/// <param name="B">Chooses, as a rule, the invitee.</param>
/// <param name="C">Chooses how.</param>
internal sealed record Act(int Minute, ActKind Kind, int A, int B, int C);

/// <summary>A month: when it begins, and all that is done in it in order of time.</summary>
internal sealed record Story(int Month, IReadOnlyList<Act> Acts)
{
    public const int Days = 32;

    /// <summary>
    /// Mondays, 05:00 in UTC: an ordinary autumn, Europe's and America's nights of the clock, Thanksgiving, America's spring, Europe's.
    /// </summary>
    private static readonly DateTime[] Starts =
    [
        new(2026, 9, 14, 5, 0, 0, DateTimeKind.Utc),
        new(2026, 10, 12, 5, 0, 0, DateTimeKind.Utc),
        new(2026, 11, 9, 5, 0, 0, DateTimeKind.Utc),
        new(2027, 2, 22, 5, 0, 0, DateTimeKind.Utc),
        new(2027, 3, 15, 5, 0, 0, DateTimeKind.Utc),
    ];

    // How often each is done, beside the meetings with their invitations.
    private static readonly (int, IGen<ActKind>)[] Weights =
    [
        (5, Gen.Const(ActKind.Create)),
        (14, Gen.Const(ActKind.Send)),
        (4, Gen.Const(ActKind.Invite)),
        (4, Gen.Const(ActKind.Remove)),
        (3, Gen.Const(ActKind.Restore)),
        (7, Gen.Const(ActKind.Move)),
        (4, Gen.Const(ActKind.MoveBack)),
        (3, Gen.Const(ActKind.ChangePlace)),
        (2, Gen.Const(ActKind.ChangeLink)),
        (3, Gen.Const(ActKind.ChangeWords)),
        (3, Gen.Const(ActKind.CancelMeeting)),
        (8, Gen.Const(ActKind.AnswerByLink)),
        (6, Gen.Const(ActKind.AnswerByCalendar)),
        (5, Gen.Const(ActKind.AnswerByStaff)),
        (6, Gen.Const(ActKind.Attend)),
        (2, Gen.Const(ActKind.CancelQueued)),
        (3, Gen.Const(ActKind.Retry)),
        (3, Gen.Const(ActKind.Resend)),
        (2, Gen.Const(ActKind.RuleDistance)),
        (1, Gen.Const(ActKind.RuleHours)),
        (1, Gen.Const(ActKind.RuleSwitch)),
        (1, Gen.Const(ActKind.RuleRemove)),
        (2, Gen.Const(ActKind.RuleAdd)),
        (4, Gen.Const(ActKind.ChangeAddress)),
        (2, Gen.Const(ActKind.LeavePost)),
        (2, Gen.Const(ActKind.Suppress)),
        (1, Gen.Const(ActKind.Lift)),
        (2, Gen.Const(ActKind.Pause)),
        (2, Gen.Const(ActKind.ServerAway)),
        (2, Gen.Const(ActKind.ServerBusy)),
        (1, Gen.Const(ActKind.AddressRefused)),
        (2, Gen.Const(ActKind.ProcessDown)),
        (1, Gen.Const(ActKind.Adopt)),
        (6, Gen.Const(ActKind.LookAtPlan)),
    ];

    private static readonly Gen<int> Choice = Gen.Int[0, 999];

    private static readonly Gen<Act> Anything = Gen.Select(
        Gen.Int[0, (Days - 1) * 24 * 60],
        Gen.Frequency(Weights),
        Choice,
        Choice,
        Choice,
        (minute, kind, a, b, c) => new Act(minute, kind, a, b, c)
    );

    // A meeting of the first days, sent within hours: so every month has letters, and most of them reminders.
    private static readonly Gen<Act[]> Invitations = Gen.Select(
        Gen.Int[0, 9 * 24 * 60],
        Gen.Int[1, 600],
        Choice,
        Choice,
        Choice,
        (minute, pause, a, b, c) => new[] { new Act(minute, ActKind.Create, a, b, c), new Act(minute + pause, ActKind.Send, 999, b, c) }
    );

    // Mail is held, and meanwhile things go on: what waits in the queue may be true no more when it could leave.
    private static readonly Gen<Act[]> Storm = Gen.Select(
        Gen.Int[0, (Days - 4) * 24 * 60],
        Gen.OneOf(Gen.Const(ActKind.Pause), Gen.Const(ActKind.ServerAway), Gen.Const(ActKind.ServerBusy)),
        Choice,
        Anything.Array[2, 5],
        (minute, kind, hours, acts) =>
            acts.Select(a => a with { Minute = minute + 1 + a.Minute % 900 }).Prepend(new Act(minute, kind, 0, hours, 0)).ToArray()
    );

    private static readonly Gen<Story> Any = Gen.Select(
        Gen.Int[0, Starts.Length - 1],
        Invitations.Array[1, 3],
        Storm.Array[0, 2],
        Anything.Array[2, 20],
        (month, meetings, storms, others) =>
            new Story(month, [.. meetings.Concat(storms).SelectMany(m => m).Concat(others).OrderBy(a => a.Minute)])
    );

    public DateTime Begins => Starts[Month];

    /// <summary>The same month for the same seed, on every machine.</summary>
    public static Story Of(ulong seed) => Any.Generate(new PCG(1, seed), null, out _);
}
