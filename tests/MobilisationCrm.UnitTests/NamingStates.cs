using System.ComponentModel.DataAnnotations;
using System.Globalization;
using MobilisationCrm.Campaigns;
using MobilisationCrm.Meetings;
using MobilisationCrm.States;
using MobilisationCrm.Time;
using NodaTime.TimeZones;

namespace MobilisationCrm.Rules;

/// <summary>Names, forms of address, dates and clocks as letters write them, in three languages.</summary>
internal sealed class NamingStates
{
    private const string Vowels = "AEIOUÀÂÉÈÊËÎÏÔÛÜŒ";

    [Test]
    public void WhenAllStatesAreNamedInFrench_NoArticleIsContractedWrongly()
    {
        Assert.That(ShippedStates.All, Has.Count.EqualTo(195));
        var wrong =
            from state in ShippedStates.All
            let text = StateNames.Genitive(state, "fr")
            let name = state.Facts.NameFr
            // Names that lists turn round, as "Bolivie (État plurinational de)", are written out by their formal name.
            where !name.Contains('(', StringComparison.Ordinal)
            where
                !text.EndsWith(name, StringComparison.Ordinal)
                || text.Contains("de le ", StringComparison.Ordinal)
                || text.Contains("de les ", StringComparison.Ordinal)
                || text.Contains("  ", StringComparison.Ordinal)
                || text.Contains('\'', StringComparison.Ordinal) && !name.Contains('\'', StringComparison.Ordinal)
                || Vowels.Contains(name[0])
                    && (
                        text.StartsWith("du ", StringComparison.Ordinal)
                        || text.StartsWith("de la ", StringComparison.Ordinal)
                        || text == $"de {name}"
                    )
                || !Vowels.Contains(name[0])
                    && name[0] != 'H'
                    && text.Contains('’', StringComparison.Ordinal)
                    && !name.Contains('’', StringComparison.Ordinal)
            select text;
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void WhenAllStatesAreNamedInSpanish_TheArticleIsContracted()
    {
        var wrong =
            from state in ShippedStates.All
            let text = StateNames.Genitive(state, "es")
            where !state.Facts.NameEs.Contains('(', StringComparison.Ordinal)
            where
                !text.EndsWith(state.Facts.NameEs, StringComparison.Ordinal)
                || text.Contains("de el ", StringComparison.Ordinal)
                || text.Contains("  ", StringComparison.Ordinal)
                || !(text.StartsWith("de ", StringComparison.Ordinal) || text.StartsWith("del ", StringComparison.Ordinal))
            select text;
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void WhenAListTurnsANameRound_TheSentenceHasTheFormalName([Values("en", "fr", "es")] string language)
    {
        var names = ShippedStates
            .All.Where(s => s.Facts.NameEn.Contains('(', StringComparison.Ordinal))
            .Select(s => StateNames.Genitive(s, language))
            .ToList();
        Assert.That(names, Has.Count.GreaterThan(3));
        Assert.That(names, Is.All.Match("^(of the|de|du|des|d’|del)[ ’]?[^()]{4,}$"));
    }

    [TestCase("CL", "en", "of Chile")]
    [TestCase("NL", "en", "of the Kingdom of the Netherlands")]
    [TestCase("US", "en", "of the United States of America")]
    [TestCase("CL", "fr", "du Chili")]
    [TestCase("FR", "fr", "de la France")]
    [TestCase("ES", "fr", "de l’Espagne")]
    [TestCase("US", "fr", "des États-Unis d'Amérique")]
    [TestCase("CU", "fr", "de Cuba")]
    [TestCase("IL", "fr", "d’Israël")]
    [TestCase("HT", "fr", "d’Haïti")]
    [TestCase("SN", "es", "del Senegal")]
    [TestCase("DO", "es", "de la República Dominicana")]
    [TestCase("US", "es", "de los Estados Unidos de América")]
    [TestCase("CL", "es", "de Chile")]
    public void WhenAStateIsNamed_TheSentenceReadsRight(string iso2, string language, string expected) =>
        Assert.That(StateNames.Genitive(ShippedStates.Of(iso2), language), Is.EqualTo(expected));

    [TestCase("Oslo", "d’Oslo")]
    [TestCase("Dakar", "de Dakar")]
    [TestCase("Helsinki", "d’Helsinki")]
    [TestCase("Athènes", "d’Athènes")]
    [TestCase("Yaoundé", "de Yaoundé")]
    [TestCase("Le Caire", "du Caire")]
    [TestCase("La Havane", "de La Havane")]
    public void WhenACityIsNamedInFrench_ThePrepositionIsElidedBeforeAVowel(string city, string expected) =>
        Assert.That(StateNames.OfFrench(city), Is.EqualTo(expected));

    [Test]
    public void WhenACapitalIsNamed_ItIsInTheReadersLanguage([Values("fr", "es", "ar", "ru", "zh")] string language)
    {
        var names = ShippedStates.All.ToDictionary(s => s.Iso2, s => StateNames.Capital(s.Iso2, s.Facts.Capital, language));
        Assert.That(names.Values, Is.All.Not.Empty);
        string[] some = [names["EG"], names["MN"], names["GB"], names["MX"]];
        Assert.That(
            some,
            Is.EqualTo(
                language switch
                {
                    "fr" => ["Le Caire", "Oulan-Bator", "Londres", "Mexico"],
                    "es" => ["El Cairo", "Ulán Bator", "Londres", "Ciudad de México"],
                    "ar" => ["القاهرة", "آلانباتار", "لندن", "مكسيكو سيتي"],
                    "ru" => ["Каир", "Улан-Батор", "Лондон", "Мехико"],
                    _ => new[] { "开罗", "乌兰巴托", "伦敦", "墨西哥城" },
                }
            )
        );
    }

    [Test]
    public void WhenACityOfAZoneIsNamed_ItHasANameInEveryLanguageOfLetters([Values("en", "fr", "es", "ar", "ru", "zh")] string language)
    {
        var table = CsvRows.ReadShipped("reference/zones_cities.csv").ToDictionary(r => r["time_zone"], r => r[$"name_{language}"]);
        var zones = TzdbDateTimeZoneSource
            .Default.ZoneLocations!.Select(l => l.ZoneId)
            .Concat(ShippedStates.All.Select(s => s.Facts.CapitalTimeZone))
            .ToHashSet();
        Assert.That(zones.Where(z => !table.ContainsKey(z)), Is.Empty);
        Assert.That(table.Keys.Where(z => !Zone.Exists(z)), Is.Empty);
        Assert.That(table.Values, Is.All.Not.Empty.And.All.Not.Contains("(").And.All.Not.Contains("_"));
        if (language is "ar" or "ru" or "zh")
            Assert.That(table.Values.Where(n => n.Any(char.IsAsciiLetter)), Is.Empty, "Its own script.");
    }

    [TestCase("Africa/Cairo", "en", "Cairo time")]
    [TestCase("Africa/Cairo", "fr", "heure du Caire")]
    [TestCase("Africa/Cairo", "es", "hora de El Cairo")]
    [TestCase("America/Havana", "fr", "heure de La Havane")]
    [TestCase("Africa/Abidjan", "fr", "heure d’Abidjan")]
    [TestCase("Atlantic/Azores", "fr", "heure des Açores")]
    [TestCase("Pacific/Easter", "fr", "heure de l’île de Pâques")]
    [TestCase("Africa/Casablanca", "ar", "بتوقيت الدار البيضاء")]
    [TestCase("Africa/Casablanca", "ru", "по времени города Касабланка")]
    [TestCase("Africa/Casablanca", "zh", "卡萨布兰卡时间")]
    public void M10_WhenAMeetingIsInACity_ItsClockIsNamedWithTheCitysArticle(string zone, string language, string expected)
    {
        var meeting = new Meeting();
        meeting.Schedule(MeetingTimes.Of(new DateTime(2026, 10, 1, 10, 0, 0), new DateTime(2026, 10, 1, 11, 0, 0), zone), "", null);
        var hours = MeetingWording.Hours(meeting, Zone.NewYork, ShippedStates.Of("CL"), language);
        Assert.That(hours[0], Does.Contain($" {expected} (").Or.Contain($"{expected} (\u2066"));
    }

    [Test]
    public void WhenAManagerHasEditedACapital_ItIsNamedAsEdited() =>
        Assert.That(StateNames.Capital("EG", "New Administrative Capital", "fr"), Is.EqualTo("New Administrative Capital"));

    [TestCase("en", "Thursday 1 October 2026")]
    [TestCase("fr", "jeudi 1er octobre 2026")]
    [TestCase("es", "jueves 1 de octubre de 2026")]
    [TestCase("ar", "الخميس 1 أكتوبر 2026")]
    [TestCase("ru", "четверг, 1 октября 2026 года")]
    [TestCase("zh", "2026年10月1日星期四")]
    public void WhenADayIsWritten_ItIsInTheReadersLanguage(string language, string expected) =>
        Assert.That(MeetingWording.Day(new DateTime(2026, 10, 1), language), Is.EqualTo(expected));

    [Test]
    public void WhenKindsAndLanguagesAreNamed_EachOfTheSixLanguagesHasItsOwnWords([Values] MeetingKind kind)
    {
        var words = new[] { "en", "fr", "es", "ar", "ru", "zh" }.Select(l => MeetingWording.Kind(kind, l)).ToList();
        Assert.That(words, Is.Unique.And.All.Not.Empty);
        Assert.That(MeetingWording.Languages(["en", "fr", "ar"], "es"), Is.EqualTo("inglés, francés, árabe"));
    }

    [Test]
    public void M10_WhenAllClocksAreTheSame_OneLineIsEnough()
    {
        var meeting = new Meeting();
        meeting.Schedule(MeetingTimes.Of(new DateTime(2026, 10, 1, 10, 0, 0), new DateTime(2026, 10, 1, 11, 0, 0), Zone.NewYork), "", null);
        Assert.That(
            MeetingWording.Hours(meeting, Zone.NewYork, null, "en"),
            Is.EqualTo(new[] { "Thursday 1 October 2026, 10:00 – 11:00, New York time (UTC−4)" })
        );
        Assert.That(
            MeetingWording.Hours(meeting, "Europe/Zurich", null, "fr"),
            Is.EqualTo(
                new[]
                {
                    "jeudi 1er octobre 2026, 10:00 – 11:00, heure de New York (UTC−4)",
                    "jeudi 1er octobre 2026, 16:00 – 17:00, heure de Genève (UTC+2)",
                }
            )
        );
    }

    [TestCase("mission@example.org", true)]
    [TestCase("first.last+tag@sub.example.org", true)]
    [TestCase("", true)]
    [TestCase(null, true)]
    [TestCase("mission", false)]
    [TestCase("mission@localhost", false)]
    [TestCase("Mission <mission@example.org>", false)]
    [TestCase("a@example.org, b@example.org", false)]
    [TestCase("a@example.org\r\nBcc: b@example.org", false)]
    [TestCase(" a@example.org", false)]
    public void WhenAnAddressIsTyped_OnlyAnAddressIsTaken(string? text, bool valid) =>
        Assert.That(new MailAddressAttribute().IsValid(text), Is.EqualTo(valid));

    [TestCase("Africa/Dakar", true)]
    [TestCase("Africa/Dakarr", false)]
    [TestCase("EST", true)]
    [TestCase("W. Europe Standard Time", false)]
    public void WhenAZoneIsTyped_OnlyAnIanaNameIsTaken(string text, bool valid) =>
        Assert.That(new TimeZoneIdAttribute().IsValid(text), Is.EqualTo(valid));

    [TestCase("fr", true)]
    [TestCase("FR", false)]
    [TestCase("de", false)]
    [TestCase("", true)]
    public void WhenALanguageIsTyped_OnlyTheSixOfTheUnAreTaken(string text, bool valid) =>
        Assert.That(new LanguageCodeAttribute().IsValid(text), Is.EqualTo(valid));

    [Test]
    public void WhenAFieldMayNotBeEmptied_AnEmptyTextIsRefused()
    {
        ValidationAttribute[] attributes = [new LanguageCodeAttribute { NotEmpty = true }, new TimeZoneIdAttribute { NotEmpty = true }];
        Assert.That(attributes.Select(a => a.IsValid("")), Is.All.False);
        Assert.That(attributes.Select(a => a.IsValid(null)), Is.All.True);
    }

    [TestCase("2026-10-01T10:00:00", true)]
    [TestCase("2026-10-01T10:00:00Z", false)]
    [TestCase("9999-12-31T23:00:00", false)]
    [TestCase("0001-01-01T00:00:00", false)]
    public void WhenAWallTimeIsGiven_ItHasNoOffsetAndAYearOfOurTime(string text, bool valid) =>
        Assert.That(
            new WallTimeAttribute().IsValid(DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)),
            Is.EqualTo(valid)
        );

    [Test]
    public void WhenACampaignIsNew_EveryStageButTheFirstHasAnAllowance() =>
        Assert.That(
            new Campaign("x", 81, new DateOnly(2026, 9, 1)).Allowances.Select(a => (int)a.Stage),
            Is.EquivalentTo(new[] { 1, 2, 3, 4, 5 })
        );
}
