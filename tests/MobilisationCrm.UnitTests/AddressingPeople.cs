using MobilisationCrm.Contacts;
using MobilisationCrm.Notices;
using MobilisationCrm.Organisations;
using MobilisationCrm.States;

namespace MobilisationCrm.Rules;

/// <summary>Forms of address by language, capacity and courtesy; names of Missions and offices of all 195 States.</summary>
internal sealed class AddressingPeople
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [TestCase("KE", "en", "the Permanent Mission of Kenya to the United Nations")]
    [TestCase("KE", "fr", "la Mission permanente du Kenya auprès de l’Organisation des Nations Unies")]
    [TestCase("KE", "es", "la Misión Permanente de Kenya ante las Naciones Unidas")]
    [TestCase("VA", "en", "the Permanent Observer Mission of the Holy See to the United Nations")]
    [TestCase("AE", "fr", "la Mission permanente des Émirats arabes unis auprès de l’Organisation des Nations Unies")]
    [TestCase("HT", "fr", "la Mission permanente d’Haïti auprès de l’Organisation des Nations Unies")]
    [TestCase("SN", "es", "la Misión Permanente del Senegal ante las Naciones Unidas")]
    [TestCase("SN", "ar", "البعثة الدائمة للسنغال لدى الأمم المتحدة")]
    [TestCase("FR", "ar", "البعثة الدائمة لفرنسا لدى الأمم المتحدة")]
    [TestCase("SN", "ru", "Постоянное представительство при Организации Объединенных Наций (Сенегал)")]
    [TestCase("SN", "zh", "塞内加尔常驻联合国代表团")]
    public void WhenAMissionIsNamed_TheSentenceReadsRight(string iso2, string language, string expected) =>
        Assert.That(FormsOfAddress.Mission(ShippedStates.Of(iso2), language), Is.EqualTo(expected));

    [TestCase("en", "Permanent Mission of Chile to the United Nations")]
    [TestCase("fr", "Mission permanente du Chili auprès de l’Organisation des Nations Unies")]
    [TestCase("es", "Misión Permanente de Chile ante las Naciones Unidas")]
    [TestCase("zh", "智利常驻联合国代表团")]
    public void WhenAMissionStandsOnAnEnvelope_ItHasNoArticle(string language, string expected) =>
        Assert.That(FormsOfAddress.MissionName(ShippedStates.Of("CL"), language), Is.EqualTo(expected));

    [Test]
    public void WhenTheMissionsAndOfficesOfAllStatesAreNamed_NoneIsContractedWronglyOrLeftTurnedRound(
        [Values("en", "fr", "es", "ar", "zh")] string language
    )
    {
        var head = new Addressee(Capacity.Ambassador, Courtesy.Ms, true);
        var names = ShippedStates
            .All.SelectMany(s => new[] { FormsOfAddress.Mission(s, language), FormsOfAddress.Office(head, s, language) })
            .Where(n => n.Length > 0)
            .ToList();
        Assert.That(names, Has.Count.GreaterThanOrEqualTo(195));
        Assert.That(
            names,
            Is.All.Not.Contains("(")
                .And.All.Not.Contains("  ")
                .And.All.Not.Contains("de el ")
                .And.All.Not.Contains("de le ")
                .And.All.Not.Contains("لال")
        );
        Assert.That(ShippedStates.All.Select(s => FormsOfAddress.Mission(s, language)), Is.Unique);
    }

    [TestCase(Capacity.Ambassador, Courtesy.Ms, "Excellency,", "Madame l’Ambassadrice,", "Excelencia:")]
    [TestCase(Capacity.Ambassador, Courtesy.Unknown, "Excellency,", "Excellence,", "Excelencia:")]
    [TestCase(Capacity.ChargeDaffaires, Courtesy.Mr, "Sir,", "Monsieur le Chargé d’affaires,", "Señor Encargado de Negocios:")]
    [TestCase(Capacity.Minister, Courtesy.Ms, "Excellency,", "Madame la Ministre,", "Señora Ministra:")]
    [TestCase(Capacity.SecretaryOfState, Courtesy.Mr, "Sir,", "Monsieur le Secrétaire d’État,", "Señor Secretario de Estado:")]
    [TestCase(Capacity.Mayor, Courtesy.Ms, "Madam,", "Madame la Maire,", "Señora Alcaldesa:")]
    [TestCase(Capacity.Person, Courtesy.Ms, "Madam,", "Madame,", "Señora:")]
    [TestCase(Capacity.Person, Courtesy.Unknown, "Dear Madam, dear Sir,", "Madame, Monsieur,", "Señora, señor:")]
    public void WhenALetterOpens_TheFormIsDueToCapacityAndCourtesy(Capacity capacity, Courtesy courtesy, string en, string fr, string es)
    {
        var addressee = new Addressee(capacity, courtesy, false);
        Assert.That(new[] { "en", "fr", "es" }.Select(l => FormsOfAddress.Salutation(addressee, l)), Is.EqualTo(new[] { en, fr, es }));
    }

    [Test]
    public void WhenALetterOpens_EveryCapacityHasAFormInEveryLanguage(
        [Values] Capacity capacity,
        [Values] Courtesy courtesy,
        [Values("en", "fr", "es", "ar", "ru", "zh")] string language
    ) => Assert.That(FormsOfAddress.Salutation(new Addressee(capacity, courtesy, false), language), Is.Not.Empty);

    [TestCase("en", "H.E. Ms Ana Pérez", "Permanent Representative of Chile to the United Nations")]
    [TestCase("fr", "S.E. Mme Ana Pérez", "Représentante permanente du Chili auprès de l’Organisation des Nations Unies")]
    [TestCase("es", "Excma. Sra. Ana Pérez", "Representante Permanente de Chile ante las Naciones Unidas")]
    [TestCase("ar", "سعادة السيدة Ana Pérez", "الممثلة الدائمة لشيلي لدى الأمم المتحدة")]
    [TestCase("zh", "Ana Pérez女士阁下", "")]
    public void WhenThePermanentRepresentativeIsInvited_NameAndOfficeAreInTheLettersLanguage(string language, string name, string office)
    {
        var (mission, person) = Mission(adInterim: false);
        var addressee = Addressee.Of(person, mission, Today);
        Assert.That(
            (FormsOfAddress.Name(person, addressee, language), FormsOfAddress.Office(addressee, ShippedStates.Of("CL"), language)),
            Is.EqualTo((name, office))
        );
    }

    [TestCase("en", "Ms Ana Pérez", "Chargée d’affaires a.i. of the Permanent Mission of Chile to the United Nations", "Madam,")]
    [TestCase(
        "fr",
        "Mme Ana Pérez",
        "Chargée d’affaires par intérim de la Mission permanente du Chili auprès de l’Organisation des Nations Unies",
        "Madame la Chargée d’affaires,"
    )]
    [TestCase(
        "es",
        "Sra. Ana Pérez",
        "Encargada de Negocios interina de la Misión Permanente de Chile ante las Naciones Unidas",
        "Señora Encargada de Negocios:"
    )]
    public void WhenAChargeHeadsTheMission_ThereIsNoExcellency(string language, string name, string office, string salutation)
    {
        var (mission, person) = Mission(adInterim: true);
        var addressee = Addressee.Of(person, mission, Today);
        Assert.That(
            (
                FormsOfAddress.Name(person, addressee, language),
                FormsOfAddress.Office(addressee, ShippedStates.Of("CL"), language),
                FormsOfAddress.Salutation(addressee, language)
            ),
            Is.EqualTo((name, office, salutation))
        );
    }

    [Test]
    public void WhenASharedMailboxIsWrittenTo_ItsHeadIsAddressed_AndNobodyWhereThePostIsVacant()
    {
        Assert.That(
            Addressee.Of(Mission(adInterim: false).Mission, Today),
            Is.EqualTo(new Addressee(Capacity.Ambassador, Courtesy.Ms, true))
        );
        Assert.That(Addressee.Of(Mission(adInterim: true).Mission, Today).Capacity, Is.EqualTo(Capacity.ChargeDaffaires));
        Assert.That(
            Addressee.Of(Mission(adInterim: false).Mission, new DateOnly(2020, 1, 1)).Capacity,
            Is.EqualTo(Capacity.Person),
            "Vacant."
        );
        Assert.That(
            Addressee.Of(new Organisation { Kind = OrganisationKind.PermanentMission }, Today).Capacity,
            Is.EqualTo(Capacity.Ambassador),
            "Nobody is on file."
        );
        var unknown = new Organisation { Kind = OrganisationKind.PermanentMission };
        unknown.Posts.Add(new Post { Function = PostFunction.PermanentRepresentative });
        Assert.That(Addressee.Of(unknown, Today).Capacity, Is.EqualTo(Capacity.Ambassador), "Somebody holds it, whoever it is.");
        Assert.That(Addressee.Of(new Organisation { Kind = OrganisationKind.Ministry }, Today).Capacity, Is.EqualTo(Capacity.Person));
    }

    [Test]
    public void WhenATitleIsTypedForAPerson_ItGoesBeforeTheName()
    {
        var person = new Contact
        {
            CourtesyTitle = "The Honorable",
            GivenName = "Jo",
            FamilyName = "Doe",
            IsAmbassador = true,
        };
        Assert.That(FormsOfAddress.Name(person, Addressee.Of(person, null, Today), "fr"), Is.EqualTo("The Honorable Jo Doe"));
        Assert.That(Addressee.Of(person, null, Today).Capacity, Is.EqualTo(Capacity.Ambassador));
        Assert.That(Addressee.Of(new Contact { CourtesyTitle = "H.E. Mr" }, null, Today).Capacity, Is.EqualTo(Capacity.Ambassador));
    }

    [Test]
    public void WhenAStateIsNamedInAnyOfTheSixLanguages_ItHasANameOfItsOwn([Values("en", "fr", "es", "ar", "ru", "zh")] string language) =>
        Assert.That(ShippedStates.All.Select(s => StateNames.In(s, language)), Is.Unique.And.All.Not.Empty.And.All.Not.Contains("("));

    private static (Organisation Mission, Contact Head) Mission(bool adInterim)
    {
        var mission = new Organisation { Kind = OrganisationKind.PermanentMission, StateIso2 = "CL" };
        var post = new Post
        {
            OrganisationId = mission.Id,
            Title = "Permanent Representative",
            Function = PostFunction.PermanentRepresentative,
        };
        var head = new Contact
        {
            GivenName = "Ana",
            FamilyName = "Pérez",
            Courtesy = Courtesy.Ms,
        };
        var tenure = head.TakeUp(post.Id, new DateOnly(2025, 1, 1), adInterim: adInterim);
        typeof(Tenure).GetProperty(nameof(Tenure.Contact))!.SetValue(tenure, head);
        post.Tenures.Add(tenure);
        mission.Posts.Add(post);
        return (mission, head);
    }
}

/// <summary>Whom a note names.</summary>
internal sealed class NamingColleagues
{
    private static readonly MentionedAccount[] Accounts = [Of("Ana"), Of("Ana María Ruiz"), Of("Desk officer, Africa"), Of("Old", false)];

    [TestCase("@Ana María Ruiz knows", ExpectedResult = "Ana María Ruiz")]
    [TestCase("(@ana) and @ANA again", ExpectedResult = "Ana")]
    [TestCase("@Desk officer, Africa: call", ExpectedResult = "Desk officer, Africa")]
    [TestCase("ana@Ana.example.org, @Anatole, @ Ana", ExpectedResult = "")]
    [TestCase("@Old, @Ana", ExpectedResult = "Old|Ana")]
    public string ANameAfterTheSign_IsFound_TheLongestFirst(string note) =>
        string.Join('|', Mentions.In(note, Accounts).Select(a => a.Name));

    private static MentionedAccount Of(string name, bool mayRead = true) => new(Guid.NewGuid(), name, mayRead);
}
