using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Organisations;

internal static class OrganisationRegistration
{
    public static IServiceCollection AddOrganisations(this IServiceCollection services) =>
        services.AddScoped<OrganisationQueries>().AddScoped<OrganisationCommands>();
}
