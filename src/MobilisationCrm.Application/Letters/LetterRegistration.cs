using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Letters;

internal static class LetterRegistration
{
    public static IServiceCollection AddLetters(this IServiceCollection services) =>
        services
            .AddSingleton<LetterRenderer>()
            .AddScoped<LettersInForce>()
            .AddScoped<LetterPreviews>()
            .AddScoped<StaffMail>()
            .AddScoped<LetterTemplateQueries>()
            .AddScoped<LetterTemplateCommands>();
}
