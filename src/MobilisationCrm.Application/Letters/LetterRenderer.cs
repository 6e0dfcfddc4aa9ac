using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace MobilisationCrm.Letters;

/// <summary>A rendered letter.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Subject">Subject.</param>
/// <param name="Text">Plain text, complete.</param>
/// <param name="Html">HTML with the same content.</param>
public sealed record Letter(string Language, string Subject, string Text, string Html)
{
    internal const string Begin = "<div style=\"max-width:640px;overflow-wrap:anywhere;word-break:break-word\">";

    /// <summary>The same with a mark before its subject and a note, in whatever language, above its text.</summary>
    public Letter Marked(string mark, string note) =>
        this with
        {
            Subject = $"{mark} {Subject}".Cut(Lengths.Line),
            Text = $"{note}\n\n{Text}",
            Html = Html.Replace(
                Begin,
                $"{Begin}\n<p dir=\"auto\" style=\"padding:8px 12px;border:1px solid #8a5a00\">{WebUtility.HtmlEncode(note)}</p>",
                StringComparison.Ordinal
            ),
        };
}

/// <summary>
/// Renders letters whose text is Markdown. A template is filled twice, once as plain text and once, with fields escaped, for HTML; so both
/// say the same. Markup of HTML is shown and not obeyed, pictures do not exist, and links lead to web and mail addresses only.
/// </summary>
public sealed partial class LetterRenderer
{
    // A few dozen templates are in force. Drafts of an editor are forgotten again.
    private const int MaxCompiled = 200;

    // A long title leaves room for the date behind it.
    private const int MaxSubjectField = 150;
    private static readonly MarkdownPipeline Markdown = CreateMarkdown();
    private readonly ConcurrentDictionary<TemplateText, Compiled> _compiled = new();

    /// <summary>Fills a template.</summary>
    /// <param name="template">Subject and letter.</param>
    /// <param name="fields">What its fields stand for.</param>
    public Letter Render(TemplateText template, object fields)
    {
        if (_compiled.Count > MaxCompiled)
            _compiled.Clear();
        var (subject, plain, marked) = _compiled.GetOrAdd(template, Compile);
        var title = LineBreaks().Replace(subject(fields), " ").Trim().Cut(Lengths.Line);
        var html = ToHtml(marked(fields), IsRightToLeft(template.Language));
        return new Letter(template.Language, title, Tidy(plain(fields)), Page(html, title, template.Language));
    }

    /// <summary>Whether a text is within Markdown's limit of depth. What stands in its fields adds nothing.</summary>
    public static bool CanRead(string markdown)
    {
        try
        {
            ToHtml(markdown, isRightToLeft: false);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Compiled Compile(TemplateText template)
    {
        // French sets a space before the colon; Chinese has a wide one.
        var colon = template.Language switch
        {
            "fr" => "\u00a0:",
            "zh" => "：",
            _ => ":",
        };
        // In a letter from right to left a name in another script would change the order of the words around it. An isolate keeps it apart
        // (Unicode UAX 9, 2.4).
        var isolate = IsRightToLeft(template.Language);
        var plain = Create(new FieldEncoder(false, isolate), (label, url) => $"{label}{colon} {url}", text => text, LetterBars.Plain);
        var marked = Create(new FieldEncoder(true, isolate), (label, url) => $"[{label}]({url})", text => $"**{text}**", LetterBars.Marked);
        var subject = Create(new FieldEncoder(false, isolate, MaxSubjectField), (label, _) => label, text => text, LetterBars.Plain);
        return new Compiled(subject.Compile(template.Subject), plain.Compile(template.Body), marked.Compile(template.Body));
    }

    private static MarkdownPipeline CreateMarkdown()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak();
        // Without the "!" that begins a picture: nothing in a letter may be loaded from afar (M12).
        builder.InlineParsers.FindExact<LinkInlineParser>()!.OpeningCharacters = ['[', ']'];
        return builder.Build();
    }

    private static bool IsRightToLeft(string language) => language == "ar";

    private static string ToHtml(string markdown, bool isRightToLeft)
    {
        using var writer = new StringWriter();
        var html = new HtmlRenderer(writer) { LinkRewriter = url => IsAllowed(url) ? url : "" };
        Markdown.Setup(html);
        html.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new LetterBars());
        var letter = Markdig.Markdown.Parse(markdown, Markdown);
        LetterDirection.Mark(letter, isRightToLeft);
        html.Render(letter);
        return writer.ToString();
    }

