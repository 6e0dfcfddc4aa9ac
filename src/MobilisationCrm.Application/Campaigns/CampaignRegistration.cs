using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Campaigns;

internal static class CampaignRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) =>
        services.AddScoped<CampaignQueries>().AddScoped<CampaignCommands>().AddScoped<CampaignMoments>();
}
