namespace MobilisationCrm.Meetings;

/// <summary>Which of a meeting's titles is read in a language.</summary>
public static class MeetingTitles
{
    /// <summary>The title in the language, else the meeting's own. Projections choose it once the row is read.</summary>
    /// <param name="title">The meeting's own.</param>
    /// <param name="translations">Further ones.</param>
    /// <param name="language">The reader's language, ISO 639-1.</param>
    public static string In(string title, IReadOnlyList<MeetingTranslation> translations, string language) =>
        translations.FirstOrDefault(t => t.Language == language)?.Title ?? title;
}
