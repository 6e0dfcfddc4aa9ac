using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MobilisationCrm.Benchmarks;

/// <summary>
/// What a machine can do at best: bare Kestrel handlers with hand-written ADO.NET on the product's own database, without sign-in, rights,
/// audit rules or validation. They answer the same records.
/// </summary>
internal static class BareProgram
{
    public static async Task ServeAsync(string provider, string connectionString, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        });
        await using var postgreSql = provider == "PostgreSql" ? NpgsqlDataSource.Create(connectionString + ";Max Auto Prepare=100") : null;
        var reads = new BareReads(OpenAsync);
        var timeline = new BareTimeline(OpenAsync);
        var figures = new BareFigures(reads);
        var writes = new BareWrites(OpenAsync);
        await using var app = builder.Build();
        var campaign = app.MapGroup("/api/v1/campaigns/{campaign}");
        campaign.MapGet("/engagements", async (string campaign) => TypedResults.Ok(await reads.ListAsync(campaign)));
        campaign.MapGet("/engagements/{iso2}", async (string campaign, string iso2) => TypedResults.Ok(await reads.StateFileAsync(campaign, iso2)));
        campaign.MapGet(
            "/engagements/{iso2}/timeline",
            async (string campaign, string iso2) => TypedResults.Ok(await timeline.TimelineAsync(campaign, iso2, 20))
        );
        campaign.MapGet("/dashboard", async (string campaign) => TypedResults.Ok(await figures.DashboardAsync(campaign)));
        app.MapPost(
            "/api/v1/interactions",
            async (HttpRequest request) =>
            {
                var log = await JsonSerializer.DeserializeAsync<BareLog>(request.Body, JsonSerializerOptions.Web);
                return TypedResults.Ok(new { id = await writes.LogAsync(log!) });
            }
        );
        app.Urls.Add($"http://127.0.0.1:{port}");
        await app.RunAsync();

        async Task<DbConnection> OpenAsync()
        {
            if (postgreSql is not null)
                return await postgreSql.OpenConnectionAsync();
            var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync();
            return connection;
        }
    }
}

/// <summary>A contact to log.</summary>
internal sealed record BareLog(
    string Campaign,
    string Iso2,
    string Kind,
    string Subject,
    string Notes,
    Guid OrganisationId,
    Guid[] ContactIds
);
