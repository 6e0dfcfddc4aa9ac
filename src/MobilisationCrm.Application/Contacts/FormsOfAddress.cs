using MobilisationCrm.Organisations;
using MobilisationCrm.States;

namespace MobilisationCrm.Contacts;

/// <summary>In which capacity somebody is written to.</summary>
public enum Capacity
{
    /// <summary>Experts, advisers, anybody without a title of their own; also a Mission whose head's post is vacant.</summary>
    Person,

    /// <summary>Ambassador's rank: the head of a Mission, and whoever holds it in person.</summary>
    Ambassador,

    /// <summary>Chargé d'affaires a.i.: heads the Mission for a while, without the rank.</summary>
    ChargeDaffaires,

    /// <summary>Minister.</summary>
    Minister,

    /// <summary>Secretary of State, Vice-Minister.</summary>
    SecretaryOfState,

    /// <summary>Mayor.</summary>
    Mayor,
}

/// <summary>Who is addressed, and how: capacity, courtesy, and the office that a letter may name.</summary>
/// <param name="Capacity">In which capacity.</param>
/// <param name="Courtesy">Mr, Ms or not known.</param>
/// <param name="HeadsMission">Head of a Permanent Mission, for good or ad interim.</param>
public sealed record Addressee(Capacity Capacity, Courtesy Courtesy, bool HeadsMission)
{
    /// <summary>A person, by the post held in the organisation on that day.</summary>
    public static Addressee Of(Contact contact, Organisation? organisation, DateOnly on)
    {
        var held =
            organisation
                ?.Posts.SelectMany(p => p.Tenures, (post, tenure) => (post, tenure))
                .Where(h => h.tenure.ContactId == contact.Id && h.tenure.IsHeldOn(on))
                .OrderBy(h => h.post.Function == PostFunction.Other)
                .FirstOrDefault()
            ?? default;
        return Of(contact, held.post, held.tenure, organisation);
    }

    /// <summary>A shared mailbox: a Mission's is its head's.</summary>
    public static Addressee Of(Organisation? organisation, DateOnly on)
    {
        if (organisation?.Kind != OrganisationKind.PermanentMission)
            return new Addressee(Capacity.Person, Courtesy.Unknown, false);
        var post = organisation.Posts.Find(p => p.Function == PostFunction.PermanentRepresentative);
        // A post is vacant when its holder on file has left it. A post without any holder on file is filled by somebody we do not know.
        if (post is null or { Tenures: [] })
            return new Addressee(Capacity.Ambassador, Courtesy.Unknown, true);
        return post.Tenures.Where(t => t.IsHeldOn(on)).OrderBy(t => t.IsAdInterim).FirstOrDefault() is { Contact: { } head } tenure
            ? Of(head, post, tenure, organisation)
            : new Addressee(Capacity.Person, Courtesy.Unknown, false);
    }

    private static Addressee Of(Contact contact, Post? post, Tenure? tenure, Organisation? organisation)
    {
        var leads = post?.Function == PostFunction.PermanentRepresentative && organisation?.Kind == OrganisationKind.PermanentMission;
        var capacity = post?.Function switch
        {
            PostFunction.PermanentRepresentative when tenure!.IsAdInterim && !contact.IsAmbassador => Capacity.ChargeDaffaires,
            PostFunction.PermanentRepresentative => Capacity.Ambassador,
            PostFunction.Minister => Capacity.Minister,
            _ when contact.IsAmbassador || FormsOfAddress.IsExcellency(contact.CourtesyTitle) => Capacity.Ambassador,
            PostFunction.SecretaryOfState => Capacity.SecretaryOfState,
            PostFunction.Mayor => Capacity.Mayor,
            _ => Capacity.Person,
        };
        return new Addressee(capacity, contact.Courtesy, leads);
    }
}

/// <summary>
/// Forms of address by language, capacity and courtesy. English: UN Correspondence Manual ST/DCS/4/Rev.1, 105–106; "Excellency" is due to
/// ambassadors and ministers, not to a chargé d'affaires. Where the courtesy is not known, a form that fits either.
/// </summary>
public static class FormsOfAddress
{
    private sealed record Forms(string Mr, string Ms, string Either)
    {
        public string For(Courtesy courtesy) =>
            courtesy switch
            {
                Courtesy.Mr => Mr,
                Courtesy.Ms => Ms,
                _ => Either,
            };
    }

