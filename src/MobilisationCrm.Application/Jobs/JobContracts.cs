namespace MobilisationCrm.Jobs;

/// <summary>Where the recurring jobs are watched.</summary>
/// <param name="Path">
/// Path of the page that shows them; null where this node has none to show: on SQLite the worker keeps them in its memory, and no other
/// node sees them.
/// </param>
public sealed record JobPage(string? Path);
