using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Imports;

internal static class ImportRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services) =>
        services
            .AddScoped<HistoryImporter>()
            .AddScoped<CounterpartImporter>()
            .AddScoped<DemoCounterparts>()
            .AddScoped<DemoSeeder>();
}
