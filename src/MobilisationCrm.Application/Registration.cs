using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.CalendarFeeds;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Circulars;
using MobilisationCrm.ClosedDays;
using MobilisationCrm.Contacts;
using MobilisationCrm.Dashboard;
using MobilisationCrm.DataProtection;
using MobilisationCrm.Desk;
using MobilisationCrm.Engagements;
using MobilisationCrm.FollowUps;
using MobilisationCrm.GeneratedHistory;
using MobilisationCrm.Imports;
using MobilisationCrm.Interactions;
using MobilisationCrm.Jobs;
using MobilisationCrm.KeptFigures;
using MobilisationCrm.KeyedRequests;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Notices;
using MobilisationCrm.Organisations;
using MobilisationCrm.Reminders;
using MobilisationCrm.SavedViews;
using MobilisationCrm.Search;
using MobilisationCrm.SignIns;
using MobilisationCrm.States;
using MobilisationCrm.Timeline;
using MobilisationCrm.Webhooks;

namespace MobilisationCrm;

/// <summary>What the application layer offers to the container.</summary>
public static class Registration
{
    /// <summary>Queries, commands, jobs and mails of all features.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddAutoMapper(options => options.LicenseKey = configuration["AutoMapper:LicenseKey"], typeof(Registration).Assembly);
        services
            .AddAccounts()
            .AddSignIns()
            .AddAudit()
            .AddKeyedRequests()
            .AddStates()
            .AddCampaigns()
            .AddEngagements()
            .AddNotices()
            .AddOrganisations()
            .AddContacts()
            .AddInteractions()
            .AddFollowUps()
            .AddMeetings()
            .AddCalendarFeeds()
            .AddLetters()
            .AddMail()
            .AddReminders()
            .AddDashboard()
            .AddPersonalData()
            .AddDesk()
            .AddCirculars()
            .AddClosedDays()
            .AddImports()
            .AddKeptFigures()
            .AddGeneratedHistory()
            .AddSavedViews()
            .AddSearch()
            .AddTimeline()
            .AddWebhooks();
        foreach (var job in RecurringJobs.All)
            services.AddScoped(job.Job);
        return services;
    }

    /// <summary>Settings of a section, checked when the program starts.</summary>
    internal static void AddSettings<T>(this IServiceCollection services, string section)
        where T : class => services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
