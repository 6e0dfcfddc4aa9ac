using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

internal static class MeetingRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services
            .AddScoped<MeetingQueries>()
            .AddScoped<MeetingCommands>()
            .AddScoped<MeetingCopier>()
            .AddScoped<CalendarQueries>()
            .AddScoped<InviteeList>()
            .AddScoped<InviteeProposals>()
            .AddScoped<InvitationSender>()
            .AddScoped<SendingTakenBack>()
            .AddScoped<TestLetters>()
            .AddScoped<MeetingMail>()
            .AddScoped<IDepartureRule, MeetingDepartures>()
            .AddScoped<AnswerCommands>()
            .AddSingleton<AnswerLinks>()
            .AddScoped<SlotPlanner>()
            .AddScoped<MeetingPapers>()
            .AddScoped<OutcomeCommands>();
}
