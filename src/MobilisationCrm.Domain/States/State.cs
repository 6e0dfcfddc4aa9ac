namespace MobilisationCrm.States;

/// <summary>The regional groups of the UN General Assembly; States are counted in exactly one, observers in none.</summary>
public enum RegionalGroup
{
    /// <summary>No regional group: the observer States.</summary>
    None,

    /// <summary>Group of African States.</summary>
    African,

    /// <summary>Group of Asia-Pacific States.</summary>
    AsiaPacific,

    /// <summary>Group of Eastern European States.</summary>
    EasternEuropean,

    /// <summary>Group of Latin American and Caribbean States.</summary>
    Grulac,

    /// <summary>Western European and other States Group; holds Türkiye and the United States once, as in UN elections.</summary>
    Weog,
}

/// <summary>Member or observer State of the United Nations.</summary>
public enum StateStatus
{
    /// <summary>One of the 193 Members.</summary>
    Member,

    /// <summary>Holy See and State of Palestine.</summary>
    Observer,
}

/// <summary>What drafts the State may co-sponsor.</summary>
public enum CosponsorRight
{
    /// <summary>Any draft: the Members.</summary>
    Full,

    /// <summary>Only drafts that refer to it: the Holy See (A/RES/58/314).</summary>
    Limited,

    /// <summary>The rights of A/RES/ES-10/23: the State of Palestine.</summary>
    Es1023,
}

/// <summary>Groups of States that the pipeline is filtered by; a State may be in several.</summary>
public enum Bloc
{
    /// <summary>European Union.</summary>
    EuropeanUnion,

    /// <summary>African Union.</summary>
    AfricanUnion,

    /// <summary>Organisation internationale de la Francophonie.</summary>
    Francophonie,

    /// <summary>OECD.</summary>
    Oecd,

    /// <summary>Least developed countries.</summary>
    Ldc,

    /// <summary>Landlocked developing countries.</summary>
    Lldc,

    /// <summary>Small island developing States.</summary>
    Sids,
}

/// <summary>How sure the shipped correspondence language is; a Mission's own word is High.</summary>
public enum Confidence
{
    /// <summary>A guess from language areas.</summary>
    Low,

    /// <summary>Well supported, not confirmed by the Mission.</summary>
    Medium,

    /// <summary>Confirmed.</summary>
    High,
}

/// <summary>
/// The facts of a State that change in the world and that a manager may therefore edit. Languages are ISO 639-1, zones IANA.
/// </summary>
public sealed record StateFacts
{
    /// <summary>UN short name in English.</summary>
    public string NameEn { get; init; } = "";

    /// <summary>UN short name in French.</summary>
    public string NameFr { get; init; } = "";

    /// <summary>UN short name in Spanish.</summary>
    public string NameEs { get; init; } = "";

    /// <summary>Regional group.</summary>
    public RegionalGroup RegionalGroup { get; init; }

    /// <summary>Language in which the Mission is written to.</summary>
    public string CorrespondenceLanguage { get; init; } = "en";

    /// <summary>How sure that language is.</summary>
    public Confidence CorrespondenceConfidence { get; init; }

    /// <summary>Language used when no template exists in the first.</summary>
    public string CorrespondenceFallback { get; init; } = "en";

    /// <summary>Capital or seat of government.</summary>
    public string Capital { get; init; } = "";

    /// <summary>IANA zone of the capital.</summary>
    public string CapitalTimeZone { get; init; } = "UTC";

    /// <summary>Member of the European Union.</summary>
    public bool EuropeanUnion { get; init; }

    /// <summary>Member of the African Union.</summary>
    public bool AfricanUnion { get; init; }

    /// <summary>Member of the Organisation internationale de la Francophonie.</summary>
    public bool Francophonie { get; init; }

    /// <summary>Member of the OECD.</summary>
    public bool Oecd { get; init; }

    /// <summary>National day as MM-dd; null when none is known.</summary>
    public string? NationalDay { get; init; }

    /// <summary>Days of the week closed in the capital, three letters each, as in "fri sat".</summary>
    public string Weekend { get; init; } = "sat sun";
}

/// <summary>What never changes or is only of the UN's making: codes, formal names, articles, M49 regions, categories.</summary>
public sealed record StateIdentity
{
    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string Iso3 { get; init; } = "";

    /// <summary>UN M49 code, three digits.</summary>
    public string M49 { get; init; } = "";

    /// <summary>Member or observer.</summary>
    public StateStatus Status { get; init; }

