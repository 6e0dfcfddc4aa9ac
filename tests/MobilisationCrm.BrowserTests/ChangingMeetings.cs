using MobilisationCrm.Accounts;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Pages;

namespace MobilisationCrm;

/// <summary>What invitees are told when a meeting changes or is called off.</summary>
[TestFixture("en"), TestFixture("fr")]
internal sealed class ChangingMeetings(string language) : Journey(language)
{
    [Test]
    public async Task WhenThePlaceChangesAndTheMeetingIsCancelled_TheCalendarEntryFollows()
    {
        const string Title = "Information meeting with Malta";
        var staff = await SignIn(Role.Staff);
        await staff.GoToCampaign("meetings/new");
        var meeting = await new PrepareMeetingPage(staff).Prepare(
            Title,
            Tuesday.AddHours(15),
            "Conference Room 5",
            "Malta"
        );
        await meeting.SendOne();
        var invitation = await Mailbox.SentAsync(As(Role.Staff), meeting.Id, MailPurpose.Invitation);

        await meeting.ChangePlace(Title, "Conference Room 8");
        await meeting.ExpectLetter("Conference Room 8");
        await meeting.SendOne();
        var change = await Mailbox.SentAsync(As(Role.Staff), meeting.Id, MailPurpose.Change);

        await meeting.Cancel();
        await meeting.ExpectStatus("Cancelled");
        var cancellation = await Mailbox.SentAsync(As(Role.Staff), meeting.Id, MailPurpose.Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(Property(invitation, "METHOD"), Is.EqualTo("REQUEST"));
            Assert.That(Property(change, "METHOD"), Is.EqualTo("REQUEST"));
            Assert.That(Property(change, "LOCATION"), Is.EqualTo("Conference Room 8"));
            Assert.That(Property(cancellation, "METHOD"), Is.EqualTo("CANCEL"));
            Assert.That(Property(change, "UID"), Is.EqualTo(Property(invitation, "UID")));
            Assert.That(Property(cancellation, "UID"), Is.EqualTo(Property(invitation, "UID")));
            Assert.That(Sequence(change), Is.GreaterThan(Sequence(invitation)));
            Assert.That(Sequence(cancellation), Is.GreaterThan(Sequence(change)));
        });
    }

    private static string Property(MailDetail letter, string name) => Mailbox.CalendarProperty(letter, name);

    private static int Sequence(MailDetail letter) =>
        int.Parse(Property(letter, "SEQUENCE"), System.Globalization.CultureInfo.InvariantCulture);
}
