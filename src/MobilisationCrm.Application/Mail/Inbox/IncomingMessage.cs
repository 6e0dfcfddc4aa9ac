namespace MobilisationCrm.Mail;

/// <summary>A message as it was understood.</summary>
/// <param name="MessageId">Message-ID without brackets; empty when it has none.</param>
/// <param name="FromAddress">Sender's address, lower case; empty when there is none.</param>
/// <param name="FromName">Sender's name; may be empty.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">The letter as plain text.</param>
/// <param name="Calendar">The calendar object of a calendar reply; null when it holds none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Problem">Stable code of why a person has to look at it, whatever else it says; null when nobody has.</param>
/// <param name="Answers">Our letters that it answers, by In-Reply-To and References.</param>
/// <param name="Report">What a mail server, or its holder, reports of a letter of ours; null when it reports nothing.</param>
public sealed record IncomingMessage(
    string MessageId,
    string FromAddress,
    string FromName,
    string Subject,
    string Text,
    string? Calendar,
    IncomingKind Kind,
    string? Problem,
    IReadOnlyList<Guid> Answers,
    DeliveryReport? Report
)
{
    /// <summary>One that cannot be read as a message.</summary>
    public static IncomingMessage Unreadable(string problem, string text) =>
        new("", "", "", "", text, null, IncomingKind.Unreadable, problem, [], null);
}
