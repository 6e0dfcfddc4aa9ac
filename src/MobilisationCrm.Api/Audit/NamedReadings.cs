using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Interactions;
using MobilisationCrm.Meetings;
using MobilisationCrm.Readers;
using MobilisationCrm.Timeline;

namespace MobilisationCrm.Audit;

/// <summary>
/// Who reads what only named people may read stands in the audit log; the log says which record, and nothing that is in it.
/// </summary>
internal static class NamedReadings
{
    /// <summary>The answer may hold records for named people: each reading of one is written down.</summary>
    public static RouteHandlerBuilder NotesReadings(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(
            async (call, next) =>
            {
                var answer = await next(call);
                if (ApiConventions.Chosen(answer) is not IValueHttpResult { Value: { } value })
                    return answer;
                var http = call.HttpContext;
                var about = new AuditSubject("", (http.Request.RouteValues["iso2"] as string)?.ToUpperInvariant());
                await http
                    .RequestServices.GetRequiredService<AuditTrail>()
                    .ReadAsync([.. NamedIn(value).Select(r => new AuditedRecord(r.Entity, $"{r.Id}", about))], http.RequestAborted);
                return answer;
            }
        );

    private static IEnumerable<(string Entity, Guid Id)> NamedIn(object answer) =>
        answer switch
        {
            InteractionDetail { Confidentiality: Confidentiality.Named } contact => [(nameof(Interaction), contact.Id)],
            MeetingDetail { Meeting: { Confidentiality: Confidentiality.Named } meeting } => [(nameof(Meeting), meeting.Id)],
            EngagementDetail file => file
                .Positions.Where(p => p.Confidentiality == Confidentiality.Named)
                .Select(p => (nameof(PositionRecord), p.Id)),
            PagedList<TimelineItem> page => page
                .Items.Where(i => i.Confidentiality == Confidentiality.Named)
                .Select(i => (i.Kind == TimelineKind.Position ? nameof(PositionRecord) : nameof(Interaction), i.Id)),
            _ => [],
        };
}
