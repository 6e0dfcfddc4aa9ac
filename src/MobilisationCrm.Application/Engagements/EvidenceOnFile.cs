using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Time;

namespace MobilisationCrm.Engagements;

/// <summary>Which pieces of evidence are on file for an engagement, asked of the database.</summary>
public sealed record EvidenceOnFile(
    Guid EngagementId,
    bool Outbound,
    bool InformationMeeting,
    bool BilateralMeeting,
    bool MinistryCounterpart,
    bool MissionCounterpart,
    bool MinistryInteraction,
    bool PledgeOrSponsorship
)
{
    /// <summary>As the stage rules read it.</summary>
    public IReadOnlySet<Evidence> ToSet()
    {
        var set = new HashSet<Evidence>();
        Add(Outbound, Evidence.OutboundInteraction);
        Add(InformationMeeting, Evidence.InformationMeetingAnswered);
        Add(BilateralMeeting, Evidence.BilateralMeetingHeld);
        Add(MinistryCounterpart, Evidence.MinistryCounterpart);
        Add(MissionCounterpart, Evidence.MissionCounterpart);
        Add(MinistryInteraction, Evidence.MinistryInteraction);
        Add(PledgeOrSponsorship, Evidence.PledgeOrSponsorship);
        return set;

        void Add(bool present, Evidence evidence)
        {
            if (present)
                set.Add(evidence);
        }
    }

    /// <summary>The evidence of each engagement of a query, in one statement.</summary>
    public static IQueryable<EvidenceOnFile> Of(IQueryable<Engagement> engagements, CrmDbContext db, DateTime now)
    {
        var today = Zone.DayOf(now, Zone.NewYork);
        return engagements.Select(e => new EvidenceOnFile(
            e.Id,
            db.Interactions.Any(i => i.EngagementId == e.Id && i.Direction == Direction.Outbound && !i.IsCorrected),
            db.Invitations.Any(v =>
                v.StateIso2 == e.StateIso2
                && !v.IsRemoved
                && v.Meeting!.CampaignId == e.CampaignId
                && v.Meeting.Kind == MeetingKind.Information
                && v.Meeting.Status != MeetingStatus.Cancelled
                && (v.Answer == Answer.Accepted || v.Answer == Answer.Delegated || v.Attendance == Attendance.Attended)
            ),
            db.Invitations.Any(v =>
                v.StateIso2 == e.StateIso2
                && !v.IsRemoved
                && v.Meeting!.CampaignId == e.CampaignId
                && v.Meeting.Kind == MeetingKind.Bilateral
                && v.Meeting.Status != MeetingStatus.Cancelled
                && v.Attendance == Attendance.Attended
            ),
            db.Tenures.Any(t =>
                (t.EndsOn == null || t.EndsOn >= today)
                && t.Post!.Organisation!.StateIso2 == e.StateIso2
                && t.Post.Organisation.Kind == OrganisationKind.Ministry
            ),
            db.Tenures.Any(t =>
                (t.EndsOn == null || t.EndsOn >= today)
                && t.Post!.Organisation!.StateIso2 == e.StateIso2
                && t.Post.Organisation.Kind == OrganisationKind.PermanentMission
            ),
            // From the State's few ministries, by the index of their interactions: a State may have thousands of interactions.
            db.Organisations.Any(o =>
                o.StateIso2 == e.StateIso2
                && o.Kind == OrganisationKind.Ministry
                && db.Interactions.Any(i => i.OrganisationId == o.Id && i.EngagementId == e.Id && !i.IsCorrected)
            ),
            e.PledgedOn != null || e.SponsoredOn != null
        ));
    }
}
