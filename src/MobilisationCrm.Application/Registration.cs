using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.CalendarFeeds;
using MobilisationCrm.Campaigns;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Contacts;
using MobilisationCrm.Dashboard;
using MobilisationCrm.Desk;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.Imports;
using MobilisationCrm.Interactions;
using MobilisationCrm.Jobs;
using MobilisationCrm.KeyedRequests;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Organisations;
using MobilisationCrm.Reminders;
using MobilisationCrm.SavedViews;
using MobilisationCrm.Search;
using MobilisationCrm.States;

namespace MobilisationCrm;

/// <summary>What the application layer offers to the container.</summary>
public static class Registration
{
    /// <summary>Queries, commands, jobs and mails of all features.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services, IConfiguration configuration)
    {
        // Before MimeKit is used for the first time, which is when it looks which charsets there are.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        services.AddSingleton(TimeProvider.System);
        services.AddAutoMapper(options => options.LicenseKey = configuration["AutoMapper:LicenseKey"], typeof(Registration).Assembly);
        services.AddScoped<CurrentAccount>().AddScoped<ChangeInterceptor>();
        services.AddScoped<KeyedRequestMark>().AddScoped<KeyedRequestLedger>();
        services.AddSingleton<DueMail>().AddScoped<DueMailInterceptor>();
        services.AddScoped<AccountQueries>().AddScoped<AccountCommands>().AddScoped<ApiKeys>();
        services.AddScoped<AuditQueries>();
        services.AddScoped<StateQueries>().AddScoped<StateCommands>().AddScoped<StateReference>();
        services.AddScoped<CampaignQueries>().AddScoped<CampaignCommands>();
        services
            .AddScoped<EngagementRows>()
            .AddScoped<EngagementQueries>()
            .AddScoped<EngagementCommands>()
            .AddScoped<StageAdvance>()
            .AddScoped<TimelineQueries>();
        services.AddScoped<SavedViewCommands>().AddScoped<SearchQueries>().AddScoped<SearchTextFiller>();
        services.AddScoped<OrganisationQueries>().AddScoped<OrganisationCommands>();
        services.AddScoped<ContactQueries>().AddScoped<ContactCommands>();
        services.AddScoped<InteractionQueries>().AddScoped<InteractionCommands>();
        services
            .AddScoped<MeetingQueries>()
            .AddScoped<CalendarQueries>()
            .AddScoped<MeetingCommands>()
            .AddScoped<InvitationSender>()
            .AddScoped<MeetingMail>()
            .AddScoped<AnswerCommands>();
        services.AddScoped<InviteeList>().AddScoped<InviteeProposals>().AddScoped<SlotPlanner>().AddScoped<MeetingCopier>();
        services.AddScoped<MeetingFiles>().AddScoped<OutcomeCommands>();
        services.AddSingleton<AnswerLinks>();
        services.AddScoped<CalendarFeedQueries>().AddScoped<CalendarFeedCommands>();
        services.AddScoped<FollowUpQueries>().AddScoped<FollowUpCommands>();
        services
            .AddScoped<MailQueries>()
            .AddScoped<MailCommands>()
            .AddScoped<MailPolicy>()
            .AddScoped<Departures>()
            .AddScoped<IDepartureRule, MeetingDepartures>()
            .AddScoped<IDepartureRule, ReminderDepartures>()
            .AddScoped<IDepartureRule, StaffMailDepartures>()
            .AddScoped<MailClaims>()
            .AddScoped<MailOutages>()
            .AddScoped<MailOutcomes>()
            .AddScoped<SuppressionCommands>()
            .AddScoped<UndeliveredMail>();
        services
            .AddScoped<IncomingMailFiler>()
            .AddScoped<CalendarReplyFiler>()
            .AddScoped<DeliveryReportFiler>()
            .AddScoped<IncomingMailQueries>()
            .AddScoped<IncomingMailCommands>();
        services.AddSingleton<LetterRenderer>().AddSingleton<MailIdentity>().AddSingleton<UnsubscribeLinks>().AddScoped<LettersInForce>();
        services.AddScoped<MailTemplateQueries>().AddScoped<MailTemplateCommands>().AddScoped<LetterPreviews>();
        services
            .AddScoped<ReminderPlan>()
            .AddScoped<ReminderSchedules>()
            .AddScoped<ReminderQueries>()
            .AddScoped<ReminderCommands>()
            .AddScoped<ClosingDateMail>();
        services
            .AddScoped<DashboardQueries>()
            .AddScoped<ActivityQueries>()
            .AddScoped<DashboardExport>()
            .AddScoped<DeskQueries>()
            .AddScoped<ClosedDayCommands>();
        services.AddScoped<HistoryImporter>().AddScoped<CounterpartImporter>().AddScoped<DemoCounterparts>().AddScoped<DemoSeeder>();
        foreach (var job in RecurringJobs.All)
            services.AddScoped(job.Job);
        Options<MailOptions>(services, MailOptions.Section);
        Options<SiteOptions>(services, SiteOptions.Section);
        Options<ReminderOptions>(services, ReminderOptions.Section);
        return services;
    }

    private static void Options<T>(IServiceCollection services, string section)
        where T : class => services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