    private static readonly Dictionary<(string Language, Capacity), Forms> Salutations = new()
    {
        [("en", Capacity.Person)] = new("Sir,", "Madam,", "Dear Madam, dear Sir,"),
        [("en", Capacity.Ambassador)] = new("Excellency,", "Excellency,", "Excellency,"),
        [("en", Capacity.Minister)] = new("Excellency,", "Excellency,", "Excellency,"),
        [("fr", Capacity.Person)] = new("Monsieur,", "Madame,", "Madame, Monsieur,"),
        [("fr", Capacity.Ambassador)] = new("Monsieur l’Ambassadeur,", "Madame l’Ambassadrice,", "Excellence,"),
        [("fr", Capacity.ChargeDaffaires)] = new("Monsieur le Chargé d’affaires,", "Madame la Chargée d’affaires,", "Madame, Monsieur,"),
        [("fr", Capacity.Minister)] = new("Monsieur le Ministre,", "Madame la Ministre,", "Excellence,"),
        [("fr", Capacity.SecretaryOfState)] = new("Monsieur le Secrétaire d’État,", "Madame la Secrétaire d’État,", "Madame, Monsieur,"),
        [("fr", Capacity.Mayor)] = new("Monsieur le Maire,", "Madame la Maire,", "Madame, Monsieur,"),
        [("es", Capacity.Person)] = new("Señor:", "Señora:", "Señora, señor:"),
        [("es", Capacity.Ambassador)] = new("Excelencia:", "Excelencia:", "Excelencia:"),
        [("es", Capacity.ChargeDaffaires)] = new("Señor Encargado de Negocios:", "Señora Encargada de Negocios:", "Señora, señor:"),
        [("es", Capacity.Minister)] = new("Señor Ministro:", "Señora Ministra:", "Excelencia:"),
        [("es", Capacity.SecretaryOfState)] = new("Señor Secretario de Estado:", "Señora Secretaria de Estado:", "Señora, señor:"),
        [("es", Capacity.Mayor)] = new("Señor Alcalde:", "Señora Alcaldesa:", "Señora, señor:"),
        [("ar", Capacity.Person)] = new("حضرة السيد،", "حضرة السيدة،", "حضرات السيدات والسادة،"),
        [("ar", Capacity.Ambassador)] = new("صاحب السعادة،", "صاحبة السعادة،", "أصحاب السعادة،"),
        [("ar", Capacity.Minister)] = new("صاحب المعالي،", "صاحبة المعالي،", "أصحاب المعالي،"),
        [("ru", Capacity.Person)] = new("Уважаемый господин!", "Уважаемая госпожа!", "Уважаемые дамы и господа!"),
        [("ru", Capacity.Ambassador)] = new("Ваше Превосходительство!", "Ваше Превосходительство!", "Ваше Превосходительство!"),
        [("ru", Capacity.Minister)] = new("Ваше Превосходительство!", "Ваше Превосходительство!", "Ваше Превосходительство!"),
        [("zh", Capacity.Person)] = new("尊敬的先生：", "尊敬的女士：", "尊敬的先生/女士："),
        [("zh", Capacity.Ambassador)] = new("阁下：", "阁下：", "阁下："),
        [("zh", Capacity.Minister)] = new("部长阁下：", "部长阁下：", "部长阁下："),
    };

    // Before a name; Chinese sets its forms after it.
    private static readonly Dictionary<(string Language, bool Excellency), Forms> Titles = new()
    {
        [("en", true)] = new("H.E. Mr", "H.E. Ms", "H.E."),
        [("en", false)] = new("Mr", "Ms", ""),
        [("fr", true)] = new("S.E. M.", "S.E. Mme", "S.E."),
        [("fr", false)] = new("M.", "Mme", ""),
        [("es", true)] = new("Excmo. Sr.", "Excma. Sra.", "S.E."),
        [("es", false)] = new("Sr.", "Sra.", ""),
        [("ar", true)] = new("سعادة السيد", "سعادة السيدة", "سعادة"),
        [("ar", false)] = new("السيد", "السيدة", ""),
        [("ru", true)] = new("Его Превосходительство г-н", "Ее Превосходительство г-жа", ""),
        [("ru", false)] = new("г-н", "г-жа", ""),
        [("zh", true)] = new("先生阁下", "女士阁下", "阁下"),
        [("zh", false)] = new("先生", "女士", ""),
    };

    private static readonly Dictionary<(string Language, bool Observer), Forms> Representatives = new()
    {
        [("en", false)] = new("Permanent Representative", "Permanent Representative", "Permanent Representative"),
        [("en", true)] = new("Permanent Observer", "Permanent Observer", "Permanent Observer"),
        [("fr", false)] = new("Représentant permanent", "Représentante permanente", "Représentant permanent"),
        [("fr", true)] = new("Observateur permanent", "Observatrice permanente", "Observateur permanent"),
        [("es", false)] = new("Representante Permanente", "Representante Permanente", "Representante Permanente"),
        [("es", true)] = new("Observador Permanente", "Observadora Permanente", "Observador Permanente"),
        [("ar", false)] = new("الممثل الدائم", "الممثلة الدائمة", "الممثل الدائم"),
        [("ar", true)] = new("المراقب الدائم", "المراقبة الدائمة", "المراقب الدائم"),
    };

