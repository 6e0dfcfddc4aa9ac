using System.Text;
using Microsoft.Extensions.Options;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Meetings;

/// <summary>
/// The page behind the links of a letter: plain HTML without script, for slow links and old browsers. Opening it changes
/// nothing, since mail scanners open links too; only the form's POST records an answer (M14).
/// </summary>
internal static class AnswerPageEndpoints
{
    public static void MapAnswerPage(this WebApplication app)
    {
        var rsvp = app.MapGroup("/rsvp/{token}")
            .AllowAnonymous()
            .RequireRateLimiting(Policies.SecretLinks)
            .WithTags("Answers")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);
        rsvp.MapGet("", ShowAnswerPage).WithName(nameof(ShowAnswerPage)).Produces<string>(StatusCodes.Status200OK, "text/html");
        rsvp.MapPost("", RecordAnswerByLink)
            .WithName(nameof(RecordAnswerByLink))
            .DisableAntiforgery()
            .Accepts<AnswerByLinkRequest>("application/x-www-form-urlencoded", "application/json")
            .Produces<string>(StatusCodes.Status200OK, "text/html")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        rsvp.MapGet("/calendar.ics", GetCalendarByLink)
            .WithName(nameof(GetCalendarByLink))
            .Produces<string>(StatusCodes.Status200OK, "text/calendar");
    }

    /// <summary>Shows the invitation and the chosen answer; records nothing.</summary>
    internal static async Task<IResult> ShowAnswerPage(
        string token,
        string? answer,
        HttpContext http,
        AnswerCommands answers,
        IOptionsSnapshot<MailOptions> mail,
        CancellationToken cancellation
    )
    {
        var page = await answers.FindAsync(token, cancellation);
        return Refused(page, mail.Value, http) ?? AnswerPageHtml.Form(page!, mail.Value, Parse(answer));
    }

    /// <summary>
    /// Records the answer: Accepted, Tentative, Declined, or Delegated with the name of the person who will come. It may be changed until
    /// the meeting ends.
    /// </summary>
    internal static async Task<IResult> RecordAnswerByLink(
        string token,
        HttpContext http,
        AnswerCommands answers,
        IOptionsSnapshot<MailOptions> mail,
        CancellationToken cancellation
    )
    {
        var page = await answers.FindAsync(token, cancellation);
        if (Refused(page, mail.Value, http) is { } refused)
            return refused;
        var request = await ReadAsync(http.Request, cancellation);
        try
        {
            var given = new AnswerGiven(
                Parse(request.Answer) ?? Answer.None,
                AnswerChannel.Link,
                request.Comment,
                request.SubstituteName,
                request.SubstituteRank
            );
            await answers.RecordByLinkAsync(page!, given, request.Seen, cancellation);
        }
        catch (RuleException rule) when (PublicPage.IsAskedFor(http))
        {
            return AnswerPageHtml.Form(page!, mail.Value, Parse(request.Answer), rule, request);
        }

        return AnswerPageHtml.Thanks(page!, mail.Value);
    }

    /// <summary>The meeting for the invitee's own calendar; records nothing.</summary>
    internal static async Task<IResult> GetCalendarByLink(
        string token,
        HttpContext http,
        AnswerCommands answers,
        CalendarQueries calendars,
        IOptionsSnapshot<MailOptions> mail,
        CancellationToken cancellation
    )
    {
        var page = await answers.FindAsync(token, cancellation);
        if (Refused(page, mail.Value, http) is { } refused)
            return refused;
        var entry = await calendars.OfAsync(page!.Invitation, cancellation);
        return TypedResults.File(Encoding.UTF8.GetBytes(entry), "text/calendar; charset=utf-8", "meeting.ics");
    }

    private static IResult? Refused(AnswerPage? page, MailOptions mail, HttpContext http)
    {
        var (status, code, detail) = page?.State switch
        {
            null => (StatusCodes.Status404NotFound, "link-invalid", "This link is not one of ours."),
            AnswerPageState.Withdrawn => (StatusCodes.Status410Gone, "not-invited", "The invitation was withdrawn."),
            AnswerPageState.Cancelled => (
                StatusCodes.Status410Gone,
                "meeting-cancelled",
                "The meeting was cancelled; answers are no longer taken."
            ),
            AnswerPageState.Over => (StatusCodes.Status410Gone, "link-expired", "The meeting is over; answers are no longer taken."),
            _ => default,
        };
        if (code is null)
            return null;
        return PublicPage.IsAskedFor(http)
            ? AnswerPageHtml.Refused(page, mail, status)
            : ApiConventions.Refusal(status, code, detail);
    }

    private static Answer? Parse(string? text) =>
        Enum.TryParse<Answer>(text, ignoreCase: true, out var answer) && Enum.IsDefined(answer) ? answer : null;

    private static async Task<AnswerByLinkRequest> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasJsonContentType())
            return await request.ReadFromJsonAsync<AnswerByLinkRequest>(StorableText.Options, cancellation) ?? new AnswerByLinkRequest();
        if (!request.HasFormContentType)
            return new AnswerByLinkRequest();
        try
        {
            var form = await request.ReadFormAsync(cancellation);
            return new AnswerByLinkRequest
            {
                Answer = form["answer"],
                Comment = form["comment"],
                SubstituteName = form["substituteName"],
                SubstituteRank = form["substituteRank"],
                Seen = int.TryParse(form["seen"], out var seen) ? seen : null,
            };
        }
        catch (InvalidDataException broken)
        {
            throw new BadHttpRequestException("The form could not be read.", broken);
        }
    }
}

/// <summary>An answer to an invitation.</summary>
public sealed record AnswerByLinkRequest
{
    /// <summary>Accepted, Tentative, Declined or Delegated.</summary>
    public string? Answer { get; init; }

    /// <summary>Comment to the secretariat, at most 2,000 characters.</summary>
    public string? Comment { get; init; }

    /// <summary>Name of the person who will come; needed for Delegated.</summary>
    public string? SubstituteName { get; init; }

    /// <summary>Rank of that person.</summary>
    public string? SubstituteRank { get; init; }

    /// <summary>
    /// Sequence of the meeting that the page showed: an answer given on the page of an old letter is one to what the page said. Null for
    /// the last entry sent.
    /// </summary>
    public int? Seen { get; init; }
}
