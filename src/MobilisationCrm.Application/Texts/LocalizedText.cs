namespace MobilisationCrm;

/// <summary>A text in the three languages of the secretariat.</summary>
/// <param name="En">English.</param>
/// <param name="Fr">French.</param>
/// <param name="Es">Spanish.</param>
public sealed record LocalizedText(string En, string Fr, string Es)
{
    /// <summary>The text in a language; English for a language that is none of the three.</summary>
    public string In(string language) =>
        language switch
        {
            "fr" => Fr,
            "es" => Es,
            _ => En,
        };
}
