using System.Text.RegularExpressions;

namespace MobilisationCrm.Calendars;

/// <summary>
/// The lines of a calendar object that an answer needs. Ical.Net refuses a whole object for one line that is not by the grammar, and takes
/// what stands in an alarm's place for the entry's; programs send both.
/// </summary>
internal sealed partial class ReplyLines
{
    // Twice a comment's length, since each character may be escaped.
    private const int MaxComment = (2 * Lengths.Paragraph) + Lengths.Line;
    private const int MaxDepth = 32;

    // Together with the rest of the reply they fit into a stored text (Lengths.Text).
    private const int MaxEntries = 11_500;
    private const int MaxZones = 8_000;

    private static readonly Dictionary<string, string[]> Kept = new()
    {
        ["VCALENDAR"] = ["METHOD"],
        ["VCALENDAR/VEVENT"] = ["UID", "SEQUENCE", "DTSTAMP", "DTSTART", "RECURRENCE-ID", "ATTENDEE", "COMMENT"],
        ["VCALENDAR/VTIMEZONE"] = ["TZID"],
        ["VCALENDAR/VTIMEZONE/STANDARD"] = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"],
        ["VCALENDAR/VTIMEZONE/DAYLIGHT"] = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"],
    };

    private readonly Stack<string> _open = [];
    private readonly List<List<string>> _entries = [];
    private readonly List<string> _zones = [];
    private bool _hasBegun;
    private int _lengthOfEntries;
    private int _lengthOfZones;
    private string? _last;

    /// <summary>METHOD in capitals; empty when there is none.</summary>
    public string Method { get; private set; } = "";

    /// <summary>It is a REPLY or a COUNTER.</summary>
    public bool IsReply => Method is "REPLY" or "COUNTER";

    /// <summary>The VTIMEZONEs; none where no time is proposed, or where they are longer than any.</summary>
    public IReadOnlyList<string> Zones => Method == "COUNTER" && _lengthOfZones <= MaxZones ? _zones : [];

    /// <summary>The lines within each VEVENT.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Entries => _entries;

    /// <summary>Reads the next line, unfolded.</summary>
    /// <exception cref="InvalidDataException">Components are nested too deep.</exception>
    public void Add(string line)
    {
        if (_last is { } before)
            Take(before);
        _last = Refused().Replace(line, "").Trim('\uFEFF', ' ', '\t');
    }

    /// <summary>The last line was read. Of an object that breaks off it may be half a line, and is none.</summary>
    /// <exception cref="InvalidDataException">A reply holds more than any answer.</exception>
    public void End()
    {
        if (_last is { } last && (_open.Count == 0 || last.StartsWith("END:", StringComparison.OrdinalIgnoreCase)))
            Take(last);
        if (IsReply && _lengthOfEntries > MaxEntries)
            throw new InvalidDataException("It is larger than any answer.");
    }

    /// <summary>The object as text, with nothing but these lines; empty when there is none.</summary>
    public override string ToString() =>
        !_hasBegun
            ? ""
            : string.Join(
                "\r\n",
                [
                    "BEGIN:VCALENDAR",
                    $"METHOD:{Method}",
                    .. Zones,
                    .. _entries.SelectMany(e => (IEnumerable<string>)["BEGIN:VEVENT", .. e, "END:VEVENT"]),
                    "END:VCALENDAR",
                    "",
                ]
            );

    private void Take(string line)
    {
        var end = line.AsSpan().IndexOfAny(';', ':');
        if (end <= 0)
            return;
        var name = line[..end].Trim().ToUpperInvariant();
        if (name is "BEGIN" or "END")
            Nest(name, line[(end + 1)..].Trim().ToUpperInvariant());
        else if (!line.EndsWith(':') && _open.TryPeek(out var path) && Kept.TryGetValue(path, out var names) && names.Contains(name))
            Keep(path, name, line[end..]);
    }