    /// <summary>Which drafts it may co-sponsor.</summary>
    public CosponsorRight CosponsorRight { get; init; }

    /// <summary>Formal name in English with its article.</summary>
    public string FormalEn { get; init; } = "";

    /// <summary>Formal name in French with its article.</summary>
    public string FormalFr { get; init; } = "";

    /// <summary>Formal name in Spanish with its article.</summary>
    public string FormalEs { get; init; } = "";

    /// <summary>Formal name in the French genitive: "de la République du Chili".</summary>
    public string FormalFrGenitive { get; init; } = "";

    /// <summary>Formal name in the Spanish genitive: "de la República del Senegal".</summary>
    public string FormalEsGenitive { get; init; } = "";

    /// <summary>Article of the short name in English; may be empty.</summary>
    public string ArticleEn { get; init; } = "";

    /// <summary>Article of the short name in French; may be empty.</summary>
    public string ArticleFr { get; init; } = "";

    /// <summary>Article of the short name in Spanish; may be empty.</summary>
    public string ArticleEs { get; init; } = "";

    /// <summary>UN M49 region.</summary>
    public string Region { get; init; } = "";

    /// <summary>UN M49 sub-region.</summary>
    public string Subregion { get; init; } = "";

    /// <summary>Least developed country.</summary>
    public bool Ldc { get; init; }

    /// <summary>Landlocked developing country.</summary>
    public bool Lldc { get; init; }

    /// <summary>Small island developing State.</summary>
    public bool Sids { get; init; }

    /// <summary>What a user should know about these facts; may be empty.</summary>
    public string Note { get; init; } = "";
}

/// <summary>
/// One of 193 UN Member States and 2 observers. Shipped with the product and never typed in; the facts that change in the
/// world may be edited, and the shipped value stays beside the edited one.
/// </summary>
public sealed class State : IVersioned
{
    private State() { }

    /// <summary>A State as shipped: its facts are in force until somebody edits them.</summary>
    public State(string iso2, StateIdentity identity, StateFacts shipped)
    {
        Iso2 = iso2;
        Identity = identity;
        Shipped = shipped;
        Facts = shipped;
    }

    /// <summary>ISO 3166-1 alpha-2, upper case; the key.</summary>
    public string Iso2 { get; private set; } = "";

    /// <summary>Codes, formal names and categories.</summary>
    public StateIdentity Identity { get; private set; } = new();

    /// <summary>The facts in force.</summary>
    public StateFacts Facts { get; private set; } = new();

    /// <summary>The facts as shipped with this version of the product.</summary>
    public StateFacts Shipped { get; private set; } = new();

    /// <summary>Memberships in bodies of the field, dated and sourced.</summary>
    public List<StateMembership> Memberships { get; private set; } = [];

    /// <inheritdoc />
    public int Version { get; set; } = 1;

    /// <summary>Whether a State of these facts is a member of a bloc.</summary>
    public static bool IsIn(Bloc bloc, StateFacts facts, StateIdentity identity) =>
        bloc switch
        {
            Bloc.EuropeanUnion => facts.EuropeanUnion,
            Bloc.AfricanUnion => facts.AfricanUnion,
            Bloc.Francophonie => facts.Francophonie,
            Bloc.Oecd => facts.Oecd,
            Bloc.Ldc => identity.Ldc,
            Bloc.Lldc => identity.Lldc,
            _ => identity.Sids,
        };

    /// <summary>Puts edited facts in force; the shipped ones stay.</summary>
    public void Edit(StateFacts facts) => Facts = facts;

    /// <summary>Takes the facts of a newer release. Facts that a manager edited stay in force; untouched ones follow the release.</summary>
    public void Refresh(StateIdentity identity, StateFacts shipped)
    {
        if (Identity != identity)
            Identity = identity;
        if (Shipped == shipped)
            return;
        if (Facts == Shipped)
            Facts = shipped;
        Shipped = shipped;
    }
}

/// <summary>Membership of a State in a body such as the International Leading Group on SSE (GPIESS).</summary>
public sealed class StateMembership
{
    /// <summary>Key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The State.</summary>
    public string StateIso2 { get; init; } = "";

    /// <summary>The body's name.</summary>
    public string Body { get; init; } = "";

    /// <summary>Member, observer …</summary>
    public string Role { get; init; } = "";

    /// <summary>First day known; for a date known only by month, the first of the month.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Where this is written.</summary>
    public string Source { get; init; } = "";
}
