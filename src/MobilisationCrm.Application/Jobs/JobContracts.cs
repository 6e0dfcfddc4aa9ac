namespace MobilisationCrm.Jobs;

/// <summary>What runs the recurring jobs.</summary>
/// <param name="Name">Quartz or Hangfire.</param>
/// <param name="Page">Path of the page that shows them; null where this node has none to show.</param>
public sealed record JobEngine(string Name, string? Page);
