using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using MobilisationCrm.Accounts;
using MobilisationCrm.Audit;
using MobilisationCrm.KeyedRequests;
using MobilisationCrm.Search;
using MobilisationCrm.States;

namespace MobilisationCrm.DataProtection;

/// <summary>
/// Takes words out of every text that the database holds, whatever record it belongs to: tables and columns come from the model, so that
/// none that is added later is forgotten. It writes past the change tracker, since the audit log may not keep what is erased.
/// </summary>
internal sealed class PersonalTexts(CrmDbContext db)
{
    // The log is emptied otherwise, answers that are kept for a day are dropped, and people of the secretariat and States are no contacts.
    private static readonly Type[] LeftOut =
    [
        typeof(AuditEntry),
        typeof(AuditLink),
        typeof(KeyedRequest),
        typeof(Account),
        typeof(SigningKey),
        typeof(State),
    ];

    private readonly ISqlGenerationHelper _sql = db.GetService<ISqlGenerationHelper>();

    /// <summary>Takes words out of all records.</summary>
    /// <returns>How many records were changed.</returns>
    public async Task<int> EraseAsync(PersonalWords words, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var table in db.Model.GetRelationalModel().Tables.Where(t => t.EntityTypeMappings.All(IsSearched)))
            changed += await EraseAsync(table, words, null, cancellation);
        return changed;
    }

    /// <summary>Takes words out of some records of a kind.</summary>
    /// <returns>How many were changed.</returns>
    public async Task<int> EraseInAsync<T>(IReadOnlyCollection<Guid> keys, PersonalWords words, CancellationToken cancellation)
    {
        var table = db.Model.FindEntityType(typeof(T))!.GetTableMappings().First().Table;
        var changed = 0;
        foreach (var some in keys.Chunk(200))
            changed += await EraseAsync(table, words, some, cancellation);
        return changed;
    }

    private static bool IsSearched(ITableMappingBase mapping) => !LeftOut.Contains(mapping.TypeBase.ClrType);

    private async Task<int> EraseAsync(ITable table, PersonalWords words, Guid[]? keys, CancellationToken cancellation)
    {
        var key = table.PrimaryKey!.Columns;
        var named = table.ForeignKeyConstraints.SelectMany(f => f.Columns).Concat(key).ToHashSet();
        var texts = table.Columns.Where(c => IsText(c) && !named.Contains(c)).ToList();
        if (texts.Count == 0 || words.All.Count == 0)
            return 0;
        var rows = await ReadAsync(table, key, texts, words, keys, cancellation);
        var changed = 0;
        foreach (var row in rows)
        {
            var before = texts.Select((_, i) => row[key.Count + i] as string).ToList();
            var after = before
                .Select((text, i) => text is null ? null : IsFolded(texts[i]) ? words.WithoutFolded(text) : words.Without(text))
                .ToList();
            if (after.SequenceEqual(before))
                continue;
            var written = texts.Zip(after, before).Where(t => t.Second != t.Third).Select(t => (t.First, t.Second!)).ToList();
            await WriteAsync(table, key, row, written, cancellation);
            changed++;
        }

        return changed;
    }

    private async Task<List<object[]>> ReadAsync(
        ITable table,
        IReadOnlyList<IColumn> key,
        List<IColumn> texts,
        PersonalWords words,
        Guid[]? keys,
        CancellationToken cancellation
    )
    {
        await using var command = await CommandAsync(cancellation);
        var searched = words.Searched.Select((word, i) => Parameter(command, $"@w{i}", $"%{Escaped(word)}%")).ToList();
        var holds = texts.SelectMany(t => searched.Select(w => $"LOWER({Name(t)}) LIKE {w} ESCAPE '!'"));
        var mine = keys?.Select((k, i) => Parameter(command, $"@k{i}", key[0].PropertyMappings[0].TypeMapping, k));
        command.CommandText =
            $"SELECT {string.Join(", ", key.Concat(texts).Select(Name))} FROM {NameOf(table)} WHERE ({string.Join(" OR ", holds)})"
            + (mine is null ? "" : $" AND {Name(key[0])} IN ({string.Join(", ", mine)})");
        var rows = new List<object[]>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private async Task WriteAsync(
        ITable table,
        IReadOnlyList<IColumn> key,
        object[] row,
        List<(IColumn Column, string Text)> texts,
        CancellationToken cancellation
    )
    {
        await using var command = await CommandAsync(cancellation);
        var set = texts.Select((t, i) => $"{Name(t.Column)} = {Parameter(command, $"@t{i}", t.Text)}").ToList();
        // Who has the record open with the words in it may not save them again.
        if (table.FindColumn(nameof(IVersioned.Version)) is { } version)
            set.Add($"{Name(version)} = {Name(version)} + 1");
        var same = key.Select((column, i) => $"{Name(column)} = {Parameter(command, $"@k{i}", row[i])}");
        command.CommandText = $"UPDATE {NameOf(table)} SET {string.Join(", ", set)} WHERE {string.Join(" AND ", same)}";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<DbCommand> CommandAsync(CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static bool IsText(IColumn column) =>
        column.PropertyMappings.All(m =>
            (m.TypeMapping.Converter?.ProviderClrType ?? m.Property.ClrType) == typeof(string)
            && !(Nullable.GetUnderlyingType(m.Property.ClrType) ?? m.Property.ClrType).IsEnum
        );

    private static bool IsFolded(IColumn column) => column.Name == SearchText.Column;

    private static string Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return name;
    }

    // A key is stored as the database's own kind of it.
    private static string Parameter(DbCommand command, string name, RelationalTypeMapping mapping, object value)
    {
        command.Parameters.Add(mapping.CreateParameter(command, name, value));
        return name;
    }

    private static string Escaped(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal)
            .Replace("[", "![", StringComparison.Ordinal);

    private string Name(IColumn column) => _sql.DelimitIdentifier(column.Name);

    private string NameOf(ITable table) => _sql.DelimitIdentifier(table.Name, table.Schema);
}
