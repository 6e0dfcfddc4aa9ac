using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Audit;

/// <summary>The kinds of records that entries may be about.</summary>
public static class AuditKinds
{
    // What is loaded, taken out and sent is no change of a record.
    private static readonly string[] Others = ["Counterparts", "History", AuditTrail.File, nameof(OutboundMail)];
    private static readonly ConcurrentDictionary<IModel, HashSet<string>> Known = [];

    /// <summary>All of them, by the names of their classes.</summary>
    public static IReadOnlySet<string> In(IModel model) =>
        Known.GetOrAdd(
            model,
            static m => [.. m.GetEntityTypes().Where(AuditedRecords.IsAudited).Select(ChangeInterceptor.NameOf), .. Others]
        );
}
