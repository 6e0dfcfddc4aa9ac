namespace MobilisationCrm.Mail;

/// <summary>What is decided of a message that is about to leave (M25).</summary>
public enum DepartureKind
{
    /// <summary>It leaves.</summary>
    Leaves,

    /// <summary>It is too early, or something holds it for now.</summary>
    Waits,

    /// <summary>It is no longer true, wanted or of help.</summary>
    Superseded,

    /// <summary>The address may not be written to.</summary>
    Suppressed,
}

/// <summary>Whether a message leaves, when, and where to.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="Reason">Stable code of why not; empty when it leaves.</param>
/// <param name="Until">For one that waits: when it is asked again, UTC.</param>
/// <param name="Address">The recipient's address now; null where it is the one that the message has.</param>
public sealed record Departure(DepartureKind Kind, string Reason = "", DateTime Until = default, string? Address = null)
{
    /// <summary>It leaves as it is.</summary>
    public static Departure Now { get; } = new(DepartureKind.Leaves);

    /// <summary>It leaves, to this address.</summary>
    public static Departure To(string address) => new(DepartureKind.Leaves, Address: address);

    /// <summary>It waits.</summary>
    public static Departure At(DateTime until, string reason) => new(DepartureKind.Waits, reason, until);

    /// <summary>It never leaves.</summary>
    public static Departure Never(string reason) => new(DepartureKind.Superseded, reason);
}

/// <summary>Knows of some purposes whether a letter still holds.</summary>
public interface IDepartureRule
{
    /// <summary>The purposes that it knows.</summary>
    IReadOnlySet<MailPurpose> Purposes { get; }

    /// <summary>What is decided of each message, in their order; all are of <see cref="Purposes"/>.</summary>
    Task<IReadOnlyList<Departure>> JudgeAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation);
}

/// <summary>
/// Asks of every message at the moment it leaves, whichever way it came there (first, retry, resend, after a pause or an outage): still
/// true, still wanted, still due, allowed now? (M25)
/// </summary>
public sealed class Departures(IEnumerable<IDepartureRule> rules, MailPolicy policy)
{
    /// <summary>Why a letter waits whose meeting was edited since it was written, with no letter that says so yet.</summary>
    public const string EditsNotSent = "edits-not-sent";

    /// <summary>Why a letter waits for the working hours of its recipient (M23).</summary>
    public const string OutsideHours = "outside-hours";

    /// <summary>Why a letter does not leave whose recipient has no address on file.</summary>
    public const string NoAddress = "no-address";

    /// <summary>Why a letter is dropped that could no longer leave in time.</summary>
    public const string TooLate = "too-late";

    /// <summary>Why a reminder waits or is dropped: its recipient has had the reminders of a week.</summary>
    public const string WeeklyCap = "weekly-cap";

    /// <summary>What is decided of each message, in their order.</summary>
    public async Task<IReadOnlyList<Departure>> JudgeAsync(IReadOnlyList<OutboundMail> mails, CancellationToken cancellation)
    {
        var decided = mails.ToDictionary(m => m.Id, _ => Departure.Now);
        foreach (var rule in rules)
        {
            var known = mails.Where(m => rule.Purposes.Contains(m.Purpose)).ToList();
            if (known.Count == 0)
                continue;
            foreach (var (mail, departure) in known.Zip(await rule.JudgeAsync(known, cancellation)))
                decided[mail.Id] = departure;
        }

        var leaving = mails.Where(m => decided[m.Id].Kind == DepartureKind.Leaves).ToList();
        var reasons = await policy.WhyNotAsync(
            leaving.ConvertAll(m => new MailRecipient(decided[m.Id].Address ?? m.ToAddress, m.InvitationId)),
            cancellation
        );
        foreach (var (mail, reason) in leaving.Zip(reasons))
            if (reason is { } code)
                decided[mail.Id] = new Departure(DepartureKind.Suppressed, code.Wire());
        return [.. mails.Select(m => decided[m.Id])];
    }

    /// <summary>Refuses a message that a person wants to send and that would not leave.</summary>
    /// <param name="mail">The message.</param>
    /// <param name="code">The rule that refuses it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="RuleException">It is out of date, or staff are changing what it tells.</exception>
    public async Task ExpectToLeaveAsync(OutboundMail mail, RuleCode code, CancellationToken cancellation)
    {
        var departure = (await JudgeAsync([mail], cancellation))[0];
        if (departure.Kind == DepartureKind.Superseded || departure.Reason == EditsNotSent)
            throw new RuleException(code, $"The letter is out of date and would not leave: {departure.Reason}.");
    }
}
