using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Contacts;

internal static class ContactRegistration
{
    public static IServiceCollection AddContacts(this IServiceCollection services) =>
        services.AddScoped<ContactQueries>().AddScoped<ContactCommands>();
}
