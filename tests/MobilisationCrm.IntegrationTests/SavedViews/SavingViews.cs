using MobilisationCrm.Hosting;
using MobilisationCrm.SavedViews;

namespace MobilisationCrm.Scenarios;

/// <summary>Views of the pipeline: one's own, and those that managers share.</summary>
internal sealed class SavingViews : CrmFixture
{
    [Test]
    public async Task WhenAViewIsSaved_OnlyItsOwnerSeesItUntilItIsShared()
    {
        var id = await Manager.Post<Guid>("/session/saved-views", new { name = "Quiet Weog", query = "group=Weog&show=stale" });
        Assert.That(
            (await Views(Manager)).Single(v => v.Id == id),
            Is.EqualTo(new SavedViewItem(id, "Quiet Weog", "group=Weog&show=stale", false, true, "Campaign manager"))
        );
        Assert.That(await Views(Staff), Has.None.Matches<SavedViewItem>(v => v!.Id == id));
        using var hidden = await Staff.Send(HttpMethod.Delete, $"/session/saved-views/{id}");
        Assert.That((int)hidden.StatusCode, Is.EqualTo(404), "Not even that there is one.");

        await Manager.Patch($"/session/saved-views/{id}", new { isShared = true });
        var shared = (await Views(Viewer)).Single(v => v.Id == id);
        Assert.That((shared.IsShared, shared.IsMine), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task WhenAViewIsRenamedAndDeleted_ItsOwnerAloneMay()
    {
        var id = await Viewer.Post<Guid>("/session/saved-views", new { name = "Mine", query = "owner=me" });
        await Viewer.Patch($"/session/saved-views/{id}", new { name = "My States", query = "owner=me&view=table" });
        var view = (await Views(Viewer)).Single(v => v.Id == id);
        Assert.That((view.Name, view.Query), Is.EqualTo(("My States", "owner=me&view=table")));
        await Manager.Refused(HttpMethod.Patch, $"/session/saved-views/{id}", new { name = "Theirs" }, 404, "not-found");
        await Viewer.Delete($"/session/saved-views/{id}");
        Assert.That(await Views(Viewer), Has.None.Matches<SavedViewItem>(v => v!.Id == id));
    }

    [Test]
    public async Task WhenAViewIsShared_EveryManagerMayChangeItAndStaffMayNot()
    {
        var id = await Manager.Post<Guid>("/session/saved-views", new { name = "Board of the week", isShared = true });
        await Staff.Refused(HttpMethod.Patch, $"/session/saved-views/{id}", new { name = "Other" }, 404, "not-found");
        await Administrator.Patch($"/session/saved-views/{id}", new { name = "Board of the month" });
        Assert.That((await Views(Staff)).Single(v => v.Id == id).Name, Is.EqualTo("Board of the month"));
    }

    [Test]
    public async Task WhenTheInputIsWrong_ItIsRefusedByName()
    {
        await Staff.Refused(
            HttpMethod.Post,
            "/session/saved-views",
            new { name = "For all", isShared = true },
            422,
            "sharing-not-allowed",
            "isShared"
        );
        await Staff.Post("/session/saved-views", new { name = "Twice", query = "" });
        await Staff.Refused(HttpMethod.Post, "/session/saved-views", new { name = " Twice ", query = "q=a" }, 422, "name-taken", "name");
        await Viewer.Post("/session/saved-views", new { name = "Twice" });
        await Staff.Refused(HttpMethod.Post, "/session/saved-views", new { name = " " }, 400, "invalid-request");
        await Staff.Refused(
            HttpMethod.Post,
            "/session/saved-views",
            new { name = "Long", query = new string('q', Lengths.Paragraph + 1) },
            400,
            "invalid-request"
        );
    }

    private static Task<List<SavedViewItem>> Views(Session session) => session.Get<List<SavedViewItem>>("/session/saved-views");
}
