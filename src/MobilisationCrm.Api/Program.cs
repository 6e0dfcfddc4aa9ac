using System.Globalization;
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
using MobilisationCrm.Hosting;
using MobilisationCrm.Imports;
using MobilisationCrm.Interactions;
using MobilisationCrm.Jobs;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;
using MobilisationCrm.Notices;
using MobilisationCrm.Organisations;
using MobilisationCrm.Reminders;
using MobilisationCrm.SavedViews;
using MobilisationCrm.Search;
using MobilisationCrm.States;
using MobilisationCrm.Webhooks;

// A text that is formatted without a named culture is for machines. Texts for readers always name their language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Settings and web app stand beside the program, wherever it was started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddHost();
var app = builder.Build();
app.UseHost();
var api = app.MapGroup("/api/v1").WithApiConventions();
api.MapSession();
api.MapPasswords();
api.MapSecondFactor();
api.MapPasskeys();
api.MapProvider();
api.MapAccounts();
api.MapApiKeys();
api.MapStates();
api.MapCampaigns();
api.MapDashboard();
api.MapDataProtection();
api.MapDesk();
api.MapEngagements();
api.MapSavedViews();
api.MapNotices();
api.MapSearch();
api.MapOrganisations();
api.MapContacts();
api.MapInteractions();
api.MapMeetings();
api.MapCalendarFeeds();
api.MapMeetingPreparation();
api.MapMeetingOutcomes();
api.MapFollowUps();
api.MapMail();
api.MapSuppressions();
api.MapIncomingMail();
api.MapLetterTemplates();
api.MapReminders();
api.MapCirculars();
api.MapClosedDays();
api.MapImports();
api.MapAudit();
api.MapWebhooks();
api.MapJobs();
app.MapAnswerPage();
app.MapUnsubscribe();
app.MapCalendarFeedContent();
app.MapHealth();
app.MapWebApp();
var started = app.Lifetime.ApplicationStarted;
try
{
    app.MakeDataFolder();
    if (args is [var command, ..] && CommandLine.Knows(command))
        return await CommandLine.RunAsync(app, args);

    await app.PrepareAsync();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (!started.IsCancellationRequested && StartRefusedException.SentenceOf(fault) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
