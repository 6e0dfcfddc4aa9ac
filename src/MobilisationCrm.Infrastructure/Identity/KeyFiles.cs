using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MobilisationCrm.Identity;

/// <summary>Where the operator keeps what protects the keys of the database.</summary>
public sealed class SigningKeyOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Keys";

    /// <summary>A file of 32 random bytes in Base64, outside of the database and its backups; empty for none.</summary>
    public string File { get; set; } = "";

    /// <summary>The file that was named before: what it protects is put under the present one.</summary>
    public string FormerFile { get; set; } = "";
}

/// <summary>Seals what is secret of a key with the operator's file, by AES-256 in Galois/Counter Mode.</summary>
public sealed class KeyFiles(IOptions<SigningKeyOptions> options)
{
    private const int Bytes = 32;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    private readonly Lazy<byte[]?> _present = new(() => Read(options.Value.File));
    private readonly Lazy<byte[]?> _former = new(() => Read(options.Value.FormerFile));

    /// <summary>Whether there is a file.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read; the message says what to do.</exception>
    public bool IsGiven => _present.Value is not null;

    /// <summary>Seals with the present file.</summary>
    public XElement Seal(XElement secret)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(secret.ToString(SaveOptions.DisableFormatting));
        var kept = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = kept.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_present.Value!, TagBytes);
        cipher.Encrypt(nonce, plain, kept.AsSpan(NonceBytes + TagBytes), kept.AsSpan(NonceBytes, TagBytes));
        return new XElement("sealed", Convert.ToBase64String(kept));
    }

    /// <summary>Opens what one of the two files sealed.</summary>
    /// <param name="kept">What <see cref="Seal" /> made.</param>
    /// <param name="isPresent">Whether by the present file.</param>
    /// <exception cref="InvalidOperationException">Neither did; the message says what to do.</exception>
    public XElement Open(XElement kept, out bool isPresent)
    {
        var bytes = Convert.FromBase64String(kept.Value);
        var opened = TryOpen(bytes, _present.Value);
        isPresent = opened is not null;
        return opened
            ?? TryOpen(bytes, _former.Value)
            ?? throw new InvalidOperationException(
                "The keys of cookies and links in the database are protected by another file than Keys:File names: without it every link that was sent is dead. Name it in Keys:File, or in Keys:FormerFile to put another in its place."
            );
    }

    private static XElement? TryOpen(ReadOnlySpan<byte> kept, byte[]? key)
    {
        if (key is null)
            return null;
        var plain = new byte[kept.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(key, TagBytes);
        try
        {
            cipher.Decrypt(kept[..NonceBytes], kept[(NonceBytes + TagBytes)..], kept.Slice(NonceBytes, TagBytes), plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
    }

    private static byte[]? Read(string file)
    {
        if (file.Length == 0)
            return null;
        var key = new byte[Bytes];
        if (!File.Exists(file) || !Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var length) || length != Bytes)
            throw new InvalidOperationException(
                $"The key file {file} is not there or holds no 32 bytes in Base64: make one with \"openssl rand -base64 32\"."
            );
        return key;
    }
}

/// <summary>Has the framework's data protection seal each key that it makes.</summary>
internal sealed class KeyFileEncryptor(KeyFiles files) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(files.Seal(plaintextElement), typeof(KeyFileDecryptor));
}

/// <summary>Named beside each sealed key; the framework makes it.</summary>
internal sealed class KeyFileDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => services.GetRequiredService<KeyFiles>().Open(encryptedElement, out _);
}
