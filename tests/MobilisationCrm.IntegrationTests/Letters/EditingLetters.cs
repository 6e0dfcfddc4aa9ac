using MobilisationCrm.Hosting;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Scenarios;

/// <summary>Managers edit the letters; what is sent follows, and every text can be had back.</summary>
internal sealed class EditingLetters : CrmFixture
{
    private const string Answers =
        "{{link \"Yes\" accept}} {{link \"Perhaps\" tentative}} {{link \"Another\" delegated}} {{link \"No\" decline}}";
    private const string Body = "Dear friends of {{invitee}},\n\n{{title}}\n\n{{#each hours}}\n- {{this}}\n{{/each}}\n\n" + Answers;

    // Letters about accounts hold what opens them: nobody edits these.
    private static readonly MailPurpose[] Edited =
    [
        .. Enum.GetValues<MailPurpose>()
            .Except([
                MailPurpose.AccountInvitation,
                MailPurpose.AccountAdded,
                MailPurpose.PasswordReset,
                MailPurpose.EmailChange,
                MailPurpose.AccountChange,
                MailPurpose.TestLetter,
            ]),
    ];

    // Tests share one application: each edits a letter of its own.
    private static string Address(string letter) => $"/mail/templates/{letter}";

    private Task<LetterTemplateDetail> Save(string letter, string subject, string? note = null) =>
        Manager.Put<LetterTemplateDetail>(
            Address(letter),
            new
            {
                subject,
                body = Body,
                note,
            }
        );

    [Test]
    public async Task WhenNobodyHasEdited_EveryPurposeHasItsShippedLetterInThreeLanguages()
    {
        var letters = await Viewer.Get<List<LetterTemplateSummary>>("/mail/templates");
        Assert.That(letters.Where(l => l.Language is "en" or "fr" or "es").Select(l => l.IsWritten), Is.All.True);
        Assert.That(
            letters.Single(l => l is { Purpose: MailPurpose.Thanks, Language: "fr" }),
            Has.Property("Number").EqualTo(0).And.Property("SavedBy").Null
        );
        Assert.That(letters.Select(l => l.Purpose).Distinct(), Is.EquivalentTo(Edited));
    }

    [Test]
    public async Task WhenAManagerSaves_TheNextLetterFollows_AndTheQueuedOneStaysAsWritten()
    {
        var meeting = await Staff.PrepareMeeting();
        await Staff.Invite(meeting, "KE");
        await Staff.SendInvitations(meeting);
        var saved = await Save("Invitation/en", "Come to {{title}}", "Shorter");
        Assert.Multiple(() =>
        {
            Assert.That(
                saved.Template,
                Is.EqualTo(
                    new LetterTemplateSummary(
                        MailPurpose.Invitation,
                        "en",
                        true,
                        1,
                        "Come to {{title}}",
                        saved.Template.SavedBy,
                        Crm.Clock.Now
                    )
                )
            );
            Assert.That(saved.Template.SavedBy, Is.Not.Empty);
            Assert.That(saved.Versions.Select(v => (v.Number, v.Note)), Is.EqualTo(new[] { (1, "Shorter"), (0, "") }));
        });
        Assert.That((await Staff.MailOf(meeting)).Single().Mail.Subject, Does.StartWith("Information meeting"));
        var next = (await Staff.Preview(await Staff.Invite(await Staff.PrepareMeeting(), "KE", "FR"))).Letters.ToDictionary(l =>
            l.Language
        );
        Assert.Multiple(() =>
        {
            Assert.That(next["en"].Subject, Is.EqualTo("Come to Information meeting"));
            Assert.That(next["en"].Text, Does.StartWith("Dear friends of the Permanent Mission of Kenya to the United Nations,"));
            Assert.That(next["fr"].Subject, Does.StartWith("Information meeting –"), "Another language keeps its own letter.");
        });
    }

    [Test]
    public async Task WhenAnOlderTextIsRestored_ItIsANewVersion_AndNothingIsLost()
    {
        const string letter = "Change/en";
        var shipped = (await Save(letter, "First")).Versions[^1].Subject;
        await Save(letter, "Second");
        var restored = await Manager.Post<LetterTemplateDetail>($"{Address(letter)}/restore", new { number = 1 });
        Assert.That((restored.Template.Number, restored.Template.Subject), Is.EqualTo((3, "First")));
        var original = await Manager.Post<LetterTemplateDetail>($"{Address(letter)}/restore", new { number = 0 });
        Assert.That(original.Versions.Select(v => v.Subject), Is.EqualTo(new[] { shipped, "First", "Second", "First", shipped }));
        Assert.That(original.Body, Is.EqualTo(original.Versions[^1].Body));
        await Manager.Refused(HttpMethod.Post, $"{Address(letter)}/restore", new { number = 9 }, 422, "unknown-version", "number");
    }

    [Test]
    public async Task WhenTwoEdit_TheSecondIsToldAndNothingIsOverwritten()
    {
        var address = Address("Change/fr");
        await Save("Change/fr", "First");
        await Manager.Refused(HttpMethod.Put, address, new { subject = "Mine", body = Body }, 409, "stale-version", ifMatch: "\"0\"");
        await Manager.Refused(HttpMethod.Post, $"{address}/restore", new { number = 0 }, 409, "stale-version", ifMatch: "\"0\"");
        Assert.That((await Staff.Get<LetterTemplateDetail>(address)).Template.Subject, Is.EqualTo("First"));
    }

