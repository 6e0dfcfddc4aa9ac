using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace MobilisationCrm.Rules;

/// <summary>Each sentence by which plain validation refuses a value has a code, for the web app to say it in three languages.</summary>
internal sealed class ExplainingRefusals
{
    private static readonly Assembly Application = typeof(ValidationReasons).Assembly;

    [Test]
    public void WhenAContractLimitsAField_TheRefusalHasACode()
    {
        var limits = Limits().ToList();
        Assert.That(limits, Has.Count.GreaterThan(150));
        Assert.That(limits.Where(l => ValidationReasons.Of(l.Limit) is null).Select(NameOf), Is.Empty);
        var mixedUp = limits.Where(l => ValidationReasons.Of(l.Limit.FormatErrorMessage(l.Field.Name)) != ValidationReasons.Of(l.Limit));
        Assert.That(mixedUp.Select(NameOf), Is.Empty);

        static string NameOf((PropertyInfo Field, ValidationAttribute Limit) limited) =>
            $"{limited.Field.DeclaringType!.Name}.{limited.Field.Name}: {limited.Limit.GetType().Name}";
    }

    [Test]
    public void WhenATextIsShort_ItStandsOnOneLine()
    {
        // Filters are kept nowhere; a State is looked up by its two letters.
        var several = Limits()
            .Where(l => l.Limit is StringLengthAttribute { MaximumLength: > 2 and <= Lengths.Line })
            .Where(l => !l.Field.GetCustomAttributes<ValidationAttribute>().Any(a => a is OneLineAttribute or RegularExpressionAttribute))
            .Select(l => $"{l.Field.DeclaringType!.Name}.{l.Field.Name}")
            .Where(name => !name.Contains("Filter.", StringComparison.Ordinal));
        Assert.That(several, Is.Empty, "A line break in a title is a header or a row of somebody else's.");
    }

    // Most attributes of .NET do not look into an optional field: they would refuse it, or fail.
    [Test]
    public void WhenAFieldIsOptional_ItsLimitsLetItBeLeftOut()
    {
        var limits =
            from limit in Limits()
            where Optionals.ValueOf(limit.Field.PropertyType) is not null
            select limit.Limit.IsValid(Activator.CreateInstance(limit.Field.PropertyType));
        Assert.That(limits, Is.Not.Empty.And.All.True);
    }

    [Test]
    public void WhenFieldsContradictEachOther_TheRefusalHasACode()
    {
        var bare = Directory
            .EnumerateFiles(Path.Combine(Architecture.Root(), "src", "MobilisationCrm.Application"), "*Contracts.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadAllText(f).Contains("new ValidationResult(", StringComparison.Ordinal));
        Assert.That(bare, Is.Empty, "A Contradiction says why.");
        var contradictions = typeof(Contradiction)
            .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(f => f.GetValue(null))
            .OfType<Contradiction>()
            .ToList();
        Assert.That(contradictions, Has.Count.GreaterThan(3));
        var codes = contradictions.Select(c => ValidationReasons.Of(c.Sentence).Code);
        Assert.That(codes, Is.EqualTo(contradictions.Select(c => c.Reason.Wire())));
    }

    [Test]
    public void WhenThereAreLimits_TheReasonNamesThem()
    {
        Assert.That(
            ValidationReasons.Of(new StringLengthAttribute(300) { MinimumLength = 10 }),
            Is.EqualTo(new ValidationReason("length-out-of-range", 10, 300))
        );
        Assert.That(
            ValidationReasons.Of(new System.ComponentModel.DataAnnotations.RangeAttribute(1, 100_000)),
            Is.EqualTo(new ValidationReason("out-of-range", 1, 100_000))
        );
        Assert.That(ValidationReasons.Of("Nobody thought of this."), Is.EqualTo(new ValidationReason("invalid-value")));
    }

    private static IEnumerable<(PropertyInfo Field, ValidationAttribute Limit)> Limits() =>
        from type in Application.GetExportedTypes()
        where !type.Name.EndsWith("Options", StringComparison.Ordinal)
        from property in type.GetProperties()
        from limit in property.GetCustomAttributes<ValidationAttribute>()
        select (property, limit);
}
