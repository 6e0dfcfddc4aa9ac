using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Timeline;

internal static class TimelineRegistration
{
    public static IServiceCollection AddTimeline(this IServiceCollection services) => services.AddScoped<TimelineQueries>();
}
