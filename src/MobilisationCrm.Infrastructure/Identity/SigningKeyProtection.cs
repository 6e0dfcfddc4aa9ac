using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using MobilisationCrm.Databases;

namespace MobilisationCrm.Identity;

/// <summary>Puts the keys of the database under the operator's file, those too that were made before there was one.</summary>
public sealed class SigningKeyProtection(CrmDbContext db, KeyFiles files)
{
    // As the framework's data protection writes its keys.
    private static readonly XNamespace Framework = "http://schemas.asp.net/2015/03/dataProtection";
    private static readonly XName Secret = Framework + "requiresEncryption";
    private static readonly XName Sealed = Framework + "encryptedSecret";
    private const string Opener = "decryptorType";

    /// <summary>Seals what lies in clear, or under the former file. False where no file is given: the keys lie in clear.</summary>
    /// <exception cref="InvalidOperationException">A file is missing or another; the message says what to do.</exception>
    public async Task<bool> ProtectAsync(CancellationToken cancellation)
    {
        foreach (var key in await db.SigningKeys.ToListAsync(cancellation))
        {
            var element = XElement.Parse(key.Xml);
            if (Seal(element))
                key.Xml = element.ToString(SaveOptions.DisableFormatting);
        }

        await db.Database.OpenConnectionAsync(cancellation);
        // What is written over stays in SQLite's file otherwise, until something else takes its place.
        if (db is SqliteCrmDbContext)
            await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON;", cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.Database.CloseConnectionAsync();
        return files.IsGiven;
    }

    private bool Seal(XElement key)
    {
        var opener = typeof(KeyFileDecryptor);
        var isOther = false;
        foreach (var element in key.Descendants(Sealed).Where(e => e.Attribute(Opener)!.Value.StartsWith($"{opener.FullName},", StringComparison.Ordinal)).ToList())
        {
            var secret = files.Open(element.Elements().Single(), out var isPresent);
            if (isPresent)
                continue;
            element.ReplaceWith(secret);
            isOther = true;
        }

        if (!files.IsGiven)
            return false;
        foreach (var secret in key.Descendants().Where(e => (bool?)e.Attribute(Secret) == true).ToList())
        {
            secret.ReplaceWith(new XElement(Sealed, new XAttribute(Opener, opener.AssemblyQualifiedName!), files.Seal(secret)));
            isOther = true;
        }

        return isOther;
    }
}
