using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.Mail;

namespace MobilisationCrm.DataProtection;

/// <summary>
/// Gathers all that is on file of one person, for that person (Regulation (EU) 2016/679, article 15). Others who took part are not named;
/// what its maker may not read is counted, not shown.
/// </summary>
public sealed class AccessFiles(
    CrmDbContext db,
    ContactQueries contacts,
    DataProtectionQueries settings,
    CurrentAccount current,
    TimeProvider clock
)
{
    /// <summary>The file; null when there is no such person.</summary>
    /// <exception cref="RuleException">contact-erased.</exception>
    public async Task<AccessFile?> MakeAsync(Guid id, CancellationToken cancellation)
    {
        if (await contacts.FindAsync(id, cancellation) is not { } person)
            return null;
        if (person.ErasedOn is not null)
            throw new RuleException(RuleCode.ContactErased, "This person was erased; there is nothing left to tell.");
        var own = await ContactsAsync(id, cancellation);
        var invitations = await InvitationsAsync(id, cancellation);
        return new AccessFile(
            clock.UtcNow(),
            await settings.SettingsAsync(cancellation),
            person,
            invitations,
            own,
            await SentAsync(id, person.Email, cancellation),
            await ReceivedAsync(id, person.Email, cancellation),
            await settings.SharedOfAsync(id, cancellation),
            await ChangesAsync(id, cancellation),
            await WithheldAsync(id, own.Count, invitations.Count, cancellation)
        );
    }

    /// <summary>Language of the file where none is wished: the person's, where the program speaks it, else the maker's.</summary>
    public string LanguageFor(AccessFile file, string? wished) =>
        wished ?? (file.Person.Language is "en" or "fr" or "es" ? file.Person.Language : current.Language);

    private async Task<List<AccessInvitation>> InvitationsAsync(Guid id, CancellationToken cancellation)
    {
        var invitations = await db
            .Invitations.AsNoTracking()
            .Where(i => i.ContactId == id && db.Meetings.Any(m => m.Id == i.MeetingId))
            .Select(i => new
            {
                i.Meeting!.Title,
                i.Meeting.StartsAt,
                i.Attendance,
                Answers = i.Answers.OrderBy(a => a.GivenAt).Select(a => new { a.GivenAt, a.Answer, a.Comment }).ToList(),
            })
            .OrderBy(i => i.StartsAt)
            .ToListAsync(cancellation);
        return invitations.ConvertAll(i => new AccessInvitation(
            i.Title,
            i.StartsAt,
            $"{i.Attendance}",
            i.Answers.ConvertAll(a => new AccessAnswer(a.GivenAt, $"{a.Answer}", a.Comment))
        ));
    }

    private Task<List<AccessContact>> ContactsAsync(Guid id, CancellationToken cancellation) =>
        db
            .Interactions.AsNoTracking()
            .Where(i => i.Participants.Any(p => p.Id == id) && !i.IsCorrected)
            .OrderBy(i => i.At)
            .Select(i => new AccessContact(i.At, i.Kind.ToString(), i.Subject, i.Notes, i.Outcome))
            .ToListAsync(cancellation);

    private async Task<List<AccessLetter>> SentAsync(Guid id, string? email, CancellationToken cancellation)
    {
        var letters = await db.LettersTo(id, Addresses(email))
            .AsNoTracking()
            .Where(m => m.MeetingId == null || db.Meetings.Any(n => n.Id == m.MeetingId))
            .OrderBy(m => m.CreatedAt)
            .Select(m => new { At = m.SentAt ?? m.DueAt, m.State, m.Subject, m.Text })
            .ToListAsync(cancellation);
        return letters.ConvertAll(m => new AccessLetter(m.At, $"{m.State}", m.Subject, SecretLinks.Hide(m.Text)));
    }

    private async Task<List<AccessLetter>> ReceivedAsync(Guid id, string? email, CancellationToken cancellation)
    {
        var letters = await db.LettersFrom(id, Addresses(email))
            .AsNoTracking()
            .OrderBy(m => m.ReceivedAt)
            .Select(m => new { m.ReceivedAt, m.Status, m.Subject, m.Text })
            .ToListAsync(cancellation);
        return letters.ConvertAll(m => new AccessLetter(m.ReceivedAt, $"{m.Status}", m.Subject, m.Text));
    }

    private static IReadOnlyList<string> Addresses(string? email) => email is null ? [] : [email.ToLowerInvariant()];

    private async Task<List<AccessChange>> ChangesAsync(Guid id, CancellationToken cancellation)
    {
        var entries = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.EntityKey == $"{id}" || e.PartOf == $"{id}")
            .OrderBy(e => e.At)
            .Select(e => new { e.At, e.Action, e.Changes })
            .ToListAsync(cancellation);
        return entries.ConvertAll(e => new AccessChange(e.At, e.Action, FieldsOf(e.Changes)));
    }

    private static List<string> FieldsOf(string changes)
    {
        using var json = JsonDocument.Parse(changes);
        return [.. json.RootElement.EnumerateObject().Select(c => c.Name)];
    }

    private async Task<int> WithheldAsync(Guid id, int contactsRead, int invitationsRead, CancellationToken cancellation)
    {
        var all = await db
            .Interactions.IgnoreQueryFilters()
            .CountAsync(i => i.Participants.Any(p => p.Id == id) && !i.IsCorrected, cancellation);
        var invited = await db.Invitations.IgnoreQueryFilters().CountAsync(i => i.ContactId == id, cancellation);
        return all - contactsRead + invited - invitationsRead;
    }
}
