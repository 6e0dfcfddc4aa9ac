using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Campaigns;

internal static class CampaignEndpoints
{
    public static void MapCampaigns(this RouteGroupBuilder api)
    {
        var campaigns = api.MapGroup("/campaigns").WithTags("Campaigns");
        campaigns.MapGet("", ListCampaigns).WithName(nameof(ListCampaigns));
        campaigns.MapPost("", CreateCampaign).WithName(nameof(CreateCampaign)).Writes(Policies.Manager);
        campaigns.MapGet("/{campaign}", GetCampaign).WithName(nameof(GetCampaign));
        campaigns.MapPatch("/{campaign}", EditCampaign).WithName(nameof(EditCampaign)).Writes(Policies.Manager);
    }

    /// <summary>All campaigns, open ones first.</summary>
    internal static async Task<Ok<IReadOnlyList<CampaignSummary>>> ListCampaigns(
        CampaignQueries campaigns,
        CancellationToken cancellation
    ) => TypedResults.Ok(await campaigns.ListAsync(cancellation));

    /// <summary>One campaign with its settings.</summary>
    internal static async Task<Results<Ok<CampaignDetail>, NotFound>> GetCampaign(
        string campaign,
        HttpContext http,
        CampaignQueries campaigns,
        CancellationToken cancellation
    )
    {
        var found = await campaigns.FindAsync(campaign, cancellation);
        return ApiConventions.OkOrNotFound(found, http, found?.Version);
    }

    /// <summary>Opens a campaign with an engagement for every State (managers).</summary>
    internal static async Task<Created<CampaignDetail>> CreateCampaign(
        CreateCampaignRequest request,
        CampaignCommands commands,
        CampaignQueries queries,
        CancellationToken cancellation
    )
    {
        await commands.CreateAsync(request, cancellation);
        return TypedResults.Created($"/api/v1/campaigns/{request.Slug}", await queries.FindAsync(request.Slug, cancellation));
    }

    /// <summary>Edits target, dates, symbols and rules of a campaign (managers).</summary>
    internal static async Task<Results<NoContent, NotFound>> EditCampaign(
        string campaign,
        EditCampaignRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CampaignCommands campaigns,
        CancellationToken cancellation
    ) => ApiConventions.DoneOrNotFound(await campaigns.EditAsync(campaign, request, ApiConventions.Version(ifMatch), cancellation));
}
