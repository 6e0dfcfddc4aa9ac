using System.Diagnostics;
using System.Text.RegularExpressions;
using MimeKit;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Hosting;

/// <summary>The letters that went out for a meeting, as the API keeps them.</summary>
internal static class Mailbox
{
    // The job that sends comes round every quarter of a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>Waits until the one letter of a purpose has been sent for the meeting.</summary>
    public static async Task<MailDetail> SentAsync(Session reader, Guid meeting, MailPurpose purpose)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(500))
        {
            var mails = await reader.Get<PagedList<MailSummary>>($"/mail?meeting={meeting}&purpose={purpose}&pageSize=100");
            if (mails.Items.Count == 1 && mails.Items[0].State == MailState.Sent)
                return await reader.Get<MailDetail>($"/mail/{mails.Items[0].Id}");
        }

        throw new TimeoutException($"No {purpose} of the meeting {meeting} was sent within {Patience.TotalSeconds} seconds.");
    }

    /// <summary>The link in the letter, as it left, by which its reader gives this answer.</summary>
    public static Uri AnswerLink(CrmProgram crm, MailDetail letter, Answer answer)
    {
        var left = crm.MailFiles().Select(file => MimeMessage.Load(file)).Single(m => $"<{m.MessageId}>" == letter.MessageId);
        return new(Regex.Match(left.TextBody!, $@"https?://\S+answer={answer}").Value);
    }

    /// <summary>The value of a property of the letter's calendar part.</summary>
    public static string CalendarProperty(MailDetail letter, string name) =>
        Regex
            .Match(
                letter.Calendar!.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal),
                $"^{name}[^:\n]*:(.*)$",
                RegexOptions.Multiline
            )
            .Groups[1]
            .Value;
}
