namespace MobilisationCrm.Time;

/// <summary>The cities whose clocks the time zones show.</summary>
public static class ZoneCities
{
    private static readonly Dictionary<string, UnText> Known = CsvRows
        .ReadShipped("reference/zones_cities.csv")
        .ToDictionary(
            r => r["time_zone"],
            r => new UnText(r["name_en"], r["name_fr"], r["name_es"], r["name_ar"], r["name_ru"], r["name_zh"])
        );

    /// <summary>
    /// The city of a zone in any of the six languages, with its article where it has one: "Le Caire". A zone that is younger than the
    /// table gives the last part of its name.
    /// </summary>
    public static string In(string zone, string language) =>
        Known.GetValueOrDefault(zone)?.In(language) ?? zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
