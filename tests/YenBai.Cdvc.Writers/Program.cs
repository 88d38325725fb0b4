using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Writers;

// start FOLDER: brings the database up to date
// restore FOLDER FILE: restores a backup
// write FOLDER: writes until it is killed; first the operations read from standard input, whose answer nobody heard
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
ServiceCollection collection = new();
collection.AddLogging();
collection.AddCdvcData(DatabaseOptions.SqliteIn(args[1]));
await using ServiceProvider services = collection.BuildServiceProvider();
using DatabaseLock held = DatabaseLock.TryTake(services.GetRequiredService<DatabaseOptions>()) ?? throw new InvalidOperationException("The database is held by somebody.");
Said.Line("starting");
if (args[0] is "restore")
{
    await services.GetRequiredService<DatabaseRestore>().RestoreAsync(args[2], CancellationToken.None);
    return;
}

await services.GetRequiredService<DatabaseStarter>().StartAsync(CancellationToken.None);
if (args[0] is "start")
{
    return;
}

Actor officer = new(2, "Cán bộ Thử", Role.Officer);
for (string? line = await Console.In.ReadLineAsync(); line is not null; line = await Console.In.ReadLineAsync())
{
    await Work.Parse(line).SendAsync(services, officer);
}

FigureQueries figures = services.GetRequiredService<FigureQueries>();
EntryGridVersions versions = await EntryGridVersions.ReadAsync(figures, officer);
await Task.WhenAll(Enumerable.Range(1, Work.Unions).Select(union => Task.Run(() => WriteForEverAsync(union))));

async Task WriteForEverAsync(int union)
{
    Random random = new(Environment.ProcessId + union);
    while (true)
    {
        // one cell in three is everybody's, so that writers meet
        string code = random.Next(3) == 0 ? Work.UnionOf(1) : Work.UnionOf(union);
        Work work = random.Next(8) == 0
            ? new Work(Guid.NewGuid(), code, Item: null, random.Next(1, 1000), BasedOn: 0)
            : versions.Next(code, Work.Items[random.Next(Work.Items.Length)], random.Next(1, 1000));
        versions.Learn(work, await work.SendAsync(services, officer));
    }
}
