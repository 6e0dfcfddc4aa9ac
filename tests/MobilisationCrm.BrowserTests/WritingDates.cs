using System.Globalization;
using MobilisationCrm.Accounts;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>Dates in forms read as the account does, and say which day was meant.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class WritingDates(string language) : Journey(language)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");

    private static int Year => DateTime.UtcNow.Year + 1;

    private string April(int day) => new DateOnly(Year, 4, day).ToString("d MMM yyyy", _culture);

    private string AprilInFull(int day) => new DateOnly(Year, 4, day).ToString("d MMMM yyyy", _culture);

    [Test]
    public async Task WhenADayIsTypedAndAnotherPicked_TheFormSaysWhichDayItTook()
    {
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("desk");
        await staff.ExpectTitle(Say("My desk"));
        var log = await staff.PressL();
        await log.Fill("Iceland", "A word after the debate", "Send the note");

        await log.Due.Type($"31/4/{Year}");
        await log.Due.ExpectNotUnderstood();
        await log.PressSave();
        await log.ExpectShown();
        await log.Due.ExpectWritten($"31/4/{Year}");

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await log.Due.Type("fin du mois");
        await log.Due.ExpectWritten(today.AddMonths(1).AddDays(-today.AddMonths(1).Day).ToString("d MMM yyyy", _culture));

        // To an American the third month, to the rest of the world the fourth.
        await log.Due.Type($"3/4/{Year}");
        await log.Due.ExpectWritten(April(3));
        await log.Due.OpenCalendar(AprilInFull(3));
        await staff.Page.Keyboard.PressAsync("ArrowDown");
        await staff.Page.Keyboard.PressAsync("Escape");
        await log.Due.ExpectCalendarClosed();
        await log.Due.ExpectWritten(April(3));

        await log.Due.OpenCalendar(AprilInFull(3));
        await staff.Page.Keyboard.PressAsync("ArrowDown");
        await staff.Page.Keyboard.PressAsync("Enter");
        await log.Due.ExpectWritten(April(10));
        await log.PressSave();
        await log.ExpectClosed();
        await (await staff.OpenState("IS")).ExpectNextStep(new DateOnly(Year, 4, 10).ToString("d MMM", _culture));
    }

    [Test]
    public async Task WhenAFilterIsPickedFromTheMonth_TheFiltersStayOpen()
    {
        var manager = await SignIn(Role.Manager);
        await new DashboardPage(manager).Open();
        await manager.OpenFilters();
        var first = manager.DateFilter("First day");
        await first.Type($"3/4/{Year}");
        await first.OpenCalendar(AprilInFull(3));
        await first.PickDay(AprilInFull(12));
        await first.ExpectCalendarClosed();
        await first.ExpectWritten(April(12));
        await manager.ExpectFilterOf("First day", April(12));
    }
}
