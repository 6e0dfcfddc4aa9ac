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
    [Test]
    public async Task WhenMonthsArePlayed_NoRuleIsBroken()
    {
        var verdicts = await Trials.RunAsync(100, seed: 1, shrinking: TimeSpan.FromSeconds(30));
        Assert.That(verdicts, Is.Empty, string.Join('\n', verdicts.Select(Trials.Describe)));
    }
}
