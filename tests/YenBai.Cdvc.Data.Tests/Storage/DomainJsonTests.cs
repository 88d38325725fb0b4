using System.Text.Json;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Storage;

public sealed class DomainJsonTests
{
    [Fact]
    public async Task A_programme_comes_back_as_it_was_with_its_ids_formulas_scales_and_leads()
    {
        await using TestDatabase database = await TestDatabase.StartAsync(DatabaseProvider.Sqlite);
        Programme programme = await database.Get<ProgrammeQueries>().ForYearAsync(2024, TestContext.Current.CancellationToken);

        string json = JsonSerializer.Serialize(programme, DomainJson.Options);
        Programme read = JsonSerializer.Deserialize<Programme>(json, DomainJson.Options)!;

        Assert.Equal(json, JsonSerializer.Serialize(read, DomainJson.Options));
        Assert.Equal(programme.DataItems.Select(i => (i.Id, i.Code)), read.DataItems.Select(i => (i.Id, i.Code)));
        Assert.Equal(programme.Measures.Select(m => (m.Id, m.Code, m.Formula, m.TextThreshold)), read.Measures.Select(m => (m.Id, m.Code, m.Formula, m.TextThreshold)));
        Assert.Equal(programme.Measures.SelectMany(m => m.Targets).Select(t => (t.Year, t.Value)), read.Measures.SelectMany(m => m.Targets).Select(t => (t.Year, t.Value)));
        Assert.Equal(programme.Item("XL").Levels, read.Item("XL").Levels);
        Assert.Equal(programme.Indicators.Select(i => (i.LeadBody.Id, i.LeadBody.Name)), read.Indicators.Select(i => (i.LeadBody.Id, i.LeadBody.Name)));
        Assert.Equal(programme.ProvincialClauses.SelectMany(c => c.Figures).SelectMany(f => f.MeasureCodes), read.ProvincialClauses.SelectMany(c => c.Figures).SelectMany(f => f.MeasureCodes), StringComparer.Ordinal);
    }
}