    private static readonly Dictionary<string, Forms> Charges = new()
    {
        ["en"] = new("Chargé d’affaires a.i.", "Chargée d’affaires a.i.", "Chargé d’affaires a.i."),
        ["fr"] = new("Chargé d’affaires par intérim", "Chargée d’affaires par intérim", "Chargé d’affaires par intérim"),
        ["es"] = new("Encargado de Negocios interino", "Encargada de Negocios interina", "Encargado de Negocios interino"),
        ["ar"] = new("القائم بالأعمال بالنيابة", "القائمة بالأعمال بالنيابة", "القائم بالأعمال بالنيابة"),
    };

    /// <summary>
    /// The opening of a letter. Chargés, secretaries of State and mayors are "Sir" or "Madam" where a language has no form of its own.
    /// </summary>
    public static string Salutation(Addressee addressee, string language) =>
        (Salutations.GetValueOrDefault((language, addressee.Capacity)) ?? Salutations[(language, Capacity.Person)]).For(addressee.Courtesy);

    /// <summary>A person's name with its title: the one typed for this person, else the language's own.</summary>
    public static string Name(Contact contact, Addressee addressee, string language)
    {
        var name = string.Join(' ', new[] { contact.GivenName, contact.FamilyName }.Where(p => p.Length > 0));
        if (contact.CourtesyTitle.Length > 0)
            return $"{contact.CourtesyTitle} {name}";
        var title = Titles[(language, addressee.Capacity is Capacity.Ambassador or Capacity.Minister)].For(contact.Courtesy);
        return language == "zh" ? name + title : $"{title} {name}".Trim();
    }

    /// <summary>
    /// The office of the head of a Mission, "Permanent Representative of Chile to the United Nations"; empty for anybody else.
    /// </summary>
    public static string Office(Addressee addressee, State? state, string language)
    {
        if (!addressee.HeadsMission || state is null || language is "ru" or "zh")
            return "";
        if (addressee.Capacity == Capacity.ChargeDaffaires)
            return $"{Charges[language].For(addressee.Courtesy)} {OfMission(state, language)}";
        var office = Representatives[(language, state.Identity.Status == StateStatus.Observer)].For(addressee.Courtesy);
        return language == "ar"
            ? $"{office} {StateNames.ForArabic(state)} لدى الأمم المتحدة"
            : $"{office} {StateNames.Genitive(state, language)} {ToTheUn(language)}";
    }

    /// <summary>A Mission in a sentence, "the Permanent Mission of Chile to the United Nations".</summary>
    public static string Mission(State state, string language)
    {
        var observer = state.Identity.Status == StateStatus.Observer;
        return language switch
        {
            "fr" => $"la Mission permanente {(observer ? "d’observation " : "")}{StateNames.Genitive(state, "fr")} {ToTheUn("fr")}",
            "es" => $"la Misión Permanente {(observer ? "de Observación " : "")}{StateNames.Genitive(state, "es")} {ToTheUn("es")}",
            "ar" => $"{(observer ? "بعثة المراقبة الدائمة" : "البعثة الدائمة")} {StateNames.ForArabic(state)} لدى الأمم المتحدة",
            // The name stands apart and is not declined: the reference data has no genitives.
            "ru" =>
                $"Постоянное представительство {(observer ? "наблюдателя " : "")}при Организации Объединенных Наций ({StateNames.In(state, "ru")})",
            "zh" => $"{StateNames.In(state, "zh")}常驻联合国{(observer ? "观察员" : "")}代表团",
            _ => $"the Permanent {(observer ? "Observer " : "")}Mission {StateNames.Genitive(state, "en")} {ToTheUn("en")}",
        };
    }

    /// <summary>A Mission's name on its own, "Mission permanente du Chili auprès de l’Organisation des Nations Unies".</summary>
    public static string MissionName(State state, string language)
    {
        var mission = Mission(state, language);
        // English, French and Spanish begin with an article.
        return language is "ar" or "ru" or "zh" ? mission : mission[(mission.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>True for a title that is due to an ambassador or a minister.</summary>
    public static bool IsExcellency(string title) =>
        new[] { "H.E.", "S.E.", "Exc" }.Any(t => title.StartsWith(t, StringComparison.OrdinalIgnoreCase));

    private static string OfMission(State state, string language) =>
        language switch
        {
            "fr" => $"de {Mission(state, "fr")}",
            "es" => $"de {Mission(state, "es")}",
            "ar" => $"ل{Mission(state, "ar")}".Replace("لال", "لل", StringComparison.Ordinal),
            _ => $"of {Mission(state, "en")}",
        };

    private static string ToTheUn(string language) =>
        language switch
        {
            "fr" => "auprès de l’Organisation des Nations Unies",
            "es" => "ante las Naciones Unidas",
            _ => "to the United Nations",
        };
}
