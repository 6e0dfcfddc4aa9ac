using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace MobilisationCrm.Mail;

internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        // MimeKit looks for charsets when it is first used, so they are registered before.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        services.AddSettings<MailOptions>(MailOptions.Section);
        services.AddSettings<SiteOptions>(SiteOptions.Section);
        services.AddSingleton<MailIdentity>().AddScoped<MailQueries>().AddScoped<MailCommands>();
        services
            .AddSingleton<MailComposer>()
            .AddScoped<MailClaims>()
            .AddScoped<MailConnections>()
            .AddScoped<MailRecorder>()
            .AddScoped<Departures>()
            .AddScoped<MailPolicy>()
            .AddScoped<MailOutages>()
            .AddScoped<UndeliveredMail>();
        services
            .AddScoped<MessageReader>()
            .AddScoped<IncomingMailFiler>()
            .AddScoped<IncomingMailPlacer>()
            .AddScoped<IncomingLetterFiler>()
            .AddScoped<CalendarReplyFiler>()
            .AddScoped<DeliveryReportFiler>()
            .AddScoped<IncomingMailQueries>()
            .AddScoped<IncomingMailCommands>();
        return services.AddScoped<SuppressionCommands>().AddSingleton<UnsubscribeLinks>();
    }
}
