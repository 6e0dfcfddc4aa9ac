using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.CalendarFeeds;

internal static class CalendarFeedRegistration
{
    public static IServiceCollection AddCalendarFeeds(this IServiceCollection services) =>
        services.AddScoped<CalendarFeedQueries>().AddScoped<CalendarFeedReadings>()
            .AddScoped<CalendarFeedWriter>().AddScoped<CalendarFeedCommands>();
}
