using MobilisationCrm.Contacts;
using MobilisationCrm.Hosting;

namespace MobilisationCrm.Scenarios;

/// <summary>Long lists are read page by page.</summary>
internal sealed class TurningPages : CrmFixture
{
    [Test]
    public async Task WhenManyBearOneName_EachStandsOnOnePage()
    {
        var added = new List<Guid>();
        for (var i = 0; i < 30; i++)
            added.Add((await Staff.AddContact("Nguyen")).Id);
        var read = new List<Guid>();
        for (var page = 1; page <= 5; page++)
            read.AddRange(
                (await Staff.Get<PagedList<ContactSummary>>($"/contacts?q=Nguyen&pageSize=7&page={page}")).Items.Select(c => c.Id)
            );
        Assert.That(read, Is.EquivalentTo(added));
    }
}
