using MobilisationCrm.SignIns;

namespace MobilisationCrm.Hosting;

/// <summary>Shows codes as an app does that was told a secret.</summary>
internal static class ShownCode
{
    public static string Of(string secret, DateTime now) => OneTimeCode.At(Bytes(secret), OneTimeCode.StepOf(now));

    // As an app reads what was typed into it.
    private static byte[] Bytes(string secret)
    {
        var bits = string.Concat(secret.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
