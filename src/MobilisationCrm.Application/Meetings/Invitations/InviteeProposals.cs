using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Contacts;
using MobilisationCrm.Mail;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;
using MobilisationCrm.Time;

namespace MobilisationCrm.Meetings;

/// <summary>
/// Proposes whom to invite of each State: the lead channel, then the Missions' shared mailboxes, then the ministries, each with its people.
/// </summary>
public sealed class InviteeProposals(CrmDbContext db, MailPolicy policy, CurrentAccount current, TimeProvider clock)
{
    /// <summary>Proposals for the States named, in the order named.</summary>
    /// <exception cref="RuleException">unknown-state.</exception>
    public async Task<IReadOnlyList<StateInvitees>> ListAsync(string states, CancellationToken cancellation)
    {
        var named = states.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = await db.FindStatesAsync(named, "states", cancellation);
        var codes = found.ConvertAll(s => s.Iso2);
        var bodies = (
            await db
                .Organisations.AsNoTracking()
                .WithHolders()
                .Where(o => codes.Contains(o.StateIso2!))
                .ToListAsync(cancellation)
        ).ToLookup(o => o.StateIso2!);
        var written = (
            await db
                .OutboundMails.Where(m => m.State == MailState.Sent && codes.Contains(m.StateIso2!))
                .Select(m => m.ToAddress)
                .Distinct()
                .ToListAsync(cancellation)
        ).ToHashSet();
        var listed = found.ConvertAll(state => Of(state, bodies[state.Iso2], written));
        var addressed = listed
            .SelectMany(f => f.Proposals)
            .Where(p => p.Address is not null)
            .Select(p => new MailRecipient(p.Address!, null))
            .Distinct()
            .ToList();
        var reasons = await policy.WhyNotAsync(addressed, cancellation);
        var problems = addressed.Zip(reasons).ToDictionary(p => p.First.Address, p => p.Second?.Wire());
        return listed.ConvertAll(l => l with { Proposals = Judged(l.Proposals, problems) });
    }

    private StateInvitees Of(State state, IEnumerable<Organisation> bodies, HashSet<string> written)
    {
        var today = clock.TodayAtUn();
        var proposals = new List<InviteeProposal>();
        var vacant = new List<string>();
        foreach (var body in bodies.OrderBy(Reason).ThenByDescending(o => o.TimeZone == Zone.NewYork).ThenBy(o => o.Name))
        {
            proposals.Add(Proposal(state, body, null, null, written));
            foreach (var post in body.Posts.OrderBy(p => p.Title))
            {
                var holders = post.Tenures.Where(t => t.EndsOn is null || t.EndsOn >= today).Select(t => t.Contact!).ToList();
                if (holders.Count == 0)
                    vacant.Add($"{post.Title} · {body.NameIn(current.Language)}");
                proposals.AddRange(holders.Select(holder => Proposal(state, body, post, holder, written)));
            }
        }

        return new StateInvitees(state.Iso2, proposals, vacant);
    }

    private InviteeProposal Proposal(State state, Organisation body, Post? post, Contact? holder, HashSet<string> written)
    {
        var address = holder is null ? body.Email : holder.Email;
        return new InviteeProposal(
            holder is null ? Reason(body) : InviteeReason.PostHolder,
            false,
            body.Id,
            body.NameIn(current.Language),
            body.Kind,
            body.City,
            holder?.Id,
            holder?.FullName,
            post?.Title,
            address,
            Invitees.LetterLanguage([holder?.Language, .. Invitees.LanguagesOf(body, state)]),
            Departures.NoAddress,
            address is not null && !written.Contains(address)
        );
    }

    // The first that may be written to is the first choice.
    private static List<InviteeProposal> Judged(IEnumerable<InviteeProposal> proposals, Dictionary<string, string?> problems)
    {
        var judged = proposals.Select(p => p.Address is { } address ? p with { Problem = problems[address] } : p).ToList();
        var first = judged.FindIndex(p => p.Problem is null);
        if (first >= 0)
            judged[first] = judged[first] with { IsProposed = true };
        return judged;
    }

    private static InviteeReason Reason(Organisation body) =>
        body switch
        {
            { IsLeadChannel: true } => InviteeReason.LeadChannel,
            { Kind: OrganisationKind.PermanentMission } => InviteeReason.Mission,
            { Kind: OrganisationKind.Ministry } => InviteeReason.Ministry,
            _ => InviteeReason.OtherBody,
        };
}
