using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.RegularExpressions;

namespace MobilisationCrm.Rules;

/// <summary>Each sentence by which plain validation refuses a value has a code, for the web app to say it in three languages.</summary>
internal sealed partial class ExplainingRefusals
{
    private static readonly Assembly Application = typeof(ValidationReasons).Assembly;

    [Test]
    public void WhenAContractLimitsAField_TheRefusalHasACode()
    {
        var sentences = Application
            .GetExportedTypes()
            .Where(t => !t.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties())
            .SelectMany(p => p.GetCustomAttributes<ValidationAttribute>().Select(a => a.FormatErrorMessage(p.Name)))
            .ToList();
        Assert.That(sentences, Has.Count.GreaterThan(150));
        Assert.That(sentences.Where(WithoutCode).Distinct(), Is.Empty);
    }

    // Most attributes of .NET do not look into an optional field: they would refuse it, or fail.
    [Test]
    public void WhenAFieldIsOptional_ItsLimitsLetItBeLeftOut()
    {
        var limits =
            from type in Application.GetExportedTypes()
            from property in type.GetProperties()
            where Optionals.ValueOf(property.PropertyType) is not null
            from limit in property.GetCustomAttributes<ValidationAttribute>()
            select (Limit: limit, Empty: Activator.CreateInstance(property.PropertyType));
        Assert.That(limits.Select(l => l.Limit.IsValid(l.Empty)), Is.Not.Empty.And.All.True);
    }

    [Test]
    public void WhenFieldsContradictEachOther_TheRefusalHasACode()
    {
        var sentences = Directory
            .EnumerateFiles(Path.Combine(Architecture.Root(), "src", "MobilisationCrm.Application"), "*Contracts.cs", SearchOption.AllDirectories)
            .SelectMany(f => Result().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.That(sentences, Has.Count.GreaterThan(5));
        Assert.That(sentences.Where(WithoutCode), Is.Empty);
    }

    [Test]
    public void WhenThereAreLimits_TheReasonNamesThem()
    {
        Assert.That(
            ValidationReasons.Of(new StringLengthAttribute(300) { MinimumLength = 10 }.FormatErrorMessage("Reason")),
            Is.EqualTo(new ValidationReason("length-out-of-range", 10, 300))
        );
        Assert.That(
            ValidationReasons.Of(new System.ComponentModel.DataAnnotations.RangeAttribute(1, 100_000).FormatErrorMessage("Target")),
            Is.EqualTo(new ValidationReason("out-of-range", 1, 100_000))
        );
        Assert.That(ValidationReasons.Of("Nobody thought of this."), Is.EqualTo(new ValidationReason("invalid-value")));
    }

    private static bool WithoutCode(string sentence) => ValidationReasons.Of(sentence).Code == "invalid-value";

    [GeneratedRegex("new ValidationResult\\(\\s*\"([^\"]+)\"")]
    private static partial Regex Result();
}
