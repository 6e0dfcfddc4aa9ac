using MobilisationCrm.Hosting;
using MobilisationCrm.Judging;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// Random months of what staff, Missions, mail server and machine do, judged by the rules M1 to M27 alone. Many more are played by
/// "dotnet run -c Release --project tests/MobilisationCrm.Benchmarks -- months".
/// </summary>
[Category(TestDatabase.Indifferent)]
internal sealed class MonthsOfMail
{
    // 7006: an answer by link to an edit that was never sent outdid the later calendar reply.
    [TestCase(100, 1ul)]
    [TestCase(1, 7006ul)]
    public async Task WhenMonthsArePlayed_NoRuleIsBroken(int count, ulong seed)
    {
        var verdicts = await Trials.RunAsync(count, seed, shrinking: TimeSpan.FromSeconds(30));
        Assert.That(verdicts, Is.Empty, string.Join('\n', verdicts.Select(Trials.Describe)));
    }
}
