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
        var composer = installation.Get<MailComposer>();
        await installation.DoAsync<MeetingMail>(async mails =>
        {
            var rendered = await RateAsync(invitation =>
                mails.RenderAsync(MailPurpose.Invitation, meeting, invitation, campaign, CancellationToken.None)
            );
            var composed = await RateAsync(async invitation =>
            {
                var mail = await mails.WriteAsync(MailPurpose.Invitation, meeting, invitation, campaign, "0", CancellationToken.None);
                await composer.Compose(mail).WriteToAsync(MailComposer.Format, Stream.Null);
            });
            Console.WriteLine($"letters of {States} States, one thread, median of 5 rounds after 3 to warm up");
            Console.WriteLine($"letter in its language, text and HTML           {rendered,6:0} letters/s");
            Console.WriteLine($"the same with its calendar entry, as a message  {composed,6:0} letters/s");
        });

        async Task<double> RateAsync(Func<Invitation, Task> compose)
        {
            var rates = new List<double>();
            for (var round = 0; round < 8; round++)
            {
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < 10; i++)
                {
                    foreach (var invitation in meeting.Invitations)
                        await compose(invitation);
                }

                rates.Add(10 * States / watch.Elapsed.TotalSeconds);
            }

            return rates.Skip(3).Order().ElementAt(2);
        }
    }
}
