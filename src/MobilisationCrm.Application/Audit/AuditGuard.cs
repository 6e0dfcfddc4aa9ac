using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MobilisationCrm.Audit;

/// <summary>
/// What the database itself refuses: to delete an entry or a link, to edit a link, and to edit an entry otherwise than to empty it. Set by
/// "migrate"; whoever may change the schema can take it away, and the chain shows what was done then.
/// </summary>
public static class AuditGuard
{
    /// <summary>Trigger of the entries.</summary>
    public const string Entries = "AuditEntries_Guard";

    /// <summary>Trigger of the links.</summary>
    public const string Links = "AuditLinks_Guard";

    /// <summary>What a refused statement is told.</summary>
    public const string Refusal = "The audit log is only ever added to.";

    private static readonly string[] Emptied =
    [
        nameof(AuditEntry.Name),
        nameof(AuditEntry.EntityKey),
        nameof(AuditEntry.Changes),
        nameof(AuditEntry.Salt),
    ];

    /// <summary>Columns that stay as they are when an entry is emptied, by the names of the database.</summary>
    public static IReadOnlyList<string> Kept(IReadOnlyModel model) =>
        [
            .. model
                .FindEntityType(typeof(AuditEntry))!
                .GetProperties()
                .Where(p => !Emptied.Contains(p.Name))
                .Select(p => p.GetColumnName()),
        ];
}
