namespace MobilisationCrm.Mail;

/// <summary>
/// Places a message by its kind: calendar replies on their invitation, delivery failures on their address, letters on the State's timeline.
/// What it cannot place goes to triage; nothing is created by itself.
/// </summary>
public sealed class IncomingMailPlacer(CalendarReplyFiler replies, DeliveryReportFiler reports, IncomingLetterFiler letters)
{
    /// <summary>Places a message; returns the State whose evidence it may be, null for none.</summary>
    public async Task<string?> PlaceAsync(IncomingMail mail, IncomingMessage message, CancellationToken cancellation)
    {
        if (message.Problem is { } problem)
        {
            mail.Triage(problem);
            return null;
        }

        switch (message.Kind)
        {
            case IncomingKind.CalendarReply:
                return await replies.FileAsync(mail, message.Calendar!, message.Answers, cancellation);
            case IncomingKind.Letter:
                return await letters.FileAsync(mail, message.Answers, cancellation);
            case IncomingKind.DeliveryFailure:
                await reports.FileAsync(mail, message.Report!, cancellation);
                return null;
            case IncomingKind.Complaint:
                await reports.FileComplaintAsync(mail, message.Report, cancellation);
                return null;
            default:
                return null;
        }
    }
}
