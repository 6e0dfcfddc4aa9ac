using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Benchmarks;

/// <summary>Letters of invitation on one core: fields, text and HTML in the invitee's language.</summary>
internal static class Letters
{
    private const int States = 195;

    public static async Task CountAsync()
    {
        await using var installation = await Installation.StartAsync();
        var id = await installation.PrepareMeetingAsync(States);
        var (meeting, campaign) = await installation.AskAsync<CrmDbContext, (Meeting, Campaigns.Campaign)>(async db =>
        {
            var found = await db.Meetings.WithInvitees().SingleAsync(m => m.Id == id);
            return (found, await db.Campaigns.SingleAsync(c => c.Id == found.CampaignId));
        });
        var rates = await installation.AskAsync<MeetingMail, List<double>>(async mails =>
        {
            var seconds = new List<double>();
            for (var round = 0; round < 8; round++)
            {
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < 10; i++)
                {
                    foreach (var invitation in meeting.Invitations)
                        await mails.RenderAsync(MailPurpose.Invitation, meeting, invitation, campaign, CancellationToken.None);
                }

                seconds.Add(10 * States / watch.Elapsed.TotalSeconds);
            }

            return seconds;
        });
        Console.WriteLine(
            $"letters of {States} States, one thread: {rates.Skip(3).Order().ElementAt(2):0} letters/s (median of 5 rounds after 3 to warm up)"
        );
    }
}
