using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MobilisationCrm.Dashboard;

/// <summary>A table of a workbook.</summary>
/// <param name="Name">Its name, at most 31 characters, none of : \ / ? * [ ].</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells: texts, numbers, days, shares as <see cref="Share"/>; null for an empty cell.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>A number between 0 and 1 that is read as a percentage.</summary>
internal readonly record struct Share(double Value);

/// <summary>Writes an Office Open XML workbook. Texts are texts: none is ever read as a formula.</summary>
internal static class Workbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Places in the style sheet below.
    private const uint Plain = 0,
        Heading = 1,
        Percent = 2,
        Date = 3;

    public static byte[] Write(IEnumerable<WorkbookSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new Sheets();
            foreach (var sheet in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(sheet);
                list.AppendChild(
                    new Sheet
                    {
                        Id = book.GetIdOfPart(part),
                        SheetId = (uint)list.ChildElements.Count + 1,
                        Name = sheet.Name,
                    }
                );
            }

            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(list);
        }

        return stream.ToArray();
    }

    private static Worksheet Sheet(WorkbookSheet sheet)
    {
        var rows = new SheetData(new Row(sheet.Columns.Select(c => Text(c, Heading))));
        foreach (var row in sheet.Rows)
            rows.AppendChild(new Row(row.Select(Cell)));
        // The headings stay in sight, and wide columns show what they hold.
        return new Worksheet(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = 1,
                        TopLeftCell = "A2",
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            new Columns(
                new Column
                {
                    Min = 1,
                    Max = 1,
                    Width = 34,
                    CustomWidth = true,
                },
                new Column
                {
                    Min = 2,
                    Max = 12,
                    Width = 20,
                    CustomWidth = true,
                }
            ),
            rows
        );
    }

    private static Cell Cell(object? value) =>
        value switch
        {
            null => new Cell(),
            Share share => Number(share.Value, Percent),
            DateOnly day => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate(), Date),
            int or double => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), Plain),
            _ => Text($"{value}", Plain),
        };

    private static Cell Number(double value, uint style) => new() { CellValue = new CellValue(value), StyleIndex = style };

    private static Cell Text(string text, uint style) =>
        new()
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(text)),
            StyleIndex = style,
        };

    // The first two fills are those that every reader expects; 9 and 14 are the built-in formats of percentages and dates.
    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = 9, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }
            )
        );
}
