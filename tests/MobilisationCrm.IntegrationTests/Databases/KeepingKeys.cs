using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MobilisationCrm.Databases;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>The keys that sign cookies and links: nobody makes a link of ours who has the database alone.</summary>
internal sealed class KeepingKeys
{
    private TestDatabase _database = null!;
    private string _first = "";
    private string _second = "";

    [SetUp]
    public async Task Start()
    {
        _database = await TestDatabase.CreateAsync();
        _first = KeyFile("first.key", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
        _second = KeyFile("second.key", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        await ApiProcess.RunAsync(_database.Settings, "migrate");
    }

    [TearDown]
    public async Task Stop() => await _database.DisposeAsync();

    [Test]
    public async Task WhenNoFileIsNamed_TheStartSaysHow_AndLaterTheKeysAreSealed_AndWhatTheySignedHolds()
    {
        var (signed, keys) = await Run([]);
        var secret = Regex.Match(keys.Single(), "<value>([^<]+)</value>").Groups[1].Value;
        Assert.That(secret, Has.Length.GreaterThan(40));

        var (_, later) = await Run(new() { ["Keys:File"] = _first }, signed);
        Assert.That(later.Single(), Does.Not.Contain(secret).And.Contains("<sealed"));
        if (TestDatabase.Provider == DatabaseProvider.Sqlite)
            foreach (var file in Directory.GetFiles(_database.Folder, "mobilisation-crm.db*"))
                Assert.That(System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), Does.Not.Contain(secret), file);
    }

    [Test]
    public async Task WhenAFileIsNamed_NewKeysAreNeverInClear_AndAnotherFileTakesItsPlace()
    {
        var (signed, keys) = await Run(new() { ["Keys:File"] = _first });
        Assert.That(keys.Single(), Does.Not.Contain("<value>"));

        await Run(new() { ["Keys:File"] = _second, ["Keys:FormerFile"] = _first }, signed);
        await Run(new() { ["Keys:File"] = _second }, signed);
    }

    [TestCase("", "Keys:File")]
    [TestCase("second.key", "another file than Keys:File names")]
    [TestCase("nowhere.key", "openssl rand -base64 32")]
    [TestCase("short.key", "openssl rand -base64 32")]
    public async Task WhenTheFileIsMissingOrWrong_TheStartIsRefusedInOneSentence(string file, string sentence)
    {
        KeyFile("short.key", "c2hvcnQ=");
        await Run(new() { ["Keys:File"] = _first });
        var settings = new Dictionary<string, string>(_database.Settings) { ["Roles"] = "web" };
        if (file.Length > 0)
            settings["Keys:File"] = Path.Combine(_database.Folder, file);
        await using var program = await ApiProcess.ServeAsync(settings);
        Assert.That((program.HasExited, program.Output), Is.EqualTo((true, program.Output)));
        Assert.That(program.ExitCode, Is.EqualTo(1));
        Assert.That(program.Output, Does.Contain(sentence).And.Not.Contains("   at "));
    }

    // Starts in Production, signs something or opens what was signed, and gives it with the keys as the database has them.
    private async Task<(string Signed, List<string> Keys)> Run(Dictionary<string, string> settings, string? signed = null)
    {
        List<string> keys;
        await using (var crm = await Crm.StartAsync(_database, "Production", settings))
        {
            var warned = crm.Log.All.Any(l => l.StartsWith("The keys that sign cookies and links lie in clear", StringComparison.Ordinal));
            Assert.That(warned, Is.EqualTo(settings.Count == 0));
            var protector = crm.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("link");
            signed ??= protector.Protect("Senegal");
            Assert.That(protector.Unprotect(signed), Is.EqualTo("Senegal"));
            await using var scope = crm.Services.CreateAsyncScope();
            keys = await scope.ServiceProvider.GetRequiredService<CrmDbContext>().SigningKeys.Select(k => k.Xml).ToListAsync();
        }

        _database.Release();
        return (signed, keys);
    }

    private string KeyFile(string name, string content)
    {
        var file = Path.Combine(_database.Folder, name);
        File.WriteAllText(file, content);
        return file;
    }
}
