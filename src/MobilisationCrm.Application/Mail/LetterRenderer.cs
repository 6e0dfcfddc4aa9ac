using System.Collections.Concurrent;
using System.Text;
using HandlebarsDotNet;
using Markdig;

namespace MobilisationCrm.Mail;

/// <summary>A rendered letter.</summary>
/// <param name="Subject">Subject.</param>
/// <param name="Text">Plain text, complete.</param>
/// <param name="Html">HTML with the same content.</param>
public sealed record Letter(string Subject, string Text, string Html);

/// <summary>
/// Renders letters from one template a purpose and language: the first line is the subject, the rest is Markdown. It is
/// filled twice, once as plain text and once, with fields escaped, for HTML; so both say the same.
/// </summary>
public sealed class LetterRenderer
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().Build();
    private readonly ConcurrentDictionary<string, (HandlebarsTemplate<object, object> Plain, HandlebarsTemplate<object, object> Marked)> _templates = new();

    /// <summary>Fills a template.</summary>
    /// <param name="name">Its name, as "invitation".</param>
    /// <param name="language">en, fr or es.</param>
    /// <param name="fields">What its fields stand for.</param>
    public Letter Render(string name, string language, object fields)
    {
        var (plain, marked) = _templates.GetOrAdd($"{name}.{language}.hbs", file => Compile(file, language));
        var text = plain(fields);
        var (subject, body) = Split(text);
        var html = Markdig.Markdown.ToHtml(Split(marked(fields)).Body, Markdown);
        return new Letter(subject, Tidy(body), Page(html, subject, language));
    }

    private static (HandlebarsTemplate<object, object>, HandlebarsTemplate<object, object>) Compile(string file, string language)
    {
        using var stream = typeof(LetterRenderer).Assembly.GetManifestResourceStream($"letters/{file}")
            ?? throw new InvalidOperationException($"There is no template {file}.");
        using var reader = new StreamReader(stream);
        var source = reader.ReadToEnd();
        // French sets a space before the colon.
        var colon = language == "fr" ? "\u00a0:" : ":";
        return (
            Create(null, (label, url) => $"{label}{colon} {url}", text => text).Compile(source),
            Create(new MarkdownEncoder(), (label, url) => $"[{label}]({url})", text => $"**{text}**").Compile(source));
    }

    private static IHandlebars Create(ITextEncoder? encoder, Func<string, string, string> link, Func<string, string> strong)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = encoder, NoEscape = encoder is null, ThrowOnUnresolvedBindingExpression = true });
        handlebars.RegisterHelper("link", (writer, _, arguments) => writer.WriteSafeString(link($"{arguments[0]}", $"{arguments[1]}")));
        handlebars.RegisterHelper("strong", (writer, _, arguments) => writer.WriteSafeString(strong(MarkdownEncoder.IfNeeded(encoder, $"{arguments[0]}"))));
        return handlebars;
    }

    private static (string Subject, string Body) Split(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return (text[..end].Trim(), text[(end + 1)..].Trim('\r', '\n'));
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

        return tidy.ToString().TrimEnd() + "\n";
    }

    private static string Page(string body, string title, string language) => $"""
        <!DOCTYPE html>
        <html lang="{language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{System.Net.WebUtility.HtmlEncode(title)}</title></head>
        <body style="margin:0;padding:24px;background:#ffffff;color:#16202c;font:16px/1.5 Arial,Helvetica,sans-serif">
        <div style="max-width:640px">
        {body}</div>
        </body>
        </html>

        """;

    private sealed class MarkdownEncoder : ITextEncoder
    {
        public static string IfNeeded(ITextEncoder? encoder, string text)
        {
            if (encoder is null)
                return text;
            using var writer = new StringWriter();
            encoder.Encode(text, writer);
            return writer.ToString();
        }

        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target) => Encode((text ?? "").GetEnumerator(), target);

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            while (text?.MoveNext() == true)
            {
                // Any ASCII punctuation may be escaped (CommonMark 0.31, 2.4).
                if (char.IsAscii(text.Current) && (char.IsPunctuation(text.Current) || char.IsSymbol(text.Current)))
                    target.Write('\\');
                target.Write(text.Current);
            }
        }
    }
}
