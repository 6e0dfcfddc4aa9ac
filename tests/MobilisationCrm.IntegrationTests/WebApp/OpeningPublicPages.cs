using MobilisationCrm.Hosting;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>What readers without an account are told when a page cannot be shown.</summary>
internal sealed class OpeningPublicPages : CrmFixture
{
    [Test]
    public async Task WhenSomebodyGuessesAtLinks_TheyAreSlowedDown()
    {
        var statuses = new List<int>();
        var guesser = new HttpClient { BaseAddress = Crm.ClientOptions.BaseAddress };
        guesser.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.77");
        for (var i = 0; i <= 600; i++)
        {
            using var response = await guesser.GetAsync($"/rsvp/guess{i}");
            statuses.Add((int)response.StatusCode);
        }

        Assert.That(statuses.Take(600), Is.All.EqualTo(404));
        Assert.That(statuses[600], Is.EqualTo(429));

        // A Mission behind the same address reads why, and a program when to come again.
        guesser.DefaultRequestHeaders.Add("Accept", "text/html");
        using var refused = await guesser.GetAsync("/rsvp/guess");
        Assert.That((int)refused.StatusCode, Is.EqualTo(429));
        Assert.That(refused.Headers.RetryAfter!.Delta, Is.InRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)));
        await ExpectPageInAllLanguages(refused, "try again in a minute");
    }

    [Test]
    public async Task WhenTheFormCannotBeRead_TheReaderIsToldOnAPage_AndAProgramByProblemDetails()
    {
        var mail = (await Staff.MailOf(await Staff.InviteTo(MeetingKind.Information, "ML"))).Single();
        var link = Session.AnswerLink(mail, Answer.Accepted).Split('?')[0];
        await Crm.Anonymous().Refused(HttpMethod.Post, link, TooManyFields(), 400, "invalid-request");
        using var page = await Crm.Anonymous().Send(HttpMethod.Post, link, TooManyFields(), accept: "text/html");
        Assert.That((int)page.StatusCode, Is.EqualTo(400));
        await ExpectPageInAllLanguages(page, "did not work");
    }

    private static async Task ExpectPageInAllLanguages(HttpResponseMessage response, string words)
    {
        var page = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
            Assert.That(page, Does.Contain(words).And.Contain("mailto:"));
            foreach (var language in new[] { "en", "fr", "es", "ar", "ru", "zh" })
                Assert.That(page, Does.Contain($"<p lang=\"{language}\""));
        });
    }

    // More fields than a form may have.
    private static FormUrlEncodedContent TooManyFields() =>
        new(Enumerable.Range(0, 2_000).Select(i => KeyValuePair.Create($"field{i}", "x")));
}
