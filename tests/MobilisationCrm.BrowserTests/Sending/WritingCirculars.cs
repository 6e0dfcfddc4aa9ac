using MobilisationCrm.Accounts;
using MobilisationCrm.Mail;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>A letter outside meetings, from the palette to the queue.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class WritingCirculars(string language) : Journey(language)
{
    [Test]
    public async Task WhenStatesAreChosenAndTheLettersRead_EachGetsItsOwnIntoTheQueue()
    {
        const string Subject = "The explanatory note";
        var staff = await SignIn(Role.Staff);
        var letter = await Begin(staff, "Benin");
        await letter.ExpectState("Benin");
        await letter.Add("Malawi");
        await letter.Write(Subject, "Please find the note enclosed.");

        // What was written is not lost without a question.
        await staff.TryToLeaveFor("Meetings");
        await staff.StayHere();
        await letter.SaveAndRead();
        await staff.ExpectTitle(Subject);
        await letter.ExpectLetter("Please find the note enclosed.", "Mission permanente du Bénin");
        await letter.ThinkAgain();
        await letter.Send(2);
        await letter.ExpectMessagesTo("Benin", "Malawi");

        var queue = await As(Role.Staff).Get<PagedList<MailSummary>>($"/mail?purpose={MailPurpose.CircularDocuments}&pageSize=100");
        Assert.That(
            queue.Items.Where(m => m.Subject.Contains(Subject, StringComparison.Ordinal)).Select(m => (m.StateIso2, m.Language)),
            Is.EquivalentTo([("BJ", "fr"), ("MW", "en")])
        );
    }

    [Test]
    public async Task WhenADraftIsThrownAway_ItIsAskedOnceAndThenGone()
    {
        var staff = await SignIn(Role.Staff);
        var letter = await Begin(staff, "Togo");
        await letter.Write("A draft too many", "Nobody reads this.");
        await letter.SaveAndRead();
        await staff.ExpectTitle("A draft too many");
        await letter.ThrowAway();
        await staff.ExpectTitle(Say("Letters to States"));
        await Expect(staff.Page.GetByText("A draft too many")).ToHaveCountAsync(0);
    }

    // By the palette, as colleagues do who know the word.
    private async Task<CircularPages> Begin(App staff, string state)
    {
        await staff.GoToCampaign("desk");
        var search = await staff.PressCtrlK();
        await search.Type($"{Say("write, letter").Split(',')[0]} {Say(state)}");
        await search.ExpectHit(Say($"Write a letter to {state}"), Say("act"));
        await staff.Page.Keyboard.PressAsync("Enter");
        await staff.ExpectTitle(Say("Write a letter"));
        return new CircularPages(staff);
    }
}
