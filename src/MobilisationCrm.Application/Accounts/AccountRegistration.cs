using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Accounts;

internal static class AccountRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services
            .AddScoped<CurrentAccount>()
            .AddScoped<AccountQueries>()
            .AddScoped<AccountCommands>()
            .AddScoped<HandingOver>()
            .AddScoped<ApiKeys>()
            .AddScoped<Sessions>()
            .AddSingleton<KnownPeople>();
}