    private static bool IsAllowed(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto";

    private static IHandlebars Create(
        FieldEncoder encoder,
        Func<string, string, string> link,
        Func<string, string> strong,
        Func<IEnumerable<LetterBar>, string> bars
    )
    {
        var handlebars = Handlebars.Create(
            new HandlebarsConfiguration { TextEncoder = encoder, ThrowOnUnresolvedBindingExpression = true }
        );
        handlebars.RegisterHelper("link", (writer, _, arguments) => writer.WriteSafeString(link($"{arguments[0]}", $"{arguments[1]}")));
        handlebars.RegisterHelper("strong", (writer, _, arguments) => writer.WriteSafeString(strong(encoder.Encode($"{arguments[0]}"))));
        handlebars.RegisterHelper("bars", (writer, _, arguments) => writer.WriteSafeString(bars((IEnumerable<LetterBar>)arguments[0]!)));
        return handlebars;
    }

    // Optional paragraphs leave empty lines behind.
    private static string Tidy(string text)
    {
        var tidy = new StringBuilder();
        var empty = 0;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd()))
        {
            empty = line.Length == 0 ? empty + 1 : 0;
            if (empty < 2)
                tidy.Append(line).Append('\n');
        }

        return tidy.ToString().Trim('\n') + "\n";
    }

    private static string Page(string body, string title, string language) =>
        $"""
            <!DOCTYPE html>
            <html lang="{language}"{(IsRightToLeft(language) ? " dir=\"rtl\"" : "")}>
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(
                title
            )}</title></head>
            <body style="margin:0;padding:24px;background:#ffffff;color:#16202c;font:16px/1.5 Arial,Helvetica,sans-serif">
            {Letter.Begin}
            {body}</div>
            </body>
            </html>

            """;

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineBreaks();

    private sealed record Compiled(
        HandlebarsTemplate<object, object> Subject,
        HandlebarsTemplate<object, object> Plain,
        HandlebarsTemplate<object, object> Marked
    );

    private sealed class FieldEncoder(bool escape, bool isolate, int most = int.MaxValue) : ITextEncoder
    {
        public string Encode(string text)
        {
            using var writer = new StringWriter();
            Encode(text, writer);
            return writer.ToString();
        }

        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var whole = new StringBuilder();
            while (text?.MoveNext() == true)
                whole.Append(text.Current);
            Encode(whole, target);
        }

        public void Encode(string? text, TextWriter target)
        {
            // An address stays bare, since mail programs make a link of it.
            var stands = isolate && text?.StartsWith("http", StringComparison.Ordinal) == false;
            if (stands)
                target.Write('\u2068');
            foreach (var letter in Shortened(text ?? ""))
            {
                // Any ASCII punctuation may be escaped (CommonMark 0.31, 2.4).
                if (escape && char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)))
                    target.Write('\\');
                // A line break ends what stands apart.
                target.Write(stands && letter == '\n' ? "\u2069\n\u2068" : letter.ToString());
            }

            if (stands)
                target.Write('\u2069');
        }

        // The text is cut at the end of a word where there is one.
        private string Shortened(string text)
        {
            if (text.Length <= most)
                return text;
            var beginning = text.Cut(most - 1);
            return beginning.LastIndexOf(' ') is var blank && blank > most / 2 ? $"{beginning[..blank]}…" : $"{beginning}…";
        }
    }
}
