using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Notices;

internal static class NoticeRegistration
{
    public static IServiceCollection AddNotices(this IServiceCollection services) =>
        services.AddScoped<NoticeQueries>().AddScoped<NoticeCommands>().AddScoped<NoticeWriter>();
}
