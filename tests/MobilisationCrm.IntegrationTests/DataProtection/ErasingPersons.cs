using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Audit;
using MobilisationCrm.Contacts;
using MobilisationCrm.DataProtection;
using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;
using MobilisationCrm.Mail;
using MobilisationCrm.Meetings;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// After an erasure no byte of the person's name, address or number is found: not in the database, in whatever record it was written, not
/// in the folder of mail, not in what the program said. What the State did stays.
/// </summary>
internal sealed class ErasingPersons : CrmFixture
{
    private const string Given = "Zéphyrine";
    private const string Family = "O’Quillfeather-Brönn";
    private const string Email = "z.oquill+mission@example.org";
    private const string Phone = "+1 212 555 0177";
    private const string Switchboard = "+1 212 555 0100";

    // How a byte of it would look, whatever the accents and capitals.
    private static readonly string[] Traces = ["quillfeather", "oquill", "zéphyrine", "zephyrine", "z\\u00E9phyrine", "555 0177"];

    [Test]
    public async Task WhenAPersonIsErased_NoByteOfThePersonIsFound_AndTheStatesHistoryStays()
    {
        var person = await AddAsync("SN", Given, Family, Email, Phone);
        await WriteEverywhereAsync(person);
        Assert.That(await HeldAsync(), Does.Contain("quillfeather"), "The test writes what it looks for.");
        await Administrator.Refused(
            HttpMethod.Post,
            $"/contacts/{person.Id}/erase",
            new { reason = "Asked for it" },
            422,
            "contact-holds-post",
            "endPosts"
        );

        var done = await Administrator.Post<ErasureOutcome>(
            $"/contacts/{person.Id}/erase",
            new { reason = $"{Given} {Family} asked for it", endPosts = true }
        );

        var held = await HeldAsync();
        Assert.Multiple(() =>
        {
            foreach (var trace in Traces)
                Assert.That(held.Contains(trace, StringComparison.OrdinalIgnoreCase), Is.False, Around(held, trace));
            Assert.That(done.PostsEnded, Is.EqualTo(1));
            Assert.That(done.LettersCancelled, Is.GreaterThan(0));
            Assert.That(new[] { done.LettersEmptied, done.TextsChanged, done.AuditEntriesEmptied }, Is.All.GreaterThan(0));
            foreach (var trace in Traces)
                Assert.That(Crm.Log.All.Where(l => l.Contains(trace, StringComparison.OrdinalIgnoreCase)), Is.Empty);
        });
        var timeline = await Staff.Timeline("SN", "kind=Interaction");
        Assert.That(timeline.Select(i => i.Title), Has.Some.EqualTo("Word from N. N."));
        Assert.That((await Staff.Get<ContactSummary>($"/contacts/{person.Id}")).FamilyName, Is.EqualTo("N. N."));
        var listed = await Staff.Get<PagedList<ContactSummary>>("/contacts?state=SN");
        Assert.That(listed.Items.Select(c => c.Id), Has.None.EqualTo(person.Id));
        var audit = (await Administrator.Get<PagedList<AuditItem>>($"/audit?record={person.Id}")).Items;
        Assert.That(audit[0].Action, Is.EqualTo("Erased"));
        Assert.That(audit.Skip(1).Select(e => (e.IsErased, e.Changes.Count)), Is.All.EqualTo((true, 0)));
        await using (var scope = Crm.Services.CreateAsyncScope())
        {
            var verdict = await scope.ServiceProvider.GetRequiredService<AuditVerification>().RunAsync(null, CancellationToken.None);
            Assert.That(verdict.Faults, Is.Empty, "The chain is whole.");
        }

        await Administrator.Refused(HttpMethod.Post, $"/contacts/{person.Id}/erase", new { reason = "Again" }, 422, "contact-erased");
        await Staff.Refused(HttpMethod.Patch, $"/contacts/{person.Id}", new { familyName = "Back" }, 422, "contact-erased");
        await Administrator.Refused(HttpMethod.Get, $"/contacts/{person.Id}/access-file", null, 422, "contact-erased");
    }

    [Test]
    public async Task WhenTheNameIsAlsoAnothersOrAWord_OnlyWhatIsThePersonsOwnIsTakenAway()
    {
        var mine = await AddAsync("GH", "Amina", "May", "may.ghana@example.org");
        await AddAsync("KE", "Otieno", "May", "other.may.kenya@example.org");
        await Staff.LogContact("KE", subject: "They may come in May, says May");
        await LogAsync("GH", "Amina May may come in May", mine.Id);
        await Administrator.Post($"/contacts/{mine.Id}/erase", new { reason = "Asked for it", endPosts = true });
        Assert.That((await Staff.Timeline("KE", "kind=Interaction")).Select(i => i.Title), Has.Some.EqualTo("They may come in May, says May"));
        Assert.That((await Staff.Timeline("GH", "kind=Interaction")).Select(i => i.Title), Has.Some.EqualTo("N. N. may come in N. N."));
        Assert.That(
            (await Staff.Get<PagedList<ContactSummary>>("/contacts?q=other.may")).Items.Select(c => c.FamilyName),
            Is.EqualTo(new[] { "May" })
        );
    }

