using MobilisationCrm.Campaigns;
using MobilisationCrm.Contacts;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Interactions;
using MobilisationCrm.Organisations;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Hosting;

/// <summary>What staff do with States, counterparts and follow-ups.</summary>
internal sealed partial class Session
{
    public Task<CampaignDetail> OpenCampaign(string slug, string? from = null) =>
        Post<CampaignDetail>(
            "/campaigns",
            new
            {
                slug,
                titleEn = "A draft for testing",
                titleFr = "Un projet à l’essai",
                titleEs = "Un proyecto de prueba",
                session = 81,
                opensOn = "2026-09-01",
                closesOn = "2026-12-01",
                target = 70,
                from,
            }
        );

    public async Task<EngagementDetail> Engagement(string iso2) => await Get<EngagementDetail>($"/campaigns/{Campaign}/engagements/{iso2}");

    public async Task<EngagementSummary> Row(string iso2) => (await Engagement(iso2)).Engagement;

    public async Task<List<EngagementSummary>> Pipeline(string query = "") =>
        [.. (await Get<PagedList<EngagementSummary>>($"/campaigns/{Campaign}/engagements?pageSize=500&{query}")).Items];

    public Task<CampaignDashboard> Dashboard(string filter = "") => Get<CampaignDashboard>($"/campaigns/{Campaign}/dashboard?{filter}");

    public async Task<List<TimelineItem>> Timeline(string iso2, string query = "") =>
        [.. (await Get<PagedList<TimelineItem>>($"/campaigns/{Campaign}/engagements/{iso2}/timeline?pageSize=500&{query}")).Items];

    public Task<InteractionDetail> LogContact(
        string iso2,
        Direction direction = Direction.Outbound,
        DateTime? at = null,
        Guid? organisationId = null,
        Guid? meetingId = null,
        Guid? correctsId = null,
        string? nextStep = null,
        string? nextStepDue = null,
        string subject = "The next draft resolution",
        string? notes = null,
        params Guid[] followUpIds
    ) =>
        Post<InteractionDetail>(
            "/interactions",
            new
            {
                Campaign,
                iso2,
                kind = InteractionKind.Call,
                direction,
                at,
                subject,
                organisationId,
                meetingId,
                correctsId,
                nextStep,
                nextStepDue,
                notes,
                followUpIds,
            }
        );

    public Task Move(string iso2, Stage to, string? reason = null, Guid? correctsId = null) =>
        Post(
            $"/campaigns/{Campaign}/engagements/{iso2}/stage",
            new
            {
                to,
                reason,
                correctsId,
            }
        );

    public Task<Problem> RefusedMove(
        string iso2,
        Stage to,
        string code,
        string? reason = null,
        Guid? correctsId = null,
        string? field = null
    ) =>
        Refused(
            HttpMethod.Post,
            $"/campaigns/{Campaign}/engagements/{iso2}/stage",
            new
            {
                to,
                reason,
                correctsId,
            },
            422,
            code,
            field
        );

    public Task Commit(
        string iso2,
        CommitmentKind kind,
        CommitmentAct act = CommitmentAct.Made,
        string? on = null,
        Guid? correctsId = null,
        bool? onDraft = null
    ) =>
        Post(
            $"/campaigns/{Campaign}/engagements/{iso2}/commitments",
            new
            {
                kind,
                act,
                on,
                source = "Note of the Mission",
                correctsId,
                onDraft,
            }
        );

    public Task<Problem> RefusedCommitment(
        string iso2,
        CommitmentKind kind,
        string code,
        CommitmentAct act = CommitmentAct.Made,
        string? on = null,
        Guid? correctsId = null,
        string? field = null
    ) =>
        Refused(
            HttpMethod.Post,
            $"/campaigns/{Campaign}/engagements/{iso2}/commitments",
            new
            {
                kind,
                act,
                on,
                source = "Note of the Mission",
                correctsId,
            },
            422,
            code,
            field
        );

    public Task TakePosition(
        string iso2,
        Position position,
        string? on = null,
        PositionBasis basis = PositionBasis.Stated,
        Guid? correctsId = null
    ) =>
        Post(
            $"/campaigns/{Campaign}/engagements/{iso2}/positions",
            new
            {
                position,
                on,
                basis,
                source = "Statement in the Committee",
                correctsId,
            }
        );

    public Task RecordVote(string iso2, VoteChoice choice, Guid? correctsId = null) =>
        Post(
            $"/campaigns/{Campaign}/engagements/{iso2}/votes",
            new
            {
                choice,
                source = "Voting record",
                correctsId,
            }
        );

    public async Task<List<FollowUpItem>> FollowUps(string query = "") =>
        [.. (await Get<PagedList<FollowUpItem>>($"/follow-ups?campaign={Campaign}&pageSize=500&{query}")).Items];

    /// <summary>The Permanent Mission in New York that the demo has on file for each State.</summary>
    public async Task<OrganisationSummary> Mission(string iso2) =>
        (await Get<PagedList<OrganisationSummary>>($"/organisations?state={iso2}&kind=PermanentMission")).Items[0];

    public async Task<OrganisationSummary> AddOrganisation(
        OrganisationKind kind,
        string name,
        string? stateIso2,
        string? email = null,
        string? timeZone = null,
        string? language = null,
        bool isLeadChannel = false
    ) =>
        (
            await Post<OrganisationDetail>(
                "/organisations",
                new
                {
                    kind,
                    name,
                    stateIso2,
                    email,
                    timeZone,
                    language,
                    isLeadChannel,
                }
            )
        ).Organisation;

    public Task<ContactSummary> AddContact(
        string familyName,
        Guid? organisationId = null,
        string? post = null,
        string? email = null,
        string? language = null,
        string? courtesyTitle = null
    ) =>
        Post<ContactSummary>(
            "/contacts",
            new
            {
                familyName,
                organisationId,
                post,
                email,
                language,
                courtesyTitle,
            }
        );

    /// <summary>A ministry with a counterpart in it, and the State's Mission has one from the demo.</summary>
    public async Task<OrganisationSummary> AddMinistry(string iso2)
    {
        var ministry = await AddOrganisation(OrganisationKind.Ministry, $"Ministry of Labour ({iso2})", iso2);
        await AddContact($"Director ({iso2})", ministry.Id, "Director");
        return ministry;
    }
}