    private void Nest(string sign, string component)
    {
        if (sign == "END")
        {
            // A missing END within the object is added.
            while (_open.Any(path => NameOf(path) == component))
            {
                var path = _open.Pop();
                if (IsZone(path))
                    AddToZones($"END:{NameOf(path)}");
                if (NameOf(path) == component)
                    break;
            }

            return;
        }

        if (_open.Count == 0 && component != "VCALENDAR")
            return;
        _hasBegun = true;
        if (_open.Count == MaxDepth)
            throw new InvalidDataException("Its components are nested too deep.");
        var opened = _open.TryPeek(out var outer) ? $"{outer}/{component}" : component;
        _open.Push(opened);
        if (opened == "VCALENDAR/VEVENT")
            BeginEntry();
        if (IsZone(opened))
            AddToZones($"BEGIN:{component}");
    }

    private void Keep(string path, string name, string rest)
    {
        if (path == "VCALENDAR")
            Method = rest[(rest.LastIndexOf(':') + 1)..].Trim().ToUpperInvariant().Cut(Lengths.Code);
        else if (IsZone(path))
            AddToZones($"{name}{(name == "DTSTART" ? Mended(name, rest) : rest)}");
        else if (_lengthOfEntries <= MaxEntries && (name != "DTSTAMP" || Moment().IsMatch(rest)))
            AddToEntry(name, name is "ATTENDEE" or "DTSTART" ? Mended(name, rest) : rest);
    }

    private void AddToZones(string line)
    {
        _lengthOfZones += line.Length + 2;
        if (_lengthOfZones <= MaxZones)
            _zones.Add(line);
    }

    private void BeginEntry()
    {
        _lengthOfEntries += "BEGIN:VEVENT\r\nEND:VEVENT\r\n".Length;
        if (_lengthOfEntries <= MaxEntries)
            _entries.Add([]);
    }

    private void AddToEntry(string name, string rest)
    {
        var line = name == "COMMENT" ? $"{name}{rest}".Cut(MaxComment) : $"{name}{rest}";
        _lengthOfEntries += line.Length + 2;
        if (_lengthOfEntries <= MaxEntries)
            _entries[^1].Add(line);
    }

    private static bool IsZone(string path) => path.Contains("/VTIMEZONE", StringComparison.Ordinal) && Kept.ContainsKey(path);

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    // Names know no case (2), but the library finds parameters in capitals alone. Their values stand in quotes where they hold a colon,
    // semicolon or comma, and hold no quotes (3.2): where a program forgot that, what follows the last colon that can begin a value is the
    // value, and each name with a sign of equality begins a parameter.
    private static string Mended(string name, string rest)
    {
        if ((name == "ATTENDEE" && WellFormed().IsMatch(rest)) || Loose().Match(rest) is not { Success: true } loose)
            return QuotedOrName().Replace(rest, match => match.Value[0] == ';' ? match.Value.ToUpperInvariant() : match.Value);
        var parameters = Parameter()
            .Split(loose.Groups["parameters"].Value)
            .Select(p => p.Split('=', 2))
            .Where(p => p.Length == 2)
            .Select(p => $";{p[0].Trim().ToUpperInvariant()}=\"{p[1].Replace("\"", "", StringComparison.Ordinal).Trim()}\"");
        return $"{string.Concat(parameters)}:{loose.Groups["value"].Value}";
    }

    // Control characters that the library takes in no line (3.1); NUL is in no column.
    [GeneratedRegex(@"[\x00-\x08\x0e-\x1f\x7f]+")]
    private static partial Regex Refused();

    [GeneratedRegex("""^(;[-\w]+=("[^"]*"|[^";:,]*)(,("[^"]*"|[^";:,]*))*)*:(?!.*:mailto:)[^\s";]*$""", RegexOptions.IgnoreCase)]
    private static partial Regex WellFormed();

    [GeneratedRegex("""^(?<parameters>.*?):\s*(?<value>(mailto:)?[^:"]*)$""", RegexOptions.IgnoreCase)]
    private static partial Regex Loose();

    [GeneratedRegex(@";\s*(?=[-\w]+\s*=)")]
    private static partial Regex Parameter();

    [GeneratedRegex(
        """
            "[^"]*"|;[-\w]+=
            """
    )]
    private static partial Regex QuotedOrName();

    [GeneratedRegex(@":\d{8}T\d{6}Z?$", RegexOptions.IgnoreCase)]
    private static partial Regex Moment();
}