    [Test]
    public async Task WhenNameOrAddressWereOthersBefore_TheseGoToo_AndWhatColleaguesShareStays()
    {
        var person = await AddAsync("ZW", "Rudo", "Oldquillname", "old.quill@example.org", Switchboard);
        var colleague = await AddAsync("ZW", "Tatenda", "Moyo", "moyo@example.org", Switchboard);
        await Staff.LogContact("SZ", subject: "Oldquillname wrote from old.quill@example.org");
        await Staff.Patch($"/contacts/{person.Id}", new { familyName = "Newquillname", email = "new.quill@example.org" });
        await Administrator.Post($"/contacts/{person.Id}/erase", new { reason = "Asked", endPosts = true });
        var held = await HeldAsync();
        foreach (var trace in new[] { "quillname", "old.quill", "new.quill" })
            Assert.That(held.Contains(trace, StringComparison.OrdinalIgnoreCase), Is.False, Around(held, trace));
        Assert.That((await Staff.Get<ContactSummary>($"/contacts/{colleague.Id}")).Phone, Is.EqualTo(Switchboard));
    }

    [Test]
    public async Task WhenTheFamilyNameIsAlsoAWord_ItMayBeLeftWhereThePersonDoesNotStand()
    {
        var person = await AddAsync("UG", "Grace", "French", "grace@example.org");
        await Staff.LogContact("ZM", subject: "French delegation, with Grace French");
        await Administrator.Post($"/contacts/{person.Id}/erase", new { reason = "Asked", endPosts = true, familyNameAlone = false });
        Assert.That((await Staff.Timeline("ZM", "kind=Interaction")).Select(i => i.Title), Is.EqualTo(["French delegation, with N. N."]));
    }

    [Test]
    public async Task WhenAnErasureIsAskedForByOthers_OrForNobody_OrWithoutReason_ItIsRefused()
    {
        var person = await AddAsync("TZ", "Neema", "Kilimwiko", "neema.tanzania@example.org");
        await Manager.Refused(HttpMethod.Post, $"/contacts/{person.Id}/erase", new { reason = "x" }, 403, "not-allowed");
        await Manager.Refused(HttpMethod.Get, $"/contacts/{person.Id}/access-file", null, 403, "not-allowed");
        await Administrator.Refused(HttpMethod.Post, $"/contacts/{person.Id}/erase", new { reason = " " }, 400, "invalid-request", "reason");
        using var nobody = await Administrator.Send(HttpMethod.Post, $"/contacts/{Guid.NewGuid()}/erase", new { reason = "x" });
        Assert.That((int)nobody.StatusCode, Is.EqualTo(404));
        Assert.That((await Staff.Get<ContactSummary>($"/contacts/{person.Id}")).FamilyName, Is.EqualTo("Kilimwiko"));
    }

    private async Task<ContactSummary> AddAsync(string iso2, string given, string family, string email, string? phone = null) =>
        await Staff.Post<ContactSummary>(
            "/contacts",
            new
            {
                givenName = given,
                familyName = family,
                email,
                phone,
                source = $"Card of {given} {family}",
                organisationId = (await Staff.Mission(iso2)).Id,
                post = "Second Committee expert",
            }
        );

    // Each way in which staff, Missions and mail servers write a text that may name somebody.
    private async Task WriteEverywhereAsync(ContactSummary person)
    {
        var name = $"{Given} {Family}";
        await Staff.Patch($"/contacts/{person.Id}", new { source = $"Told by {Family.ToUpperInvariant()}" });
        await LogAsync("SN", $"Word from {Family}", person.Id);
        await Staff.LogContact(
            "KE",
            subject: $"About {name} of Senegal",
            notes: $"<b>{name}</b> ({Email}, {Phone}) & others",
            nextStep: $"Call {name}"
        );
        await Manager.Move("SN", Stage.InformationMeeting, $"{name} was there");
        await Staff.Patch($"/campaigns/{Campaign}/engagements/SN", new { nextStep = $"Write to {Email}" });
        await Manager.Post(
            $"/campaigns/{Campaign}/engagements/SN/positions",
            new { position = "Supportive", source = $"Said by {name}", confidentiality = "Managers" }
        );
        await Staff.Post($"/campaigns/{Campaign}/engagements/SN/commitments", new { kind = "Pledge", source = $"Letter of {name}" });
        var meeting = await Staff.PrepareMeeting(title: $"With {name}", agenda: $"1. {name}\n2. The draft");
        meeting = await Staff.InviteContacts(meeting, person.Id);
        await Staff.SendInvitations(meeting);
        await Crm.RunAsync<MailSender>();
        var letter = (await Staff.MailOf(meeting)).Single(m => m.Mail.ToAddress == Email);
        await Staff.AnswerByLink(letter, Answer.Accepted, comment: $"{Given} comes");
        await Staff.Change(meeting, new { internalNote = $"{Family} speaks", place = $"Room of {name}" });
        await Staff.SendInvitations(meeting);
        var server = await MailServer.Of(Crm, Administrator);
        await server.Receive(
            $"From: {Given} <{Email}>\r\nMessage-ID: <{Guid.NewGuid()}@quill.example.org>\r\nIn-Reply-To: {letter.MessageId}\r\n"
                + $"Subject: From {name}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nI am {name}, {Phone}.\r\n"
        );
        await Administrator.Post(
            "/data-protection/sharing",
            new
            {
                recipient = "Ministry",
                what = $"Card of {name}",
                purpose = "Visit",
                contactId = person.Id,
            }
        );
    }

    private Task<JsonElement> LogAsync(string iso2, string subject, Guid participant) =>
        Staff.Post<JsonElement>(
            "/interactions",
            new
            {
                Campaign,
                iso2,
                kind = "Call",
                direction = "Inbound",
                subject,
                contactIds = new[] { participant },
            }
        );

    // What is not in the tables yet lies in the log beside them.
    private Task<string> HeldAsync() => Crm.Database.HeldAsync();

    private static string Around(string held, string trace) =>
        held.IndexOf(trace, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            ? held[Math.Max(0, at - 300)..Math.Min(held.Length, at + 200)]
            : trace;
}
