using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Contacts;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Time;

namespace MobilisationCrm.DataProtection;

/// <summary>
/// The retention clock: data of a person go so many months after the last word that came from the person (Regulation (EU) 2016/679,
/// article 5(1)(e)). The end of the last post has the file looked at before.
/// </summary>
public sealed class Retention(CrmDbContext db, DataProtectionQueries settings, Erasures erasures, TimeProvider clock)
{
    private const string Reason = "Retention time is over";

    /// <summary>Whose time is over, and who holds no post any more.</summary>
    public async Task<RetentionPreview> PreviewAsync(CancellationToken cancellation)
    {
        var months = (await settings.SettingsAsync(cancellation)).RetentionMonths;
        var today = clock.TodayAtUn();
        var persons = await PersonsAsync(cancellation);
        var heard = await HeardAsync(cancellation);
        var items = new List<RetentionItem>();
        foreach (var person in persons)
        {
            var heardOn = Latest(heard.GetValueOrDefault(person.Id), person.CollectedOn, person.FirstTerm) ?? today;
            var dueOn = heardOn.AddMonths(months);
            var leftOn = person.HoldsPost ? null : person.LastDay;
            var reason = dueOn <= today ? RetentionReason.Expired : RetentionReason.LeftPost;
            if (reason == RetentionReason.Expired || leftOn < today)
                items.Add(new RetentionItem(person.Id, person.Name, person.Organisation, person.Iso2, heardOn, dueOn, leftOn, reason));
        }

        return new RetentionPreview(months, [.. items.OrderBy(i => i.Reason).ThenBy(i => i.DueOn).ThenBy(i => i.ContactId)]);
    }

    /// <summary>Erases persons whose time is over, each whole; nobody where one is not due or still holds a post.</summary>
    /// <exception cref="RuleException">not-due, contact-holds-post.</exception>
    /// <exception cref="ConflictException">letter-leaving.</exception>
    public async Task<RetentionOutcome> RunAsync(RunRetentionRequest request, CancellationToken cancellation)
    {
        var wished = request.Contacts!.Distinct().ToList();
        var preview = (await PreviewAsync(cancellation)).Items.ToDictionary(i => i.ContactId);
        if (wished.Exists(id => preview.GetValueOrDefault(id)?.Reason != RetentionReason.Expired))
            throw new RuleException(RuleCode.NotDue, "The time of one of these persons is not over. Look at the preview again.", "contacts");
        var today = clock.TodayAtUn();
        if (
            request.EndPosts != true
            && await db.Tenures.AnyAsync(t => wished.Contains(t.ContactId) && (t.EndsOn == null || t.EndsOn > today), cancellation)
        )
            throw new RuleException(
                RuleCode.ContactHoldsPost,
                "One of these persons still holds a post. End it first, or say that it ends today.",
                "endPosts"
            );
        var outcomes = await erasures.EraseAsync(
            wished,
            new EraseContactRequest { Reason = Reason, EndPosts = request.EndPosts },
            cancellation
        );
        return new RetentionOutcome(wished.Count, outcomes.Sum(o => o.LettersCancelled));
    }

    private static DateOnly? Latest(params DateOnly?[] days) => days.Max();

    private async Task<List<Person>> PersonsAsync(CancellationToken cancellation)
    {
        var today = clock.TodayAtUn();
        return await db
            .Contacts.AsNoTracking()
            .Where(c => c.ErasedOn == null)
            .Select(c => new Person(
                c.Id,
                Contact.FullNameOf(c.CourtesyTitle, c.GivenName, c.FamilyName),
                c.CollectedOn,
                c.Tenures.Min(t => (DateOnly?)t.StartsOn),
                c.Tenures.Max(t => t.EndsOn),
                c.Tenures.Any(t => t.EndsOn == null || t.EndsOn >= today),
                c.Tenures.OrderByDescending(t => t.StartsOn).Select(t => t.Post!.Organisation!.Name).FirstOrDefault(),
                c.Tenures.OrderByDescending(t => t.StartsOn).Select(t => t.Post!.Organisation!.StateIso2).FirstOrDefault()
            ))
            .ToListAsync(cancellation);
    }

    // The last day on which something came from the person: a word of theirs, an answer, a letter, or they themselves.
    private async Task<Dictionary<Guid, DateOnly>> HeardAsync(CancellationToken cancellation)
    {
        var said = await db
            .Interactions.IgnoreQueryFilters()
            .Where(i => i.Direction == Direction.Inbound && !i.IsCorrected)
            .SelectMany(i => i.Participants, (i, person) => new { person.Id, i.At })
            .GroupBy(w => w.Id)
            .Select(g => new { g.Key, At = g.Max(w => w.At) })
            .ToListAsync(cancellation);
        var answered = await db
            .Invitations.IgnoreQueryFilters()
            .Where(i => i.ContactId != null && i.AnsweredAt != null)
            .GroupBy(i => i.ContactId!.Value)
            .Select(g => new { g.Key, At = g.Max(i => i.AnsweredAt!.Value) })
            .ToListAsync(cancellation);
        var came = await db
            .Invitations.IgnoreQueryFilters()
            .Where(i => i.ContactId != null && i.Attendance == Attendance.Attended && i.CameInstead == "")
            .GroupBy(i => i.ContactId!.Value)
            .Select(g => new { g.Key, At = g.Max(i => i.Meeting!.StartsAt) })
            .ToListAsync(cancellation);
        var wrote = await (
            from mail in db.IncomingMails.IgnoreQueryFilters()
            join contact in db.Contacts on mail.FromAddress.ToLower() equals contact.Email!.ToLower()
            group mail by contact.Id into letters
            select new { letters.Key, At = letters.Max(m => m.ReceivedAt) }
        ).ToListAsync(cancellation);
        return said.Concat(answered)
            .Concat(came)
            .Concat(wrote)
            .GroupBy(w => w.Key)
            .ToDictionary(g => g.Key, g => Zone.DayOf(g.Max(w => w.At), Zone.NewYork));
    }

    private sealed record Person(
        Guid Id,
        string Name,
        DateOnly? CollectedOn,
        DateOnly? FirstTerm,
        DateOnly? LastDay,
        bool HoldsPost,
        string? Organisation,
        string? Iso2
    );
}
