using System.Text.RegularExpressions;
using MobilisationCrm.Letters;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Rules;

/// <summary>Letters are filled twice, as text and as HTML, and say the same (M12).</summary>
internal sealed class RenderingLetters
{
    private static readonly LetterRenderer Renderer = new();

    private static Letter Render(
        string language = "en",
        string title = "Information meeting",
        string agenda = "",
        string place = "",
        string online = ""
    ) =>
        Renderer.Render(
            ShippedLetters.Find(MailPurpose.Invitation, language)!,
            new
            {
                salutation = "Excellency,",
                sender = "Alliance",
                invitee = "the Mission",
                office = "",
                kind = "a meeting",
                title,
                campaign = "Draft",
                day = "Thursday 1 October 2026",
                hours = new[] { "10:00 New York" },
                place,
                online,
                languages = "English",
                agenda,
                papers = Array.Empty<string>(),
                accept = "https://a.example/1?x=1&y=2",
                tentative = "https://a.example/2",
                delegated = "https://a.example/3",
                decline = "https://a.example/4",
            }
        );

    [TestCase("en")]
    [TestCase("fr")]
    [TestCase("es")]
    [TestCase("ar")]
    [TestCase("ru")]
    [TestCase("zh")]
    public void M12_WhenALetterIsRendered_TextAndHtmlSayTheSame(string language)
    {
        var letter = Render(
            language,
            "Réunion & *étoiles* _x_ [y](z) `code` <b>",
            "1. One\n2. Two\n# Three",
            "Room_1",
            "https://m.example/?a=1&b=2"
        );
        Assert.That(Words(letter.Html), Is.EqualTo(Words(letter.Text)));
    }

    [Test]
    public void M11_WhenALetterIsInArabic_ItRunsFromRightToLeft()
    {
        Assert.That(Render("ar").Html, Does.Contain("<html lang=\"ar\" dir=\"rtl\">"));
        Assert.That(Render("ar").Text, Does.Contain("«\u2068Draft\u2069»"), "A name in another script stands apart.");
        Assert.That(Render("ar", agenda: "1. One\n2. Two").Text, Does.Contain("\u20681. One\u2069\n\u20682. Two\u2069"));
        Assert.That(Render("fr").Html, Does.Not.Contain("dir="));
    }

