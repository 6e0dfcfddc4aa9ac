using MobilisationCrm.Readers;

namespace MobilisationCrm.Audit;

/// <summary>
/// Who reads what only named people may read stands in the audit log; the log says which record, and nothing that is in it.
/// </summary>
internal static class NamedReadings
{
    /// <summary>Writes down that the caller got these records, of which those for named people count.</summary>
    /// <param name="trail">The log.</param>
    /// <param name="entity">What kind of records they are.</param>
    /// <param name="read">Their keys and levels.</param>
    /// <param name="iso2">The State they are about; null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task NoteAsync(
        this AuditTrail trail,
        string entity,
        IEnumerable<(Guid Id, Confidentiality? Level)> read,
        string? iso2,
        CancellationToken cancellation
    ) =>
        trail.ReadAsync(
            [
                .. read.Where(r => r.Level == Confidentiality.Named)
                    .Select(r => new AuditedRecord(entity, $"{r.Id}", new AuditSubject("", iso2?.ToUpperInvariant()))),
            ],
            cancellation
        );
}
