using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Notices;

namespace MobilisationCrm.Engagements;

/// <summary>Moves engagements and records positions, commitments and votes. Each returns false when there is no such engagement.</summary>
public sealed class EngagementCommands(
    CrmDbContext db,
    StageAdvance advance,
    NoticeWriter notices,
    CurrentAccount current,
    TimeProvider clock
)
{
    /// <summary>Edits status, owner, priority and next step.</summary>
    /// <exception cref="ConflictException">stale-version.</exception>
    /// <exception cref="RuleException">unknown-account.</exception>
    public async Task<bool> EditAsync(
        string campaign,
        string iso2,
        EditEngagementRequest request,
        int? expectedVersion,
        CancellationToken cancellation
    )
    {
        var engagement = await FindAsync(campaign, iso2, cancellation);
        if (engagement is null)
            return false;
        engagement.Expect(expectedVersion);
        await db.ExpectAccountAsync(request.OwnerId.Value, "ownerId", cancellation);
        await notices.HandedOverAsync([Apply(engagement, request)], cancellation);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Edits several engagements in one save; null when there is no such campaign.</summary>
    /// <exception cref="ConflictException">stale-version: somebody else changed one of them; none is changed.</exception>
    /// <exception cref="RuleException">unknown-state, repeated-state, unknown-account.</exception>
    public async Task<IReadOnlyList<EngagementVersion>?> EditAsync(
        string campaign,
        EditEngagementsRequest request,
        CancellationToken cancellation
    )
    {
        if (await db.CampaignIdAsync(campaign, cancellation) is not { } campaignId)
            return null;
        var codes = request.Edits.Select(e => e.Iso2.ToUpperInvariant()).ToList();
        if (codes.GroupBy(c => c).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new RuleException(RuleCode.RepeatedState, $"{twice.Key} is edited twice.", "edits", twice.Key);
        foreach (var owner in request.Edits.Select(e => e.Changes!.OwnerId.Value).Distinct())
            await db.ExpectAccountAsync(owner, "ownerId", cancellation);
        var engagements = await db
            .Engagements.Where(e => e.CampaignId == campaignId && codes.Contains(e.StateIso2))
            .ToDictionaryAsync(e => e.StateIso2, cancellation);
        var handovers = new List<Handover>();
        foreach (var (code, edit) in codes.Zip(request.Edits))
        {
            if (!engagements.TryGetValue(code, out var engagement))
                throw new RuleException(RuleCode.UnknownState, $"There is no State {code}.", "edits", code);
            engagement.Expect(edit.Version);
            handovers.Add(Apply(engagement, edit.Changes!));
        }

        await notices.HandedOverAsync(handovers, cancellation);
        await db.SaveChangesAsync(cancellation);
        return [.. codes.Select(code => new EngagementVersion(code, engagements[code].Version))];
    }

    private static Handover Apply(Engagement engagement, EditEngagementRequest request)
    {
        var before = engagement.OwnerId;
        engagement.OwnerId = request.OwnerId.Or(before);
        engagement.NextStepDue = request.NextStepDue.Or(engagement.NextStepDue);
        engagement.NextStep = request.NextStep ?? engagement.NextStep;
        engagement.RemindersOff = request.RemindersOff ?? engagement.RemindersOff;
        engagement.Status = request.Status ?? engagement.Status;
        engagement.Priority = request.Priority ?? engagement.Priority;
        return Handover.Of(engagement, before);
    }

    /// <summary>Moves to another stage, or corrects a wrong move.</summary>
    /// <exception cref="RuleException">See <see cref="Engagement.Move"/> and <see cref="Engagement.CorrectMove"/>.</exception>
    public async Task<bool> MoveAsync(string campaign, string iso2, MoveRequest request, CancellationToken cancellation)
    {
        var engagement = await FindAsync(campaign, iso2, cancellation);
        if (engagement is null)
            return false;
        var onFile = await advance.EvidenceOfAsync(engagement, cancellation);
        if (request.CorrectsId is { } wrong)
            engagement.CorrectMove(wrong, request.To!.Value, request.Reason, current.IsManager, current.Id, clock.UtcNow());
        else
            engagement.Move(request.To!.Value, onFile, request.Reason, current.IsManager, current.Id, clock.UtcNow());
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Records a commitment, its withdrawal, or the correction of one.</summary>
    /// <exception cref="RuleException">
    /// date-in-future, before-campaign-opens, and those of <see cref="Engagement.Record(Commitment, States.CosponsorRight)"/>.
    /// </exception>
    public async Task<bool> RecordAsync(string campaign, string iso2, RecordCommitmentRequest request, CancellationToken cancellation)
    {
        var engagement = await FindAsync(campaign, iso2, cancellation);
        if (engagement is null)
            return false;
        var commitment = new Commitment
        {
            EngagementId = engagement.Id,
            Kind = request.Kind!.Value,
            Act = request.Act ?? CommitmentAct.Made,
            On = clock.FactDay(request.On),
            Source = request.Source,
            OnDraft = request.OnDraft ?? false,
            RecordedAt = clock.UtcNow(),
            RecordedById = current.Id,
            CorrectsId = request.CorrectsId,
        };
        if (commitment is { Kind: CommitmentKind.Sponsorship, Act: CommitmentAct.Made } && request.BeforeOpening != true)
            await ExpectOpenAsync(engagement.CampaignId, commitment.On, cancellation);
        engagement.Record(commitment, engagement.State!.Identity.CosponsorRight);
        await advance.SaveAsync(engagement.StateIso2, cancellation);
        return true;
    }

    /// <summary>Records a vote.</summary>
    /// <exception cref="RuleException">date-in-future, correction-target.</exception>
    public async Task<bool> RecordAsync(string campaign, string iso2, RecordVoteRequest request, CancellationToken cancellation)
    {
        var engagement = await FindAsync(campaign, iso2, cancellation);
        if (engagement is null)
            return false;
        engagement.Record(
            new VoteRecord
            {
                EngagementId = engagement.Id,
                Choice = request.Choice!.Value,
                On = clock.FactDay(request.On),
                Source = request.Source,
                RecordedAt = clock.UtcNow(),
                RecordedById = current.Id,
                CorrectsId = request.CorrectsId,
            }
        );
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private Task<Engagement?> FindAsync(string campaign, string iso2, CancellationToken cancellation)
    {
        var code = iso2.ToUpperInvariant();
        return db
            .Engagements.AsSplitQuery()
            .Include(e => e.State)
            .Include(e => e.StageChanges)
            .Include(e => e.Commitments)
            .Include(e => e.Votes)
            .SingleOrDefaultAsync(
                e => e.StateIso2 == code && db.Campaigns.Any(c => c.Id == e.CampaignId && c.Slug == campaign),
                cancellation
            );
    }

    private async Task ExpectOpenAsync(Guid campaignId, DateOnly on, CancellationToken cancellation)
    {
        var opens = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => c.OpensOn).SingleAsync(cancellation);
        if (on < opens)
            throw new RuleException(
                RuleCode.BeforeCampaignOpens,
                $"The campaign opens on {opens:yyyy-MM-dd}. If an earlier day is meant, say so by beforeOpening.",
                "on"
            );
    }
}