    [Test]
    public void M11_WhenAnArabicLetterHoldsEnglishWords_TheirParagraphRunsFromTheLeft()
    {
        var html = Render("ar", "Information meeting (2nd): the draft.", "1. The draft.\n2. Calendar.").Html;
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain("<html lang=\"ar\" dir=\"rtl\">"));
            Assert.That(html, Does.Contain("<p dir=\"ltr\"><strong>\u2068Information meeting (2nd): the draft.\u2069</strong></p>"));
            Assert.That(html, Does.Contain("<p dir=\"ltr\">\u20681. The draft.\u2069"));
            // A sentence in Arabic keeps the direction of the letter, whatever stands in it; so do an Arabic title and agenda.
            Assert.That(html, Does.Contain("<p>تتشرف \u2068Alliance\u2069"));
            Assert.That(
                Render("ar", "اجتماع إعلامي", "1. المشروع").Html,
                Does.Contain("<p><strong>\u2068اجتماع").And.Contain("<p>\u20681. المشروع\u2069</p>")
            );
        });
    }

    [Test]
    public void M11_WhenAnEnglishLetterHoldsAnArabicParagraph_ItRunsFromTheRight() =>
        Assert.That(Render(agenda: "مشروع القرار (2)").Html, Does.Contain("<p dir=\"rtl\">مشروع القرار"));

    [Test]
    public void M12_WhenOptionalPartsAreMissing_NoEmptyParagraphsAreLeft()
    {
        var text = Render().Text;
        Assert.That(text, Does.Not.Contain("\n\n\n").And.Not.Contain("Place").And.Not.Contain("Agenda").And.EndWith("\n"));
        Assert.That(text, Does.Not.Contain("{{").And.Not.Contain("**"));
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("<img src=x onerror=alert(1)>")]
    [TestCase("![x](https://evil.example/pixel.png)")]
    [TestCase("[x](javascript:alert(1))")]
    [TestCase("<https://evil.example>")]
    [TestCase("a\n\n<table><tr><td>")]
    [TestCase("&lt;b&gt; \" ' {{title}}")]
    public void M12_WhenAFieldHoldsMarkup_ItIsShownAndNotObeyed(string text)
    {
        var html = Render(title: "x", agenda: text, place: text).Html;
        Assert.That(Regex.Matches(html, "<(?!/?(?:html|head|meta|title|body|div|p|br|ul|ol|li|strong|a)\\b|!DOCTYPE)"), Is.Empty, html);
        Assert.That(
            html,
            Does.Not.Contain("href=\"javascript").And.Not.Contain("<a href=\"https://evil.example").And.Not.Match("<[^>]*src=")
        );
    }

    [Test]
    public void WhenATitleHoldsALineBreak_TheSubjectStaysOneLine()
    {
        var letter = Render(title: "One\r\nBcc: x@example.org");
        Assert.That(letter.Subject, Does.Not.Contain("\n").And.Not.Contain("\r"));
    }

    [Test]
    public void WhenATemplateWritesMarkdown_PicturesAndDoubtfulLinksAreNone()
    {
        var template = new TemplateText(
            "en",
            "x",
            "![pixel](https://evil.example/p.png) !{{link \"a\" online}} [x](javascript:alert\\(1\\)) <b>bold</b> [ok](https://example.org)"
        );
        var html = Renderer.Render(template, new { online = "data:text/html,x" }).Html;
        Assert.That(
            html,
            Does.Not.Contain("<img")
                .And.Not.Contain("javascript")
                .And.Not.Contain("data:")
                .And.Contain("&lt;b&gt;")
                .And.Contain("<a href=\"https://example.org\">ok</a>")
        );
    }

    [Test]
    public void M12_WhenALetterHasBars_TheirTextIsInBothPartsAndTheirLengthIsTheShare()
    {
        var bars = new[]
        {
            new LetterBar("First <contact> & *more*: 12", 0.334),
            new LetterBar("None: 0", 0),
            new LetterBar("All: 9", 1.5),
        };
        var letter = Renderer.Render(new TemplateText("en", "x", "Before\n{{bars funnel}}\nAfter"), new { funnel = bars });
        Assert.That(letter.Text, Is.EqualTo("Before\n- First <contact> & *more*: 12\n- None: 0\n- All: 9\n\nAfter\n"));
        Assert.That(letter.Html, Does.Contain("First &lt;contact&gt; &amp; *more*: 12").And.Not.Contain("<img").And.Not.Contain("src="));
        Assert.That(
            Regex.Matches(letter.Html, "width=\"(\\d+)%\" [^>]*#1f6f8b").Select(m => m.Groups[1].Value),
            Is.EqualTo(new[] { "33", "100" })
        );
    }

    [Test]
    public void M12_WhenATemplateWritesBarsByHand_NothingInThemIsObeyed()
    {
        var html = Renderer
            .Render(new TemplateText("en", "x", "~~~ bars\n\" onload=x <script>\n-5 <b>\n\n9999999999 y\n~~~\n\n~~~\ncode\n~~~"), new { })
            .Html;
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("<b>").And.Not.Contain("#1f6f8b").And.Contain("<pre><code>code"));
    }

    [Test]
    public void M11_WhenLettersShip_EachIsThereInItsLanguages_AndWouldPassTheCheck([Values] MailPurpose purpose)
    {
        foreach (var language in LetterFields.LanguagesOf(purpose))
        {
            var letter = ShippedLetters.Find(purpose, language);
            Assert.That(letter, Is.Not.Null, language);
            Assert.That(() => LetterCheck.Expect(purpose, letter!), Throws.Nothing, language);
            Assert.That(Renderer.Render(letter!, LetterFields.Samples(purpose)).Text, Does.Not.Contain("{{"), language);
        }
    }

    // The words that a reader sees, whatever marks them up; a link is its label and its address.
    private static string Words(string letter)
    {
        var body = Regex.Replace(letter, "<head>.*</head>", "", RegexOptions.Singleline);
        if (letter.Contains("<body", StringComparison.Ordinal))
        {
            body = Regex.Replace(body, "<a href=\"([^\"]*)\">([^<]*)</a>", "$2 $1");
            body = System.Net.WebUtility.HtmlDecode(Regex.Replace(body, "<[^>]+>", " "));
        }

        return string.Join(' ', Regex.Matches(body, @"[\w/?=&.:@]+").Select(m => m.Value.Trim(':')).Where(w => w.Length > 0));
    }
}
