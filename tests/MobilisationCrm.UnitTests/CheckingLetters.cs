using MobilisationCrm.Letters;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Rules;

/// <summary>What a letter may hold before it is saved.</summary>
internal sealed class CheckingLetters
{
    private const string Complete =
        "{{title}} {{#each hours}}{{this}}{{/each}} {{accept}} {{tentative}} {{delegated}} {{link \"No\" decline}}";

    [TestCase("{{#if place}}{{place}}{{else}}{{strong \"online\"}}{{/if}}")]
    [TestCase("{{#unless agenda}}none{{/unless}} {{strong title}} { one brace } is text")]
    [TestCase("{{#if place}}{{#each hours}}{{strong this}}{{/each}}{{/if}}")]
    public void WhenATextUsesItsFields_ItPasses(string text) =>
        Assert.That(() => LetterCheck.Expect(MailPurpose.Invitation, new("en", "{{title}}", Complete + text)), Throws.Nothing);

    [TestCase("{{bars title}}", "wrong-field", "title")]
    [TestCase("{{colour}}", "unknown-field", "colour")]
    [TestCase(
        "{{#if place}}{{place}}{{else}}{{colour}}{{/if}}",
        "unknown-field",
        "colour",
        Description = "In a branch that is rarely taken."
    )]
    [TestCase("{{#if colour}}x{{/if}}", "unknown-field", "colour")]
    [TestCase("{{link \"x\" colour}}", "unknown-field", "colour")]
    [TestCase("{{pledged}}", "unknown-field", "pledged", Description = "A field of another purpose.")]
    [TestCase("{{hours}}", "wrong-field", "hours")]
    [TestCase("{{#each title}}x{{/each}}", "wrong-field", "title")]
    [TestCase("{{link \"x\" title}}", "wrong-field", "title")]
    [TestCase("{{#if place}}x", "broken-expression", "{{#if}}")]
    [TestCase("x{{/if}}", "broken-expression", "/if")]
    [TestCase("{{#each hours}}{{#if place}}{{/each}}{{/if}}", "broken-expression", "/each")]
    [TestCase("{{#each hours}}{{#each hours}}x{{/each}}{{/each}}", "broken-expression", "#each hours")]
    [TestCase("{{#if place}}{{#if place}}{{#if place}}{{#if place}}{{#if place}}{{#if place}}x", "broken-expression", "#if")]
    [TestCase("{{else}}", "broken-expression", "else")]
    [TestCase("{{this}}", "broken-expression", "this")]
    [TestCase("{{> secrets}}", "broken-expression", "> secrets")]
    [TestCase("{{{title}}}", "broken-expression", null)]
    [TestCase("{{title", "broken-expression", null)]
    [TestCase("{{#with title}}x{{/with}}", "broken-expression", "#with title")]
    [TestCase("{{../title}}", "broken-expression", "../title")]
    [TestCase("{{lookup title 0}}", "broken-expression", "lookup title 0")]
    [TestCase("{{}}", "broken-expression", "")]
    public void WhenATextCouldNotBeSent_TheOffendingWordsAreNamed(string text, string code, string? name)
    {
        var refused = Assert.Throws<RuleException>(() => LetterCheck.Expect(MailPurpose.Invitation, new("en", "x", Complete + text)));
        Assert.That((refused!.Code.Wire(), refused.Field), Is.EqualTo((code, "body")));
        if (name is not null)
            Assert.That(refused.Name, Is.EqualTo(name));
    }

    [TestCase("", Complete, "text-missing", "subject")]
    [TestCase("x", " \n", "text-missing", "body")]
    [TestCase("{{colour}}", Complete, "unknown-field", "subject")]
    [TestCase("one\ntwo", Complete, "broken-expression", "subject")]
    [TestCase("x", "{{title}} {{accept}}", "field-missing", "body")]
    [TestCase(
        "x",
        "{{title}} {{#each hours}}{{this}}{{/each}} {{accept}} {{tentative}} {{delegated}} {{#if online}}{{decline}}{{/if}}",
        "field-missing",
        "body"
    )]
    public void WhenAPartIsMissing_TheLetterIsRefused(string subject, string body, string code, string field)
    {
        var refused = Assert.Throws<RuleException>(() => LetterCheck.Expect(MailPurpose.Invitation, new("en", subject, body)));
        Assert.That((refused!.Code.Wire(), refused.Field), Is.EqualTo((code, field)));
    }

    [TestCase("[")]
    [TestCase(">")]
    public void WhenBracketsAreNestedTooDeeply_TheLetterIsRefusedBeforeItIsInForce(string opening)
    {
        var body = Complete + "\n\n" + string.Concat(Enumerable.Repeat(opening, 1_999));
        var refused = Assert.Catch<RuleException>(() => LetterCheck.Expect(MailPurpose.Invitation, new("en", "x", body)));
        Assert.That((refused!.Code.Wire(), refused.Field), Is.EqualTo(("broken-expression", "body")));
    }
}
