using System.IO.Compression;
using System.Net.Http.Headers;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>A paper goes to Missions in the secretariat's name: it holds no code, whatever it is called.</summary>
[Category(TestDatabase.Indifferent)]
internal sealed class RefusingMacros : CrmFixture
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string MacroWord = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    private static IEnumerable<TestCaseData> Papers()
    {
        static TestCaseData Case(string says, string name, byte[] file, bool isTaken) =>
            new TestCaseData(name, file, isTaken).SetArgDisplayNames(says);

        yield return Case("a text", "note.docx", Office(Word), true);
        yield return Case("a sheet", "list.xlsx", Office(Sheet), true);
        yield return Case("a text with a sheet in it", "note.docx", Office(Word, ("word/embeddings/Sheet1.xlsx", Office(Sheet))), true);
        yield return Case("an OpenDocument text", "note.odt", Packed(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray())), true);

        yield return Case("by its own ending", "note.docm", Office(MacroWord), false);
        yield return Case("renamed", "note.docx", Office(MacroWord), false);
        yield return Case("a project of macros", "note.docx", Office(Word, ("word/vbaProject.bin", [1])), false);
        yield return Case("a project under another name", "note.docx", Office($"{Word} application/vnd.ms-office.vbaProject", ("word/x.bin", [1])), false);
        yield return Case("a compound file under any name", "note.docx", Office(Word, ("word/media/picture.png", Compound)), false);
        yield return Case("a control", "note.docx", Office(Word, ("word/activeX/activeX1.xml", [1])), false);
        yield return Case("macros in what is embedded", "note.docx", Office(Word, ("word/embeddings/x.bin", Office(MacroWord))), false);
        yield return Case("a sheet called a text", "note.docx", Office(Sheet), false);
        yield return Case("an old Word file, renamed", "note.docx", Compound, false);
        yield return Case("an old Word file", "note.doc", Compound, false);
        yield return Case("an old Excel file", "list.xls", Compound, false);
        yield return Case("no package", "note.docx", [.. "PK\x03\x04"u8, .. new byte[40]], false);
        yield return Case("any archive", "note.docx", Packed(("run.js", [1])), false);
        yield return Case(
            "Basic of OpenDocument",
            "note.odt",
            Packed(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("Basic/Standard/Module1.xml", [1])),
            false
        );
        yield return Case("one in the other a hundred times", "note.docx", Nested(100), false);
        yield return Case("one that grows without end", "note.docx", Office(Word, ("a.bin", [.. "PK\x03\x04"u8, .. new byte[100_000_000]])), false);
    }

    [TestCaseSource(nameof(Papers))]
    public async Task WhenAPaperIsAdded_ItIsLookedInto(string name, byte[] file, bool isTaken)
    {
        var meeting = await Staff.PrepareMeeting();
        var path = $"/meetings/{meeting.Meeting.Id}/papers?name={name}";
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (isTaken)
            await Staff.Post(path, content);
        else
            await Staff.Refused(HttpMethod.Post, path, content, 422, "file-type-refused", "file");
    }

    private static byte[] Office(string contentType, params (string Name, byte[] Content)[] parts) =>
        Packed(
            [
                ("[Content_Types].xml", System.Text.Encoding.UTF8.GetBytes($"<Types><Override ContentType=\"{contentType}\"/></Types>")),
                .. parts,
            ]
        );

    private static byte[] Nested(int depth)
    {
        var inner = Office(Word);
        for (var i = 0; i < depth; i++)
            inner = Office(Word, ("x.bin", inner));
        return inner;
    }

    private static byte[] Packed(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, content) in parts)
            {
                using var part = package.CreateEntry(name).Open();
                part.Write(content);
            }

        return file.ToArray();
    }
}
