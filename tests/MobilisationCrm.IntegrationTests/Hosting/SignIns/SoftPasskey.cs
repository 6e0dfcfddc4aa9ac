using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Hosting;

/// <summary>
/// A device with one passkey (ES256, attestation "none"), and the browser in front of it (W3C Web Authentication 3). What it says may be
/// bent before it is asked.
/// </summary>
internal sealed record SoftPasskey
{
    public const byte Present = 1;
    public const byte Verified = 4;
    private const byte HasKey = 64;

    /// <summary>The private half.</summary>
    public ECDsa Key { get; init; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>What the browser says about the page.</summary>
    public string Origin { get; init; } = "https://crm.example.org";

    public bool IsInFrame { get; init; }

    /// <summary>For which site the device signs.</summary>
    public string Site { get; init; } = "crm.example.org";

    public byte Flags { get; init; } = Present | Verified;

    public uint Count { get; init; }

    /// <summary>Answers in the place of what was asked.</summary>
    public string? Challenge { get; init; }

    public string? Type { get; init; }

    /// <summary>Whose it says that it is; learnt when it was made.</summary>
    public string Holder { get; set; } = "";

    /// <summary>Makes it, and adds it to the caller's account.</summary>
    public async Task<NewPasskey> AddTo(Session session, string name = "Key ring")
    {
        var asked = await session.Post<PasskeyQuestion>("/session/passkeys/options");
        return await session.Post<NewPasskey>("/session/passkeys", Made(asked, name));
    }

    /// <summary>What the browser answers when a new passkey is asked for.</summary>
    public object Made(PasskeyQuestion asked, string name = "Key ring")
    {
        using var options = JsonDocument.Parse(asked.Options);
        Holder = options.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var point = Key.ExportParameters(includePrivateParameters: false).Q;
        byte[] key = [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, .. Bytes(point.X!), 0x22, .. Bytes(point.Y!)];
        byte[] length = [(byte)(Id.Length >> 8), (byte)Id.Length];
        byte[] data = [.. Head((byte)(Flags | HasKey)), .. new byte[16], .. length, .. Id, .. key];
        byte[] attestation = [0xa3, .. Words("fmt"), .. Words("none"), .. Words("attStmt"), 0xa0, .. Words("authData"), .. Bytes(data)];
        var response = new { clientDataJSON = Text(ClientData(options, "webauthn.create")), attestationObject = Text(attestation) };
        return new
        {
            name,
            asked.Seal,
            credential = Credential(response),
        };
    }

    /// <summary>What the browser answers when a proof is asked for.</summary>
    public object Proof(PasskeyQuestion asked)
    {
        using var options = JsonDocument.Parse(asked.Options);
        var (data, page) = (Head(Flags), ClientData(options, "webauthn.get"));
        byte[] signed = [.. data, .. SHA256.HashData(page)];
        var response = new
        {
            clientDataJSON = Text(page),
            authenticatorData = Text(data),
            signature = Text(Key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            userHandle = Holder,
        };
        return new { asked.Seal, credential = Credential(response) };
    }

    public static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private string Credential(object response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Text(Id),
                rawId = Text(Id),
                type = "public-key",
                clientExtensionResults = new { },
                response,
            }
        );

    private byte[] Head(byte flags)
    {
        var count = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Site)), flags, .. count];
    }

    private byte[] ClientData(JsonDocument options, string type) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = Type ?? type,
                challenge = Challenge ?? options.RootElement.GetProperty("challenge").GetString(),
                origin = Origin,
                crossOrigin = IsInFrame,
            }
        );

    // RFC 8949, as short as can be: a text shorter than 24 bytes, bytes of a key or longer.
    private static byte[] Words(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Bytes(byte[] bytes) =>
        bytes.Length < 256 ? [0x58, (byte)bytes.Length, .. bytes] : [0x59, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
}