    [Test]
    public async Task WhenTwoSaveAtOnce_BothTextsAreKeptOrOneIsTold()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(i => Manager.Send(HttpMethod.Put, Address("Change/es"), new { subject = $"Number {i}", body = Body }))
        );
        Assert.That(answers.Select(a => (int)a.StatusCode), Is.All.AnyOf(200, 409));
        Assert.That(
            (await Staff.Get<LetterTemplateDetail>(Address("Change/es"))).Template.Number,
            Is.EqualTo(answers.Count(a => (int)a.StatusCode == 200))
        );
    }

    [Test]
    public async Task WhenATextCouldNotBeSent_ItIsRefusedWithTheOffendingName()
    {
        var address = Address("AnswerReminder/en");
        var problem = await Manager.Refused(
            HttpMethod.Put,
            address,
            new { subject = "x", body = Body + "{{#if place}}{{else}}{{colour}}{{/if}}" },
            422,
            "unknown-field",
            "body"
        );
        Assert.That(problem.Name, Is.EqualTo("colour"));
        await Manager.Refused(HttpMethod.Put, address, new { subject = "", body = Body }, 422, "text-missing", "subject");
        await Manager.Refused(HttpMethod.Put, address, new { subject = "x", body = "{{title}}" }, 422, "field-missing", "body");
        await Manager.Refused(
            HttpMethod.Put,
            address,
            new { subject = "x", body = Body + new string('x', 20_000) },
            400,
            "invalid-request",
            "body"
        );
        await Manager.Refused(
            HttpMethod.Put,
            address,
            new { subject = "x", body = Body + string.Concat(Enumerable.Repeat("{{#each hours}}", 900)) },
            422,
            "broken-expression",
            "body"
        );
        await Manager.Refused(HttpMethod.Put, "/mail/templates/Invitation/de", new { subject = "x", body = Body }, 404, "not-found");
        await Manager.Refused(HttpMethod.Put, "/mail/templates/Digest/ar", new { subject = "x", body = Body }, 404, "not-found");
        await Manager.Refused(
            HttpMethod.Put,
            "/mail/templates/Postcard/en",
            new { subject = "x", body = Body },
            400,
            "invalid-value",
            "purpose"
        );
    }

    [Test]
    public async Task WhenAnUnsavedTextIsPreviewed_ItHasTheFieldsOfTheChosenState_AndNothingIsSaved()
    {
        await Staff.Invite(await Staff.PrepareMeeting(title: "Briefing of Dakar"), "SN");
        var letter = await Staff.Post<Letter>(
            "/mail/templates/Invitation/fr/preview",
            new
            {
                Staff.Campaign,
                iso2 = "sn",
                subject = "{{title}}",
                body = Body,
            }
        );
        Assert.Multiple(() =>
        {
            Assert.That((letter.Language, letter.Subject), Is.EqualTo(("fr", "Briefing of Dakar")));
            Assert.That(letter.Text, Does.Contain("Mission permanente du Sénégal").And.Contain("heure de Dakar"));
            Assert.That(letter.Html, Does.Contain("<a href=\"https://crm.example.org/rsvp/"));
        });
        Assert.That((await Staff.Get<LetterTemplateDetail>("/mail/templates/Invitation/fr")).Template.Number, Is.Zero);
    }

    [Test]
    public async Task WhenAPreviewNamesNoStateOfTheCampaign_ItSaysSo()
    {
        var address = Address("Invitation/en/preview");
        await Staff.Refused(
            HttpMethod.Post,
            address,
            new
            {
                Staff.Campaign,
                iso2 = "ZZ",
                subject = "x",
                body = Body,
            },
            422,
            "unknown-state",
            "iso2"
        );
        await Staff.Refused(
            HttpMethod.Post,
            address,
            new
            {
                Staff.Campaign,
                subject = "x",
                body = Body,
            },
            422,
            "unknown-state",
            "iso2"
        );
        await Staff.Refused(
            HttpMethod.Post,
            address,
            new
            {
                campaign = "nowhere",
                iso2 = "SN",
                subject = "x",
                body = Body,
            },
            422,
            "unknown-campaign",
            "campaign"
        );
        await Staff.Refused(
            HttpMethod.Post,
            address,
            new
            {
                Staff.Campaign,
                iso2 = "SN",
                subject = "x",
                body = "{{colour}}",
            },
            422,
            "unknown-field",
            "body"
        );
    }

    [Test]
    public async Task WhenAPurposeListsItsFields_WhatWritesItsLettersFillsEachOfThem([ValueSource(nameof(Edited))] MailPurpose purpose)
    {
        var letter = await Staff.Get<LetterTemplateDetail>($"/mail/templates/{purpose}/en");
        var all = string.Join(
            '\n',
            letter.Fields.Select(f =>
                f.Kind switch
                {
                    LetterFieldKind.List => $"{{{{#each {f.Name}}}}}{{{{this}}}}{{{{/each}}}}",
                    LetterFieldKind.Bars => $"\n{{{{bars {f.Name}}}}}\n",
                    _ => $"{{{{{f.Name}}}}}",
                }
            )
        );
        await Staff.Post<Letter>(
            $"/mail/templates/{purpose}/en/preview",
            new
            {
                Staff.Campaign,
                iso2 = "KE",
                subject = "x",
                body = all,
            }
        );
    }
}
