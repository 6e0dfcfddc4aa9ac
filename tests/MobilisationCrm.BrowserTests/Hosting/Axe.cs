using System.Text.Json;
using Deque.AxeCore.Commons;

namespace MobilisationCrm.Hosting;

/// <summary>Looks at a page with axe-core, all of its default rules.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with the page, one line for each element; empty for nothing.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // Evaluated and not added as an element: the site's own policy allows no foreign script, and is not relaxed for a test.
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {Script} }} }}");
        var result = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'], iframes: false })");
        return
        [
            .. from violation in result.GetProperty("violations").EnumerateArray()
            from node in violation.GetProperty("nodes").EnumerateArray()
            select $"{violation.GetProperty("id")}: {violation.GetProperty("help")} {node.GetProperty("target")} {node.GetProperty("html")} {Reason(node)}",
        ];
    }

    private static string Reason(JsonElement node) => node.GetProperty("failureSummary").GetString()!.ReplaceLineEndings(" ");
}
