using System.Text.RegularExpressions;
using MobilisationCrm.Mail;

namespace MobilisationCrm.Letters;

/// <summary>
/// Reads a template before it may be saved. Of Handlebars it lets pass what letters need and nothing that could load, loop on itself
/// or fail later: fields, if, unless, else, each (not one in another), link, strong and bars. It reads every branch, taken or not.
/// </summary>
public sealed partial class LetterCheck
{
    // No letter needs more depth, and the parser can bear much more.
    private const int MaxDepth = 5;
    private readonly Dictionary<string, LetterField> _fields;
    private readonly HashSet<string> _alwaysShown = [];
    private readonly Stack<string> _open = new();
    private readonly string _part;

    private LetterCheck(MailPurpose purpose, string part) => (_fields, _part) = (LetterFields.Of(purpose).ToDictionary(f => f.Name), part);

    /// <summary>Refuses a text that could not be sent; the exception names the part at fault and the offending words.</summary>
    /// <exception cref="RuleException">text-missing, broken-expression, unknown-field, wrong-field, field-missing.</exception>
    public static void Expect(MailPurpose purpose, TemplateText template)
    {
        if (string.IsNullOrWhiteSpace(template.Subject))
            throw new RuleException(RuleCode.TextMissing, "A letter needs a subject.", "subject");
        if (string.IsNullOrWhiteSpace(template.Body))
            throw new RuleException(RuleCode.TextMissing, "A letter needs a text.", "body");
        if (template.Subject.Any(char.IsControl))
            throw new RuleException(RuleCode.BrokenExpression, "A subject is one line.", "subject");
        new LetterCheck(purpose, "subject").Read(template.Subject);
        var body = new LetterCheck(purpose, "body");
        body.Read(template.Body);
        if (!LetterRenderer.CanRead(template.Body))
            throw new RuleException(RuleCode.BrokenExpression, "The text has brackets or quotations that are nested too deeply.", "body");
        if (body._fields.Values.FirstOrDefault(f => f.Required && !body._alwaysShown.Contains(f.Name)) is { } missing)
            throw new RuleException(
                RuleCode.FieldMissing,
                $"A letter of this purpose must show {{{{{missing.Name}}}}}, outside of any condition.",
                "body",
                missing.Name
            );
    }

    private void Read(string text)
    {
        var end = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            ExpectNoBraces(text[end..tag.Index]);
            ReadTag(tag.Groups[1].Value.Trim());
            end = tag.Index + tag.Length;
        }

        ExpectNoBraces(text[end..]);
        if (_open.TryPeek(out var open))
            throw Broken($"{{{{#{open}}}}}", "is not closed");
    }

    private void ReadTag(string tag)
    {
        switch (Words().Matches(tag).Select(m => m.Value).ToArray())
        {
            case ["#if" or "#unless", var name]:
                Field(name, null);
                Open(tag[1..].Split(' ')[0]);
                break;
            case ["#each", var name]:
                if (_open.Contains("each"))
                    throw Broken(tag, "stands inside another each");
                Show(Field(name, LetterFieldKind.List));
                Open("each");
                break;
            case ["else"] when _open.TryPeek(out var open) && open is "if" or "unless":
                _open.Pop();
                _open.Push("else");
                break;
            case ["/if" or "/unless" or "/each"]:
                if (!_open.TryPop(out var opened) || opened != tag[1..] && (opened != "else" || tag == "/each"))
                    throw Broken(tag, "closes nothing");
                break;
            case ["this"] or ["strong", "this"] when _open.Contains("each"):
            case ["strong", ['"', ..]]:
                break;
            case ["else" or "this"]:
                throw Broken(tag, "stands outside of what it belongs to");
            case ["link", ['"', ..], var name]:
                Show(Field(name, LetterFieldKind.Link));
                break;
            case ["bars", var name]:
                Show(Field(name, LetterFieldKind.Bars));
                break;
            case ["strong", var name]:
                Show(Field(name, LetterFieldKind.Text));
                break;
            case [var name] when Name().IsMatch(name):
                if (Field(name, null) is { Kind: LetterFieldKind.List or LetterFieldKind.Bars })
                    throw Wrong(name);
                Show(_fields[name]);
                break;
            default:
                throw Broken(tag, "is no expression of letters");
        }
    }

    private void Open(string block)
    {
        _open.Push(block);
        if (_open.Count > MaxDepth)
            throw Broken($"#{block}", "is nested too deeply");
    }

    private LetterField Field(string name, LetterFieldKind? kind)
    {
        if (!_fields.TryGetValue(name, out var field))
            throw new RuleException(RuleCode.UnknownField, $"{{{{{name}}}}} is no field of this letter.", _part, name);
        return kind is null || kind == field.Kind ? field : throw Wrong(name);
    }

    private void Show(LetterField field)
    {
        if (_open.Count == 0)
            _alwaysShown.Add(field.Name);
    }

    private void ExpectNoBraces(string text)
    {
        if (
            text.Contains("{{", StringComparison.Ordinal)
            || text.Contains("}}", StringComparison.Ordinal)
            || text.EndsWith('{')
            || text.StartsWith('}')
        )
            throw Broken(text.Trim().Cut(Lengths.Code), "has braces without a partner");
    }

    private RuleException Broken(string expression, string why) => new(RuleCode.BrokenExpression, $"“{expression}” {why}.", _part, expression);

    private RuleException Wrong(string name) =>
        new(RuleCode.WrongField, $"{{{{{name}}}}} is a list, a picture, a link or a text: it cannot stand here.", _part, name);

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Tag();

    // A word, or a text between quotes.
    [GeneratedRegex("\"[^\"]*\"|[^\\s\"]+")]
    private static partial Regex Words();

    [GeneratedRegex("^[A-Za-z]+$")]
    private static partial Regex Name();
}
