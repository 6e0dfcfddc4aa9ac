using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Accounts;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

/// <summary>Sends the caller a letter of a meeting as an invitee would get it. It tells no invitee anything (M29).</summary>
public sealed class TestLetters(CrmDbContext db, LettersInForce letters, MeetingMail mails, MailPolicy policy, CurrentAccount current)
{
    /// <summary>Stores the letter of the first invitee who reads the language; null when there is no such meeting.</summary>
    /// <exception cref="RuleException">no-invitees: nobody gets a letter in the language.</exception>
    public async Task<TestLetterResult?> SendAsync(Guid id, string language, CancellationToken cancellation)
    {
        if (await db.Meetings.WithInvitees().SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } meeting)
            return null;
        var campaign = await db.Campaigns.SingleAsync(c => c.Id == meeting.CampaignId, cancellation);
        var account = await db.Users.SingleAsync(a => a.Id == current.Id, cancellation);
        var told = await db.LettersOfAsync([id], cancellation);
        foreach (var invitation in InvitationSender.Listed(meeting))
        {
            if (InvitationSender.Shown(meeting, invitation, told.Of(invitation.Id)) is not { } purpose)
                continue;
            if (await letters.LanguageOfAsync(purpose, invitation.Languages, cancellation) != language)
                continue;
            var mail = await mails.WriteTestAsync(purpose, meeting, invitation, campaign, account, cancellation);
            db.OutboundMails.Add(mail);
            await db.SaveChangesAsync(cancellation);
            var problem = await policy.WhyNotAsync(mail.ToAddress, null, cancellation);
            return new TestLetterResult(mail.ToAddress, MeetingMail.RecipientName(invitation, account.Language), problem?.Wire());
        }

        throw new RuleException(RuleCode.NoInvitees, "Nobody on the list gets a letter in this language.", "language");
    }
}
