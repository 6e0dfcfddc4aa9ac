using System.Linq.Expressions;
using MobilisationCrm.Time;

namespace MobilisationCrm.Organisations;

/// <summary>
/// Through which body a State is written to: its lead channel, else its Permanent Mission in New York, else another of its Missions.
/// Letters of all kinds take the same.
/// </summary>
internal static class Channels
{
    /// <summary>Bodies that may be a State's channel.</summary>
    public static readonly Expression<Func<Organisation, bool>> MayBe = o =>
        o.StateIso2 != null && (o.IsLeadChannel || o.Kind == OrganisationKind.PermanentMission);

    /// <summary>The channel among the bodies of one State; null when there is none.</summary>
    public static Organisation? First(IEnumerable<Organisation> bodies) =>
        bodies
            .OrderByDescending(o => o.IsLeadChannel)
            .ThenByDescending(o => o.TimeZone == Zone.NewYork)
            .ThenBy(o => o.Name, StringComparer.Ordinal)
            .ThenBy(o => o.Id)
            .FirstOrDefault();
}
