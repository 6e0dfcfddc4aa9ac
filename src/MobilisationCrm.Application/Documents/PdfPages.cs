using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace MobilisationCrm.Documents;

/// <summary>
/// A document of running text on pages of A4: a title, headings, paragraphs, and lines of a name and a value, each page with its number.
/// Its font knows the Latin, Greek and Cyrillic scripts.
/// </summary>
public sealed class PdfPages : IDisposable
{
    /// <summary>ISO 32000.</summary>
    public const string ContentType = "application/pdf";

    private const double Margin = 56,
        Below = 60,
        NameWidth = 130;

    private static readonly Lazy<bool> HasFonts = new(UseOwnFonts);

    private readonly PdfDocument _document = new();
    private readonly XFont _plain;
    private readonly XFont _bold;
    private readonly XFont _heading;
    private readonly XFont _title;
    private readonly string _footer;
    private PdfPage _page = null!;
    private XGraphics? _pen;
    private double _y;

    /// <param name="title">Title, also of the file.</param>
    /// <param name="language">Language of the text, ISO 639-1.</param>
    public PdfPages(string title, string language)
    {
        _ = HasFonts.Value;
        (_plain, _bold) = (Font(9.5), Font(9.5, XFontStyleEx.Bold));
        (_heading, _title) = (Font(12.5, XFontStyleEx.Bold), Font(18, XFontStyleEx.Bold));
        _document.Info.Title = _footer = title;
        _document.Language = language;
        Turn();
        Write(title, _title, Margin, Width);
        Space(8);
    }

    private double Width => _page.Width.Point - 2 * Margin;

    /// <summary>Begins a part.</summary>
    public void Heading(string text)
    {
        Space(14);
        // A heading does not stand alone at the foot of a page.
        Room(60);
        Write(text, _heading, Margin, Width);
        Space(4);
    }

    /// <summary>A paragraph; line breaks in it are kept.</summary>
    public void Paragraph(string text)
    {
        Write(text, _plain, Margin, Width);
        Space(4);
    }

    /// <summary>A name and its value beside it; nothing where the value is empty.</summary>
    public void Line(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        Room(_plain.GetHeight());
        var beginning = (_page, _y);
        Write(name, _bold, Margin, NameWidth);
        var afterName = (_page, _y);
        // A value begins beside its name, unless the name went over the foot of the page.
        if (beginning._page == afterName._page)
            _y = beginning._y;
        Write(value, _plain, Margin + NameWidth + 8, Width - NameWidth - 8);
        if (_page == afterName._page)
            _y = Math.Max(_y, afterName._y);
        Space(2);
    }

    /// <summary>Writes the file.</summary>
    public void Save(Stream output)
    {
        _pen?.Dispose();
        _pen = null;
        for (var i = 0; i < _document.PageCount; i++)
        {
            var page = _document.Pages[i];
            using var pen = XGraphics.FromPdfPage(page);
            var place = new XRect(Margin, page.Height.Point - 40, page.Width.Point - 2 * Margin, 12);
            pen.DrawString($"{_footer} · {i + 1} / {_document.PageCount}", Font(8), XBrushes.Gray, place, XStringFormats.TopRight);
        }

        _document.Save(output, closeStream: false);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _pen?.Dispose();
        _document.Dispose();
    }

    private void Write(string text, XFont font, double x, double width)
    {
        var height = font.GetHeight();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').SelectMany(part => Wrapped(part, font, width)))
        {
            Room(height);
            _pen!.DrawString(line, font, XBrushes.Black, x, _y + height * 0.8);
            _y += height;
        }
    }

    private List<string> Wrapped(string text, XFont font, double width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Fits(longer))
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = word;
            // A word that is wider than the page is broken anywhere.
            while (!Fits(line))
            {
                var most = Enumerable.Range(1, line.Length).TakeWhile(n => Fits(line[..n])).DefaultIfEmpty(1).Last();
                lines.Add(line[..most]);
                line = line[most..];
            }
        }

        lines.Add(line);
        return lines;

        bool Fits(string part) => part.Length <= 1 || _pen!.MeasureString(part, font).Width <= width;
    }

    private void Space(double points) => _y += points;

    private void Room(double height)
    {
        if (_y + height > _page.Height.Point - Below)
            Turn();
    }

    private void Turn()
    {
        _pen?.Dispose();
        _page = _document.AddPage();
        _page.Size = PdfSharp.PageSize.A4;
        _pen = XGraphics.FromPdfPage(_page);
        _y = Margin;
    }

    private static XFont Font(double size, XFontStyleEx style = XFontStyleEx.Regular) => new(OwnFonts.Family, size, style);

    private static bool UseOwnFonts()
    {
        GlobalFontSettings.FontResolver ??= new OwnFonts();
        return true;
    }

    // What fonts a server has is not known; the document brings its own.
    private sealed class OwnFonts : IFontResolver
    {
        public const string Family = "Noto Sans";

        public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
            new(isBold ? "NotoSans-Bold" : "NotoSans-Regular");

        public byte[] GetFont(string faceName)
        {
            using var file = typeof(OwnFonts).Assembly.GetManifestResourceStream($"fonts/{faceName}")!;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
    }
}
