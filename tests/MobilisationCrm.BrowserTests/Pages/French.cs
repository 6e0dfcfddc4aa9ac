namespace MobilisationCrm.Pages;

/// <summary>The French of what the French journey touches, written down apart from the app's own texts.</summary>
internal static class French
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["My desk"] = "Mon bureau",
        ["Meetings"] = "Réunions",
        ["Dashboard"] = "Tableau de bord",
        ["Mail"] = "Courrier",
        ["Log a contact"] = "Consigner un contact",
        ["State"] = "État",
        ["States"] = "États",
        ["Subject"] = "Objet",
        ["Next step"] = "Prochaine étape",
        ["Save the contact"] = "Enregistrer le contact",
        ["Stage"] = "Étape",
        ["First contact"] = "Premier contact",
        ["Information meeting"] = "Réunion d’information",
        ["Move to {stage}"] = "Passer à : {stage}",
        ["Timeline"] = "Chronologie",
        ["Prepare a meeting"] = "Préparer une réunion",
        ["When and where"] = "Date et lieu",
        ["Title"] = "Intitulé",
        ["Starts (New York)"] = "Début (New York)",
        ["Place"] = "Lieu",
        ["Save and read the letters"] = "Enregistrer et lire les lettres",
        ["Letters"] = "Lettres",
        ["Invitees"] = "Invités",
        ["Send 1 letter…"] = "Envoyer 1 lettre…",
        ["Send 1 letter"] = "Envoyer 1 lettre",
        ["1 letter is in the queue."] = "1 lettre est dans la file d’attente.",
    };

    public static string Of(string english) => Words.TryGetValue(english, out var french) ? french : throw new KeyNotFoundException($"No French for “{english}”.");
}
