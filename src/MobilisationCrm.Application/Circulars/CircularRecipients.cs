using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;

namespace MobilisationCrm.Circulars;

/// <summary>A State and through whom it is written to; no channel where none is on file.</summary>
internal sealed record CircularRecipient(State State, Organisation? Channel);

/// <summary>Finds through whom States are written to.</summary>
internal static class CircularRecipients
{
    /// <summary>The recipients, in the alphabet of English names. Of several channels the first with an address counts.</summary>
    public static async Task<List<CircularRecipient>> RecipientsAsync(
        this CrmDbContext db,
        IReadOnlyCollection<string> states,
        CancellationToken cancellation
    )
    {
        var found = await db
            .States.AsNoTracking()
            .Where(s => states.Contains(s.Iso2))
            .OrderBy(s => s.Facts.NameEn)
            .ToListAsync(cancellation);
        var bodies = (
            await db
                .Organisations.AsNoTracking()
                .WithHolders()
                .Where(Channels.MayBe)
                .Where(o => states.Contains(o.StateIso2!))
                .ToListAsync(cancellation)
        ).ToLookup(o => o.StateIso2!);
        return found.ConvertAll(s => new CircularRecipient(
            s,
            Channels.First(bodies[s.Iso2].Where(o => o.Email is not null)) ?? Channels.First(bodies[s.Iso2])
        ));
    }

    /// <summary>By State why it may not be written to; null where it may.</summary>
    public static async Task<Dictionary<string, string?>> ProblemsAsync(
        this MailPolicy policy,
        IReadOnlyList<CircularRecipient> recipients,
        CancellationToken cancellation
    )
    {
        var problems = recipients.ToDictionary(r => r.State.Iso2, _ => (string?)Departures.NoAddress);
        var reachable = recipients.Where(r => r.Channel?.Email is not null).ToList();
        var reasons = await policy.WhyNotAsync(reachable.ConvertAll(r => new MailRecipient(r.Channel!.Email!, null)), cancellation);
        foreach (var (recipient, reason) in reachable.Zip(reasons))
            problems[recipient.State.Iso2] = reason?.Wire();
        return problems;
    }
}
