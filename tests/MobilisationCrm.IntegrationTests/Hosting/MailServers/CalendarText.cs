namespace MobilisationCrm.Hosting;

/// <summary>An iCalendar object as a calendar program would read it (RFC 5545), written apart from the product's writer.</summary>
internal sealed record CalendarText(string Raw, IReadOnlyList<CalendarLine> Lines)
{
    public string this[string name] => Line(name).Value;

    public string Method => this["METHOD"];

    public int Sequence => int.Parse(this["SEQUENCE"]);

    public string Uid => this["UID"];

    public CalendarLine Line(string name) => Lines.Single(l => l.Name == name);

    public bool Has(string name) => Lines.Any(l => l.Name == name);

    public static CalendarText Parse(string raw)
    {
        Assert.That(raw, Does.EndWith("\r\n"));
        Assert.That(
            raw.Replace("\r\n", "", StringComparison.Ordinal),
            Does.Not.Contain("\n").And.Not.Contain("\r"),
            "Every line ends with CRLF."
        );
        var unfolded = raw.Replace("\r\n ", "", StringComparison.Ordinal);
        return new CalendarText(raw, [.. unfolded.TrimEnd().Split("\r\n").Select(CalendarLine.Parse)]);
    }
}

/// <summary>One content line.</summary>
internal sealed record CalendarLine(string Name, Dictionary<string, string> Parameters, string Value)
{
    public static CalendarLine Parse(string line)
    {
        var quoted = false;
        var parts = new List<string>();
        var start = 0;
        var colon = -1;
        for (var i = 0; i < line.Length && colon < 0; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            else if (!quoted && line[i] is ';' or ':')
            {
                parts.Add(line[start..i]);
                start = i + 1;
                if (line[i] == ':')
                    colon = i;
            }
        }

        Assert.That(colon, Is.GreaterThan(0), $"No content line: {line}");
        var parameters = parts.Skip(1).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1].Trim('"'));
        return new CalendarLine(parts[0], parameters, Unescape(line[(colon + 1)..]));
    }

    // TEXT (3.3.11); other value types of ours hold no backslash.
    private static string Unescape(string value)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                text.Append(value[i]);
                continue;
            }

            text.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
        }

        return text.ToString();
    }
}
