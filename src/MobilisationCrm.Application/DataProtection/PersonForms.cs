using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Audit;
using MobilisationCrm.Contacts;

namespace MobilisationCrm.DataProtection;

/// <summary>A person as it is and was on file: former names and addresses stand in letters and notes too.</summary>
internal sealed class PersonForms(CrmDbContext db)
{
    /// <summary>The forms, without addresses and numbers that others have too: those tell nobody.</summary>
    public async Task<IReadOnlyList<Contact>> OfAsync(Contact contact, CancellationToken cancellation)
    {
        List<Contact> forms = [Form(contact, _ => null), .. await FormerAsync(contact, cancellation)];
        var emails = forms.Select(f => f.Email?.ToLowerInvariant()).OfType<string>().Distinct().ToList();
        var phones = forms.Select(f => f.Phone).OfType<string>().Distinct().ToList();
        var others = db.Contacts.Where(c => c.Id != contact.Id);
        var shared = new HashSet<string>(
            [
                .. await others.Select(c => c.Email!.ToLower()).Where(e => emails.Contains(e)).ToListAsync(cancellation),
                .. await db.Organisations.Select(o => o.Email!.ToLower()).Where(e => emails.Contains(e)).ToListAsync(cancellation),
                .. await others.Select(c => c.Phone!).Where(p => phones.Contains(p)).ToListAsync(cancellation),
                .. await db.Organisations.Select(o => o.Phone!).Where(p => phones.Contains(p)).ToListAsync(cancellation),
            ]
        );
        foreach (var form in forms)
        {
            form.Email = form.Email is { } email && shared.Contains(email.ToLowerInvariant()) ? null : form.Email;
            form.Phone = form.Phone is { } phone && shared.Contains(phone) ? null : form.Phone;
        }

        return forms;
    }

    /// <summary>Family names that nobody else and no place bears.</summary>
    public async Task<IReadOnlyList<string>> TellingFamiliesAsync(
        IReadOnlyList<Contact> forms,
        Guid contactId,
        CancellationToken cancellation
    )
    {
        var telling = new List<string>();
        foreach (var name in forms.Select(f => f.FamilyName).Distinct())
        {
            var family = name.ToLowerInvariant();
            var isOthers =
                await db.Contacts.AnyAsync(c => c.Id != contactId && c.FamilyName.ToLower() == family, cancellation)
                || await db.Users.AnyAsync(a => a.DisplayName.ToLower().Contains(family), cancellation)
                || await db.Organisations.AnyAsync(o => o.Name.ToLower().Contains(family), cancellation)
                || await db.States.AnyAsync(s => s.Facts.NameEn.ToLower().Contains(family), cancellation);
            if (!isOthers)
                telling.Add(name);
        }

        return telling;
    }

    // The log keeps what each change took the place of.
    private async Task<List<Contact>> FormerAsync(Contact contact, CancellationToken cancellation)
    {
        var changes = await db
            .AuditEntries.AsNoTracking()
            .Where(e => e.EntityKey == $"{contact.Id}" && e.Entity == nameof(Contact) && e.Action == nameof(AuditAction.Modified))
            .Select(e => e.Changes)
            .ToListAsync(cancellation);
        return changes.ConvertAll(text =>
        {
            using var json = JsonDocument.Parse(text);
            var before = json.RootElement.EnumerateObject().ToDictionary(c => c.Name, c => c.Value.GetProperty("before").GetString());
            return Form(contact, field => before.GetValueOrDefault(field));
        });
    }

    private static Contact Form(Contact contact, Func<string, string?> former) =>
        new()
        {
            GivenName = former("givenName") ?? contact.GivenName,
            FamilyName = former("familyName") ?? contact.FamilyName,
            Email = former("email") ?? contact.Email,
            Phone = former("phone") ?? contact.Phone,
        };
}
