using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using MobilisationCrm.Time;
using NodaTime;
using NodaTime.TimeZones;

namespace MobilisationCrm.Hosting;

/// <summary>
/// The tz data by which an application under test works: what ships with the product, or a set in which one zone has other rules. Each
/// request is told, since the requests of several applications run in one process.
/// </summary>
internal sealed class TzData : IStartupFilter
{
    private IDateTimeZoneProvider? _data;

    /// <summary>What ships with the product, as after an upgrade.</summary>
    public void Ship() => Take(null);

    /// <summary>The same with one zone by other rules.</summary>
    /// <param name="version">Version of the set, as "2026b".</param>
    /// <param name="zone">The zone.</param>
    /// <param name="offsets">Hours ahead of UTC from each instant on; the first holds for all time before the second.</param>
    public void Take(string version, string zone, params (DateTime From, int Hours)[] offsets) =>
        Take(new DateTimeZoneCache(new Source($"TZDB: {version} (test)", new Clocks(zone, offsets))));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (_, rest) =>
                {
                    Zone.Use(_data);
                    return rest();
                }
            );
            next(app);
        };

    private void Take(IDateTimeZoneProvider? data)
    {
        _data = data;
        // Jobs run in the test's own flow.
        Zone.Use(data);
    }

    private sealed class Source(string version, DateTimeZone other) : IDateTimeZoneSource
    {
        private static readonly TzdbDateTimeZoneSource Shipped = TzdbDateTimeZoneSource.Default;

        public string VersionId => version;

        public IEnumerable<string> GetIds() => Shipped.GetIds();

        public DateTimeZone ForId(string id) => id == other.Id ? other : Shipped.ForId(id);

        public string? GetSystemDefaultId() => null;
    }

    private sealed class Clocks(string id, (DateTime From, int Hours)[] offsets)
        : DateTimeZone(id, offsets.Length == 1, Offset.FromHours(offsets.Min(o => o.Hours)), Offset.FromHours(offsets.Max(o => o.Hours)))
    {
        public override ZoneInterval GetZoneInterval(Instant instant)
        {
            var at = Math.Max(0, Array.FindLastIndex(offsets, o => Instant.FromDateTimeUtc(o.From) <= instant));
            return new ZoneInterval(
                Id,
                at == 0 ? null : Instant.FromDateTimeUtc(offsets[at].From),
                at == offsets.Length - 1 ? null : Instant.FromDateTimeUtc(offsets[at + 1].From),
                Offset.FromHours(offsets[at].Hours),
                Offset.Zero
            );
        }
    }
}
