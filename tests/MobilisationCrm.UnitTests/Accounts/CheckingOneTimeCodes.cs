using System.Text;
using MobilisationCrm.SignIns;

namespace MobilisationCrm.Rules;

/// <summary>Codes of authenticator apps, by the RFC's own examples.</summary>
internal sealed class CheckingOneTimeCodes
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the last six of its eight digits.
    [TestCase(59L, "287082")]
    [TestCase(1111111109L, "081804")]
    [TestCase(1111111111L, "050471")]
    [TestCase(1234567890L, "005924")]
    [TestCase(2000000000L, "279037")]
    [TestCase(20000000000L, "353130")]
    public void WhenTheTimeIsAsInTheRfc_SoIsTheCode(long seconds, string code) =>
        Assert.That(OneTimeCode.At(Secret, OneTimeCode.StepOf(DateTime.UnixEpoch.AddSeconds(seconds))), Is.EqualTo(code));

    [TestCase(-31, false)]
    [TestCase(-1, true)]
    [TestCase(0, true)]
    [TestCase(30, true)]
    [TestCase(60, false)]
    public void WhenTheClocksDiffer_ACodeBesideIsGood(int seconds, bool isGood)
    {
        var now = DateTime.UnixEpoch.AddSeconds(1_234_567_890);
        var code = OneTimeCode.At(Secret, OneTimeCode.StepOf(now));
        Assert.That(OneTimeCode.StepOf(Secret, code, now.AddSeconds(seconds)) is not null, Is.EqualTo(isGood));
    }

    // RFC 4648, 10.
    [TestCase("f", "MY")]
    [TestCase("fo", "MZXQ")]
    [TestCase("foobar", "MZXW6YTBOI")]
    public void WhenASecretIsTyped_ItIsBase32(string bytes, string text) =>
        Assert.That(OneTimeCode.Base32(Encoding.ASCII.GetBytes(bytes)), Is.EqualTo(text));
}
