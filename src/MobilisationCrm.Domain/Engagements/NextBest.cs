using MobilisationCrm.States;

namespace MobilisationCrm.Engagements;

/// <summary>Why a conversation with a State is worth having now.</summary>
public enum NextBestReasonKind
{
    /// <summary>It pledged and is not confirmed in e-deleGATE.</summary>
    PledgeOpen,

    /// <summary>The evidence for its next stage is on file.</summary>
    EvidenceComplete,

    /// <summary>It sponsored the previous campaign's draft.</summary>
    SponsoredBefore,

    /// <summary>Its position is Leading or Supportive.</summary>
    Supportive,

    /// <summary>Its position is Leaning.</summary>
    Leaning,

    /// <summary>Its regional group is short of co-sponsors: count of them, to its share of the target.</summary>
    GroupShort,

    /// <summary>At least half of the other members of a bloc co-sponsor: count of them, of how many, in which bloc.</summary>
    BlocMates,

    /// <summary>It is a member of a body of the field, such as the leading group.</summary>
    FieldMember,

    /// <summary>It went without contact for longer than its stage allows.</summary>
    GoneQuiet,
}

/// <summary>One reason with its weight.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Points">What it adds to the score.</param>
/// <param name="Count">Of GroupShort and BlocMates: the number of States; else null.</param>
/// <param name="Of">Of BlocMates: the other members of the bloc; else null.</param>
/// <param name="Bloc">Of BlocMates: the bloc; else null.</param>
public sealed record NextBestReason(NextBestReasonKind Kind, int Points, int? Count = null, int? Of = null, Bloc? Bloc = null);

/// <summary>How far a bloc's other members have come.</summary>
/// <param name="Bloc">The bloc.</param>
/// <param name="CoSponsors">Its confirmed co-sponsors.</param>
/// <param name="Members">Its members, without the State itself.</param>
public sealed record BlocStanding(Bloc Bloc, int CoSponsors, int Members);

/// <summary>What the rules need to know of a State that is no co-sponsor yet.</summary>
/// <param name="Status">Active, OnHold or Declined.</param>
/// <param name="Right">Which drafts it may co-sponsor.</param>
/// <param name="Position">The position in force.</param>
/// <param name="HasPledged">A pledge stands.</param>
/// <param name="IsReady">The evidence for the next stage is on file.</param>
/// <param name="IsFormerSponsor">It sponsored the previous draft.</param>
/// <param name="IsFieldMember">It is a member of a body of the field.</param>
/// <param name="IsQuiet">It went without contact for longer than its stage allows.</param>
/// <param name="GroupShort">Co-sponsors that its regional group lacks to its share of the target; 0 without target.</param>
/// <param name="Blocs">The blocs it is in.</param>
public sealed record Prospect(
    EngagementStatus Status,
    CosponsorRight Right,
    Position Position,
    bool HasPledged,
    bool IsReady,
    bool IsFormerSponsor,
    bool IsFieldMember,
    bool IsQuiet,
    int GroupShort,
    IReadOnlyList<BlocStanding> Blocs
);

/// <summary>The rules by which States are proposed for the next conversation: the same facts always give the same order.</summary>
public static class NextBest
{
    private const int MostForGroup = 15;

    /// <summary>The reasons for a State, heaviest first; none for one that is not to be asked now.</summary>
    public static IReadOnlyList<NextBestReason> Reasons(Prospect prospect)
    {
        // A decision, a right or a clear position against stands above every reason.
        if (
            prospect.Status != EngagementStatus.Active
            || prospect.Right == CosponsorRight.Limited
            || prospect.Position is Position.Reserved or Position.Opposed
        )
            return [];
        var reasons = new List<NextBestReason>();
        Add(prospect.HasPledged, NextBestReasonKind.PledgeOpen, 40);
        Add(prospect.IsReady && !prospect.HasPledged, NextBestReasonKind.EvidenceComplete, 25);
        Add(prospect.IsFormerSponsor, NextBestReasonKind.SponsoredBefore, 25);
        // The position of a former sponsor is often carried over: it is not counted twice.
        Add(prospect.Position is Position.Leading or Position.Supportive && !prospect.IsFormerSponsor, NextBestReasonKind.Supportive, 20);
        Add(prospect.Position == Position.Leaning, NextBestReasonKind.Leaning, 12);
        Add(prospect.IsFieldMember, NextBestReasonKind.FieldMember, 10);
        Add(prospect.IsQuiet, NextBestReasonKind.GoneQuiet, 5);
        if (prospect.GroupShort > 0)
            reasons.Add(
                new NextBestReason(NextBestReasonKind.GroupShort, Math.Min(MostForGroup, prospect.GroupShort), prospect.GroupShort)
            );
        if (
            prospect.Blocs.Where(b => b.Members > 0 && b.CoSponsors * 2 >= b.Members).MaxBy(b => (double)b.CoSponsors / b.Members) is
            { } bloc
        )
            reasons.Add(new NextBestReason(NextBestReasonKind.BlocMates, 10, bloc.CoSponsors, bloc.Members, bloc.Bloc));
        return [.. reasons.OrderByDescending(r => r.Points)];

        void Add(bool holds, NextBestReasonKind kind, int points)
        {
            if (holds)
                reasons.Add(new NextBestReason(kind, points));
        }
    }
}
