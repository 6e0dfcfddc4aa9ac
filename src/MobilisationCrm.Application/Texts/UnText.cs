namespace MobilisationCrm;

/// <summary>A wording of letters in the six languages of the United Nations.</summary>
internal sealed record UnText(string En, string Fr, string Es, string Ar, string Ru, string Zh)
{
    /// <summary>The text in a language; English for a language that is none of the six.</summary>
    public string In(string language) =>
        language switch
        {
            "fr" => Fr,
            "es" => Es,
            "ar" => Ar,
            "ru" => Ru,
            "zh" => Zh,
            _ => En,
        };
}
