using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MobilisationCrm.SignIns;

/// <summary>Codes of authenticator apps: six digits of HMAC-SHA-1 over steps of 30 seconds (RFC 6238), as all apps know them.</summary>
public static class OneTimeCode
{
    private const int Period = 30;

    /// <summary>Whether a text may be one.</summary>
    public static bool IsOne(string text) => text.Length == 6 && text.All(char.IsAsciiDigit);

    /// <summary>The step of an instant.</summary>
    /// <param name="at">UTC.</param>
    public static long StepOf(DateTime at) => (long)(at - DateTime.UnixEpoch).TotalSeconds / Period;

    /// <summary>The code of a step.</summary>
    public static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        // The algorithm is the one of the RFC and of the apps; its weakness in signatures is none here.
#pragma warning disable CA5350
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, one before to one after now, since clocks differ; null when it is none.</summary>
    public static long? StepOf(byte[] secret, string code, DateTime now)
    {
        var (step, shown) = (StepOf(now), Encoding.ASCII.GetBytes(code));
        foreach (var near in new[] { step, step - 1, step + 1 })
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(secret, near)), shown))
                return near;
        return null;
    }

    /// <summary>A secret as people type it into an app (RFC 4648, base 32).</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var text = new StringBuilder();
        for (var bit = 0; bit < bytes.Length * 8; bit += 5)
        {
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text.Append(Alphabet[(pair >> (11 - bit % 8)) & 31]);
        }

        return text.ToString();
    }
}
