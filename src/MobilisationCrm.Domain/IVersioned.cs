namespace MobilisationCrm;

/// <summary>An entity that people edit: every saved change raises its version, which the API shows as the ETag.</summary>
public interface IVersioned
{
    /// <summary>Rises by one with each saved change; starts at 1.</summary>
    int Version { get; set; }
}
