using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MobilisationCrm.Databases;
using MobilisationCrm.Identity;
using MobilisationCrm.Jobs;
using MobilisationCrm.Mail;
using MobilisationCrm.MailTransports;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm;

/// <summary>The edges of the process: database, accounts, mail transport.</summary>
public static class InfrastructureRegistration
{
    /// <summary>Registers what the configuration chooses.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDatabase(configuration).AddScoped<DatabaseCommands>().AddScoped<WriteProof>();
        services.AddSingleton<DueMail>().AddScoped<DueMailInterceptor>();
        services.AddOptions<DataOptions>().BindConfiguration(DataOptions.Section);
        services
            .AddSingleton(provider => new NodeLock(provider.GetRequiredService<IOptions<DataOptions>>().Value.Folder))
            .AddSingleton(provider => provider.GetRequiredService<NodeLock>().Node);
        services.AddAccounts();
        services.AddWebhookClient();
        services.AddScoped<MailSettingsCheck>();
        services.AddSingleton<AccessTokens>();
        if (configuration.GetSection(MailOptions.Section)[nameof(MailOptions.Transport)] == "Smtp")
            services.AddSingleton<IMailTransport, SmtpTransport>();
        else
            services.AddSingleton<IMailTransport, PickupTransport>();
        return services;
    }
}
