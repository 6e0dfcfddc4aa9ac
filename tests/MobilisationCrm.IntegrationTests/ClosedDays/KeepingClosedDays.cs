using MobilisationCrm.ClosedDays;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The days on which UN Headquarters is closed: those that ship with the product, and the managers' own.</summary>
internal sealed class KeepingClosedDays : CrmFixture
{
    [Test]
    public async Task WhenAHolidayShipsWithTheProduct_ItHasItsNameInThreeLanguages()
    {
        var days = await Viewer.Get<List<ClosedDayItem>>("/closed-days");
        Assert.Multiple(() =>
        {
            Assert.That(
                days.Single(d => d.Date == new DateOnly(2026, 4, 3)),
                Is.EqualTo(
                    new ClosedDayItem(
                        new DateOnly(2026, 4, 3),
                        new LocalizedText("Good Friday", "Vendredi saint", "Viernes Santo"),
                        "computed"
                    )
                )
            );
            Assert.That(days.SelectMany(d => new[] { d.Name.En, d.Name.Fr, d.Name.Es }), Has.None.Empty);
        });
    }

    [TestCase("2028-04-14", "Vendredi saint", "Good Friday", "Viernes Santo", TestName = "WhenAShippedNameIsTypedInFrench_AllReadTheirOwn")]
    [TestCase("2028-08-01", "Office move", "Office move", "Office move", TestName = "WhenTheNameIsTheManagersOwn_AllReadIt")]
    public async Task Named(string date, string typed, string english, string spanish)
    {
        await Manager.Put($"/closed-days/{date}", new { name = typed });
        var day = (await Viewer.Get<List<ClosedDayItem>>("/closed-days")).Single(d => $"{d.Date:O}" == date);
        Assert.That((day.Name, day.Certainty), Is.EqualTo((new LocalizedText(english, typed, spanish), "confirmed")));
        await Manager.Delete($"/closed-days/{date}");
    }
}
