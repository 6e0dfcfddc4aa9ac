using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MobilisationCrm.Mail;

/// <summary>Who may not be written to. Asked at the moment of sending, not when a message is stored (M20).</summary>
public sealed class MailPolicy(CrmDbContext db, IOptionsSnapshot<MailOptions> options)
{
    /// <summary>Stable code of why an address may not be written to; null when it may.</summary>
    public async Task<string?> WhyNotAsync(string address, CancellationToken cancellation)
    {
        var lower = address.ToLowerInvariant();
        if (await db.MailSuppressions.AnyAsync(s => s.Address == lower, cancellation))
            return "suppressed";
        if (await db.Contacts.AnyAsync(c => c.ObjectsToMail && c.Email != null && c.Email.ToLower() == lower, cancellation))
            return "objects-to-mail";
        var domains = options.Value.OnlyToDomains;
        return domains.Count > 0 && !domains.Contains(lower[(lower.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase) ? "domain-not-allowed" : null;
    }
}
