namespace MobilisationCrm.Databases;

/// <summary>Database engines.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded; a file in the data folder.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>Microsoft SQL Server.</summary>
    SqlServer,
}

/// <summary>Which database holds the data.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Database";

    /// <summary>The engine.</summary>
    public DatabaseProvider Provider { get; set; }

    /// <summary>Connection string; not needed for SQLite, whose file stands in the data folder.</summary>
    public string ConnectionString { get; set; } = "";
}

/// <summary>Where files are kept.</summary>
public sealed class DataOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Data";

    /// <summary>Folder of the database file and of mail written by the Pickup transport; made when missing.</summary>
    public string Folder { get; set; } = "data";
}
