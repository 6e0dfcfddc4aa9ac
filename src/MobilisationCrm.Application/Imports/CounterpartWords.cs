using MobilisationCrm.Contacts;
using MobilisationCrm.Organisations;

namespace MobilisationCrm.Imports;

/// <summary>Words of spreadsheets for what the application knows by a code: English, French and Spanish, or the code itself.</summary>
internal static class CounterpartWords
{
    private static readonly Dictionary<string, OrganisationKind> Kinds = Words<OrganisationKind>(
        (OrganisationKind.PermanentMission, "Permanent Mission|Permanent Observer Mission|Mission permanente|Misión Permanente"),
        (OrganisationKind.Ministry, "Ministère|Ministerio"),
        (OrganisationKind.Embassy, "Ambassade|Embajada"),
        (OrganisationKind.UnEntity, "UN entity|Entité des Nations Unies|Entidad de las Naciones Unidas"),
        (OrganisationKind.SseNetwork, "SSE network|Network|Réseau|Réseau de l’ESS|Red|Red de la ESS"),
        (OrganisationKind.LocalAuthority, "Local authority|Collectivité territoriale|Autoridad local"),
        (OrganisationKind.Company, "Entreprise|Empresa"),
        (OrganisationKind.Other, "Autre|Otra|Otro")
    );

    private static readonly Dictionary<string, PostFunction> Functions = Words<PostFunction>(
        (
            PostFunction.PermanentRepresentative,
            "Permanent Representative|Permanent Observer|Représentant permanent|Représentante permanente|Observateur permanent|"
                + "Observatrice permanente|Representante Permanente|Observador Permanente|Observadora Permanente"
        ),
        (
            PostFunction.DeputyPermanentRepresentative,
            "Deputy Permanent Representative|Représentant permanent adjoint|Représentante permanente adjointe|"
                + "Representante Permanente Adjunto|Representante Permanente Adjunta"
        ),
        (PostFunction.Minister, "Ministre|Ministro|Ministra"),
        (
            PostFunction.SecretaryOfState,
            "Secretary of State|Vice-Minister|Secrétaire d’État|Vice-ministre|Secretario de Estado|Secretaria de Estado|"
                + "Viceministro|Viceministra"
        ),
        (PostFunction.Mayor, "Maire|Alcalde|Alcaldesa"),
        (PostFunction.Other, "Autre|Otro")
    );

    private static readonly Dictionary<string, Courtesy> Courtesies = Words<Courtesy>(
        (Courtesy.Mr, "M|Monsieur|Sr|Señor"),
        (Courtesy.Ms, "Mrs|Miss|Mme|Madame|Sra|Señora")
    );

    public static OrganisationKind? Kind(string word) => Find(Kinds, word);

    public static PostFunction? Function(string word) => Find(Functions, word);

    /// <summary>
    /// "H.E. Ms" of a business card: the courtesy, the rank that it tells, and the title that is left. Letters write courtesy and
    /// rank in their own language.
    /// </summary>
    public static (Courtesy Courtesy, bool IsAmbassador, string Title) Address(string title)
    {
        var last = title.Split(' ')[^1];
        var courtesy = Find(Courtesies, last.TrimEnd('.'));
        var rest = courtesy is null ? title : title[..^last.Length].Trim();
        return FormsOfAddress.IsExcellency(rest) ? (courtesy ?? Courtesy.Unknown, true, "") : (courtesy ?? Courtesy.Unknown, false, rest);
    }

    private static Dictionary<string, T> Words<T>(params (T Meaning, string Words)[] entries)
        where T : struct, Enum =>
        entries
            .SelectMany(e => e.Words.Split('|').Append(e.Meaning.ToString()!), (e, word) => (Word: Folding.Of(word), e.Meaning))
            .DistinctBy(e => e.Word)
            .ToDictionary(e => e.Word, e => e.Meaning);

    private static T? Find<T>(Dictionary<string, T> words, string word)
        where T : struct, Enum => words.TryGetValue(Folding.Of(word), out var meaning) ? meaning : null;
}
