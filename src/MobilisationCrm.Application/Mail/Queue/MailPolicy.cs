using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MobilisationCrm.Mail;

/// <summary>Who is to be written to.</summary>
/// <param name="Address">The address.</param>
/// <param name="InvitationId">The invitation that the message is about; null when none.</param>
public sealed record MailRecipient(string Address, Guid? InvitationId);

/// <summary>Who may not be written to. Asked at the moment of sending, not when a message is stored (M20).</summary>
public sealed class MailPolicy(CrmDbContext db, IOptionsSnapshot<MailOptions> options, TimeProvider clock)
{
    /// <summary>The rule by which an address may not be written to; null when it may.</summary>
    public async Task<RuleCode?> WhyNotAsync(string address, Guid? invitationId, CancellationToken cancellation) =>
        (await WhyNotAsync([new MailRecipient(address, invitationId)], cancellation))[0];

    /// <summary>The same for many, in their order.</summary>
    public async Task<IReadOnlyList<RuleCode?>> WhyNotAsync(IReadOnlyList<MailRecipient> recipients, CancellationToken cancellation)
    {
        var addresses = recipients.Select(r => r.Address.ToLowerInvariant()).Distinct().ToList();
        var suppressed = await db
            .MailSuppressions.Where(s => s.LiftedAt == null && addresses.Contains(s.Address))
            .Select(s => s.Address)
            .ToHashSetAsync(cancellation);
        var objecting = await db
            .Contacts.Where(c => c.ObjectsToMail && c.Email != null && addresses.Contains(c.Email.ToLower()))
            .Select(c => c.Email!.ToLower())
            .ToHashSetAsync(cancellation);
        var left = await LeftPostAsync([.. recipients.Select(r => r.InvitationId).OfType<Guid>()], cancellation);
        return
        [
            .. recipients.Select(r =>
                r.Address.ToLowerInvariant() switch
                {
                    var address when suppressed.Contains(address) => RuleCode.Suppressed,
                    var address when objecting.Contains(address) => RuleCode.ObjectsToMail,
                    _ when r.InvitationId is { } id && left.Contains(id) => RuleCode.LeftPost,
                    var address when !IsAllowed(DomainOf(address)) => RuleCode.DomainNotAllowed,
                    _ => (RuleCode?)null,
                }
            ),
        ];
    }

    /// <summary>The part after the at sign, lower case.</summary>
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();

    private bool IsAllowed(string domain) =>
        options.Value.OnlyToDomains is var only && (only.Count == 0 || only.Contains(domain, StringComparer.OrdinalIgnoreCase));

    // A person who was invited as the holder of a post, and has left it, is not written to in that role.
    private async Task<HashSet<Guid>> LeftPostAsync(List<Guid> invitations, CancellationToken cancellation)
    {
        if (invitations.Count == 0)
            return [];
        var today = clock.TodayAtUn();
        return await db
            .Invitations.Where(i =>
                invitations.Contains(i.Id)
                && i.Contact!.Tenures.Any(t => (i.OrganisationId == null || t.Post!.OrganisationId == i.OrganisationId) && t.EndsOn < today)
                && !i.Contact.Tenures.Any(t =>
                    (i.OrganisationId == null || t.Post!.OrganisationId == i.OrganisationId) && (t.EndsOn == null || t.EndsOn >= today)
                )
            )
            .Select(i => i.Id)
            .ToHashSetAsync(cancellation);
    }
}
