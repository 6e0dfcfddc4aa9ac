using Microsoft.AspNetCore.Http.HttpResults;
using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Desk;

internal static class DeskEndpoints
{
    public static void MapDesk(this RouteGroupBuilder api) =>
        api.MapGet("/campaigns/{campaign}/desk", GetDesk).WithName(nameof(GetDesk)).WithTags("Desk").Kept(isPersonal: true);

    /// <summary>What the signed-in staff member has to do now.</summary>
    internal static async Task<Results<Ok<CampaignDesk>, NotFound>> GetDesk(
        string campaign,
        CurrentAccount current,
        DeskQueries desk,
        CancellationToken cancellation
    ) => ApiConventions.OkOrNotFound(await desk.FindAsync(campaign, current.Id!.Value, cancellation));
}
