using MobilisationCrm.States;

namespace MobilisationCrm.Imports;

/// <summary>
/// What people wrote in the demo: follow-ups, next steps and notes in the language of their owner's account, as people do; meetings in
/// English, with translations.
/// </summary>
internal static class DemoTexts
{
    public static readonly LocalizedText Invented = new(
        DemoSeeder.Invented,
        "Donnée de démonstration, inventée.",
        "Dato de demostración, inventado."
    );

    public static readonly LocalizedText FirstWord = new(
        "The next draft resolution: a first word",
        "Le prochain projet de résolution : premier échange",
        "El próximo proyecto de resolución: primer contacto"
    );

    public static readonly LocalizedText InformationMeeting = new(
        "Information meeting on the next draft resolution",
        "Réunion d’information sur le prochain projet de résolution",
        "Reunión informativa sobre el próximo proyecto de resolución"
    );

    public static readonly LocalizedText SecondInformationMeeting = new(
        "Second information meeting on the next draft resolution",
        "Deuxième réunion d’information sur le prochain projet de résolution",
        "Segunda reunión informativa sobre el próximo proyecto de resolución"
    );

    public static readonly LocalizedText Agenda = new(
        "1. The draft\n2. Calendar\n3. Questions",
        "1. Le projet\n2. Calendrier\n3. Questions",
        "1. El proyecto\n2. Calendario\n3. Preguntas"
    );

    public static readonly LocalizedText Ministry = new(
        "The ministry and the instruction to its Mission",
        "Le ministère et l’instruction à sa Mission",
        "El ministerio y la instrucción a su Misión"
    );

    public static readonly LocalizedText PrepareBilateral = new(
        "Prepare the bilateral meeting",
        "Préparer la réunion bilatérale",
        "Preparar la reunión bilateral"
    );

    public static readonly LocalizedText SendNote = new(
        "Send the explanatory note and offer a bilateral meeting",
        "Envoyer la note explicative et proposer une réunion bilatérale",
        "Enviar la nota explicativa y proponer una reunión bilateral"
    );

    public static LocalizedText BilateralMeeting(State state) =>
        new(
            $"Bilateral meeting with {state.Facts.NameEn}",
            $"Réunion bilatérale avec la délégation {StateNames.Genitive(state, "fr")}",
            $"Reunión bilateral con la delegación {StateNames.Genitive(state, "es")}"
        );
}
