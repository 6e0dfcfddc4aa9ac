using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Readers;

internal static class ReaderRegistration
{
    public static IServiceCollection AddReaders(this IServiceCollection services) => services.AddScoped<Readership>();
}
