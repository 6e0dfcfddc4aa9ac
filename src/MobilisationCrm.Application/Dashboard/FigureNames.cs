using MobilisationCrm.Engagements;
using MobilisationCrm.States;

namespace MobilisationCrm.Dashboard;

/// <summary>What figures are of, in the three languages, for letters and workbooks.</summary>
internal static class FigureNames
{
    /// <summary>The stages.</summary>
    public static readonly IReadOnlyDictionary<Stage, LocalizedText> Stages = new Dictionary<Stage, LocalizedText>
    {
        [Stage.Identified] = new("Identified", "Identifié", "Identificado"),
        [Stage.FirstContact] = new("First contact", "Premier contact", "Primer contacto"),
        [Stage.InformationMeeting] = new("Information meeting", "Réunion d’information", "Reunión informativa"),
        [Stage.BilateralMeeting] = new("Bilateral meeting", "Réunion bilatérale", "Reunión bilateral"),
        [Stage.MinistryLiaison] = new("Ministry liaison", "Liaison ministérielle", "Enlace ministerial"),
        [Stage.CoSponsorship] = new("Co-sponsorship", "Coparrainage", "Copatrocinio"),
    };

    /// <summary>The regional groups.</summary>
    public static readonly IReadOnlyDictionary<RegionalGroup, LocalizedText> Groups = new Dictionary<RegionalGroup, LocalizedText>
    {
        [RegionalGroup.African] = new("African Group", "Groupe africain", "Grupo africano"),
        [RegionalGroup.AsiaPacific] = new("Asia-Pacific Group", "Groupe Asie-Pacifique", "Grupo de Asia y el Pacífico"),
        [RegionalGroup.EasternEuropean] = new("Eastern European Group", "Groupe d’Europe orientale", "Grupo de Europa Oriental"),
        [RegionalGroup.Grulac] = new("GRULAC", "GRULAC", "GRULAC"),
        [RegionalGroup.None] = new("No regional group", "Aucun groupe régional", "Sin grupo regional"),
        [RegionalGroup.Weog] = new("WEOG", "GEOA", "GEOO"),
    };

    /// <summary>The blocs.</summary>
    public static readonly IReadOnlyDictionary<Bloc, LocalizedText> Blocs = new Dictionary<Bloc, LocalizedText>
    {
        [Bloc.EuropeanUnion] = new("European Union", "Union européenne", "Unión Europea"),
        [Bloc.AfricanUnion] = new("African Union", "Union africaine", "Unión Africana"),
        [Bloc.Francophonie] = new("Francophonie (OIF)", "Francophonie (OIF)", "Francofonía (OIF)"),
        [Bloc.Oecd] = new("OECD", "OCDE", "OCDE"),
        [Bloc.Ldc] = new("Least developed countries", "Pays les moins avancés", "Países menos adelantados"),
        [Bloc.Lldc] = new("Landlocked developing countries", "Pays en développement sans littoral", "Países en desarrollo sin litoral"),
        [Bloc.Sids] = new(
            "Small island developing States",
            "Petits États insulaires en développement",
            "Pequeños Estados insulares en desarrollo"
        ),
    };
}
