using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Contacts;

namespace MobilisationCrm.Interactions;

/// <summary>Somebody who took part in a logged contact.</summary>
/// <param name="InteractionId">The logged contact.</param>
/// <param name="ContactId">The person.</param>
/// <param name="FullName">Courtesy title, given and family name, as far as they are known.</param>
internal sealed record Participant(Guid InteractionId, Guid ContactId, string FullName);

/// <summary>Reads who took part.</summary>
internal static class Participants
{
    /// <summary>The table between logged contacts and persons.</summary>
    public const string Table = "InteractionParticipant";

    private static readonly PerDatabase<Func<CrmDbContext, Guid[], IAsyncEnumerable<ParticipantRow>>> Of = new(() =>
        EF.CompileAsyncQuery(
            (CrmDbContext db, Guid[] interactions) =>
                from p in db.Set<Dictionary<string, object>>(Table)
                join c in db.Contacts on (Guid)p["ParticipantsId"] equals c.Id
                where interactions.Contains((Guid)p["InteractionId"])
                select new ParticipantRow((Guid)p["InteractionId"], c.Id, c.CourtesyTitle, c.GivenName, c.FamilyName)
        )
    );

    /// <summary>
    /// The participants of some contacts. By a statement of their own: SQLite works out a joined pair of tables as a whole, for all
    /// contacts there are, when it stands beside an outer row.
    /// </summary>
    public static async Task<ILookup<Guid, Participant>> ParticipantsOfAsync(
        this CrmDbContext db,
        Guid[] interactions,
        CancellationToken cancellation
    ) =>
        (await Of.For(db)(db, interactions).ToListAsync(cancellation))
            .Select(r => new Participant(r.InteractionId, r.ContactId, Contact.FullNameOf(r.CourtesyTitle, r.GivenName, r.FamilyName)))
            .ToLookup(p => p.InteractionId);

    private sealed record ParticipantRow(Guid InteractionId, Guid ContactId, string CourtesyTitle, string GivenName, string FamilyName);
}
