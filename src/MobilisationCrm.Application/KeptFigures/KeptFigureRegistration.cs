using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.KeptFigures;

internal static class KeptFigureRegistration
{
    public static IServiceCollection AddKeptFigures(this IServiceCollection services) => services.AddScoped<KeptFigureRecount>();
}
