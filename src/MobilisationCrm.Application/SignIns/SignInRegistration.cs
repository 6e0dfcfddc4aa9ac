using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Mail;

namespace MobilisationCrm.SignIns;

internal static class SignInRegistration
{
    public static IServiceCollection AddSignIns(this IServiceCollection services) =>
        services
            .AddScoped<AccountLinks>()
            .AddScoped<AccountMail>()
            .AddScoped<IDepartureRule, AccountMailDepartures>()
            .AddScoped<Passkeys>()
            .AddScoped<PasswordCommands>()
            .AddScoped<ProviderSignIn>()
            .AddScoped<SecondFactors>()
            .AddScoped<SignInDelays>()
            .AddScoped<SignInCheck>();
}
