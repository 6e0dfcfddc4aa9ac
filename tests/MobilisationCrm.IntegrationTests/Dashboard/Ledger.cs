using MobilisationCrm.Engagements;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>
/// What was recorded of one State, kept by a clerk who knows deploy/docs/figures.md and nothing of the code: facts are struck out when they
/// are corrected, and written in again when the correction is annulled.
/// </summary>
internal sealed class Ledger(string iso2, bool isMember, DateTime startedAt)
{
    private readonly Dictionary<Guid, Fact> _all = [];
    private readonly HashSet<Guid> _live = [];
    private readonly List<Stay> _moves = [];

    public string Iso2 => iso2;

    public bool IsMember => isMember;

    public DateTime StartedAt => startedAt;

    /// <summary>Contacts that no later one corrects.</summary>
    public List<Logged> Contacts { get; } = [];

    public DateTime? LastContact => Contacts.Select(c => (DateTime?)c.At).Max();

    public VoteChoice? Vote { get; set; }

    /// <summary>Facts and annulments that may be corrected.</summary>
    public List<Fact> Live => [.. _live.Select(id => _all[id])];

    /// <summary>Moves that may be corrected.</summary>
    public List<Stay> Moves => _moves;

    public Stage Stage => Path().LastOrDefault()?.To ?? Stage.Identified;

    public Stage Furthest => Path().Select(m => m.To).DefaultIfEmpty(Stage.Identified).Max();

    public DateTime EnteredAt => Path().LastOrDefault()?.At ?? startedAt;

    public void Write(Fact fact)
    {
        _all[fact.Id] = fact;
        WriteIn(fact);
        if (fact.Kind == CommitmentKind.Sponsorship)
            FollowSponsorship(fact);
    }

    /// <summary>The days on which it began or ceased to stand.</summary>
    public List<DateOnly> Turns(CommitmentKind kind)
    {
        var days = _live.Select(id => _all[id].On).Distinct().Order().ToList();
        return days.FindAll(d => Stands(kind, d) != Stands(kind, d.AddDays(-1)));
    }

    public bool Stands(CommitmentKind kind, DateOnly day) =>
        _live
            .Select(id => _all[id])
            .Where(f => f.Kind == kind && f.Act != CommitmentAct.Annulled && f.On <= day)
            .OrderBy(f => f.On)
            .ThenBy(f => f.At)
            .LastOrDefault()
            ?.Act == CommitmentAct.Made;

    public bool Stands(CommitmentKind kind) => Stands(kind, DateOnly.MaxValue);

    public void Move(Guid id, Stage to, DateTime at) => _moves.Add(new Stay(id, Stage, to, at, null));

    public void CorrectMove(Guid id, Stay wrong, Stage to) => _moves[_moves.IndexOf(wrong)] = wrong with { Id = id, To = to };

    /// <summary>Stays that ended: stage, first and last instant.</summary>
    public IEnumerable<(Stage Stage, DateTime From, DateTime To)> Stays()
    {
        var (stage, since) = (Stage.Identified, startedAt);
        foreach (var move in Path())
        {
            yield return (stage, since, move.At);
            (stage, since) = (move.To, move.At);
        }
    }

    // Moves that lead somewhere else; one that is corrected to where it began never was.
    private List<Stay> Path()
    {
        var path = new List<Stay>();
        foreach (var move in _moves.OrderBy(m => m.At))
        {
            if (move.To != move.From && move.To != (path.Count > 0 ? path[^1].To : Stage.Identified))
                path.Add(move);
        }

        return path;
    }

    private void StrikeOut(Fact fact, bool isAnnulled)
    {
        _live.Remove(fact.Id);
        // Another correction of it may stand.
        if (isAnnulled && fact.Corrects is { } before && !_live.Any(id => _all[id].Corrects == before))
            WriteIn(_all[before]);
    }

    // With it comes what it had done itself.
    private void WriteIn(Fact fact)
    {
        _live.Add(fact.Id);
        if (fact.Corrects is { } before)
            StrikeOut(_all[before], fact.Act == CommitmentAct.Annulled);
    }

    private void FollowSponsorship(Fact fact)
    {
        if (Stands(CommitmentKind.Sponsorship) && Stage < Stage.CoSponsorship)
            _moves.Add(new Stay(Guid.Empty, Stage, Stage.CoSponsorship, fact.At, fact.Id));
        else if (fact.Act == CommitmentAct.Annulled && !Stands(CommitmentKind.Sponsorship))
            _moves.RemoveAll(m => m.With is not null && m.With == fact.Corrects);
    }

    internal sealed record Fact(Guid Id, CommitmentKind Kind, CommitmentAct Act, DateOnly On, DateTime At, Guid? Corrects);

    internal sealed record Logged(Guid Id, Session By, DateTime At);

    internal sealed record Stay(Guid Id, Stage From, Stage To, DateTime At, Guid? With);
}
