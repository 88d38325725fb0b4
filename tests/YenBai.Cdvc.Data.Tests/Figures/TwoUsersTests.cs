using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Figures;

/// <summary>Two officers, each with a screen that may be out of date, save and paste and upload at random over a few cells; a plain model says what must come of it.</summary>
public sealed class TwoUsersTests
{
    private const int Steps = 120;

    [Theory, EveryDatabase]
    public async Task Whatever_two_users_do_nothing_is_overwritten_unseen_and_every_write_is_audited(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        HashSet<Type> met = [];
        for (int seed = 1; seed <= 4; seed++)
        {
            // every seed has cells of its own
            string[] unions = [$"A{seed}", $"B{seed}"];
            foreach (string union in unions)
            {
                await database.AddUnionAsync(union);
            }

            Model model = new(unions);
            await new Game(database, model, seed, met).PlayAsync();
            List<AuditEntry> audit = await database.AuditAsync(AuditActions.SaveFigure);
            Assert.Equal(model.Log, audit.Where(a => unions.Any(u => a.Subject.Contains($"/{u}/", StringComparison.Ordinal))).Select(a => (a.Subject, a.Before, a.After, a.ResultVersion, a.ActorName)));
        }

        Assert.Equal(3, met.Count);
        Assert.Empty((await database.Get<DatabaseVerification>().VerifyAsync(TestContext.Current.CancellationToken)).Damage);
    }

    private sealed class Game(TestDatabase database, Model model, int seed, HashSet<Type> met)
    {
        private readonly Random random = new(seed);
        private readonly Actor[] users = [TestDatabase.Officer, TestDatabase.Administrator];
        private readonly Dictionary<string, Dictionary<(string, string), Cell>> screens = [];
        private Func<Task<Outcome>>? again;

        public async Task PlayAsync()
        {
            for (int step = 0; step < Steps; step++)
            {
                Actor user = users[random.Next(users.Length)];
                if (random.Next(3) == 0 || !screens.ContainsKey(user.Name))
                {
                    screens[user.Name] = new(model.Cells);
                }

                if (again is not null && random.Next(10) == 0)
                {
                    Assert.IsType<Outcome.Saved>(await again());
                }
                else if (random.Next(2) == 0)
                {
                    await SaveAsync(user, step);
                }
                else
                {
                    await CommitAsync(user, step);
                }

                await CompareAsync($"seed {seed}, step {step}");
            }
        }

        private async Task SaveAsync(Actor user, int step)
        {
            (string union, string item) key = model.Keys[random.Next(model.Keys.Length)];
            SaveFigure save = new(TestDatabase.Period, key.union, key.item, Value(), Note: null, screens[user.Name][key].Version);
            Guid operation = Guid.NewGuid();
            Type expected = model.Save(user.Name, key, save.Value, save.BasedOnVersion);

            await ExpectAsync(() => database.SaveAsync(save, user, operation), expected, step);
        }

        private async Task CommitAsync(Actor user, int step)
        {
            FigureSource source = Enum.GetValues<FigureSource>()[random.Next(4)];
            (string Union, string Item)[] keys = [.. model.Keys];
            random.Shuffle(keys);
            AcceptedFigure[] cells = [.. keys.Take(random.Next(1, 5)).Select(k => new AcceptedFigure(k.Union, k.Item, Value(), screens[user.Name][k].Version))];
            Guid operation = Guid.NewGuid();
            Type expected = model.Commit(user.Name, source, cells);

            await ExpectAsync(() => database.CommitAsync(source, cells, user, operation), expected, step);
        }

        private async Task ExpectAsync(Func<Task<Outcome>> act, Type expected, int step)
        {
            Outcome outcome = await act();
            Assert.True(outcome.GetType() == expected, $"seed {seed}, step {step}: expected {expected.Name}, was {outcome}");
            met.Add(expected);
            again = outcome is Outcome.Saved ? act : again;
        }

        private async Task CompareAsync(string when)
        {
            await using CdvcDbContext db = database.Open();
            var held = await (
                from figure in db.Figures
                join union in db.Unions on figure.ReportingBodyId equals union.Id
                join item in db.Set<DataItem>() on figure.DataItemId equals item.Id
                select new { Key = new { union.Code, Item = item.Code }, figure.Value, figure.Version }).ToDictionaryAsync(f => (f.Key.Code, f.Key.Item), TestContext.Current.CancellationToken);
            foreach ((var key, Cell expected) in model.Cells)
            {
                Cell now = held.TryGetValue(key, out var figure) ? new Cell(figure.Value, figure.Version) : default;
                Assert.True(now == expected, $"{when}: {key} is {now}, not {expected}");
            }
        }

        private FigureValue Value() => random.Next(6) switch
        {
            0 => FigureValue.Blank,
            1 => FigureValue.NotApplicable,
            _ => FigureValue.Of(random.Next(4)),
        };
    }

    private readonly record struct Cell(FigureValue Value, int Version);

    /// <summary>What a handful of cells and an honest log would do.</summary>
    private sealed class Model(string[] unions)
    {
        public (string Union, string Item)[] Keys { get; } = [.. unions.SelectMany(u => new[] { "LD", "LD_NU", "DV" }.Select(i => (u, i)))];

        public Dictionary<(string Union, string Item), Cell> Cells { get; } =
            unions.SelectMany(u => new[] { "LD", "LD_NU", "DV" }.Select(i => (u, i))).ToDictionary(k => k, _ => default(Cell));

        public List<(string Subject, string? Before, string? After, int Version, string Author)> Log { get; } = [];

        public Type Save(string user, (string Union, string Item) key, FigureValue value, int basedOn)
        {
            if (Cells[key].Version != basedOn)
            {
                return typeof(Outcome.Conflict);
            }

            Write(user, key, value);
            return typeof(Outcome.Saved);
        }

        public Type Commit(string user, FigureSource source, AcceptedFigure[] cells)
        {
            bool file = source is FigureSource.Csv or FigureSource.Workbook;
            AcceptedFigure[] said = [.. cells.Where(c => !c.Value.IsBlank || source == FigureSource.Undo)];
            AcceptedFigure[] changes = [.. said.Where(c => Cells[Key(c)].Value != c.Value)];
            if (Array.Exists(changes, c => Cells[Key(c)].Version != c.BasedOnVersion))
            {
                return typeof(Outcome.Conflict);
            }

            Dictionary<(string, string), FigureValue> after = Cells.ToDictionary(c => c.Key, c => changes.FirstOrDefault(a => Key(a) == c.Key)?.Value ?? c.Value.Value);
            if (file && Array.Exists(said, c => c.ItemCode is "LD" or "LD_NU" && after[(c.UnionCode!, "LD_NU")] is { IsNumber: true } women
                && after[(c.UnionCode!, "LD")] is { IsNumber: true } all && women.Number > all.Number))
            {
                return typeof(Outcome.Refused);
            }

            foreach (AcceptedFigure change in changes)
            {
                Write(user, Key(change), change.Value);
            }

            return typeof(Outcome.Saved);
        }

        private static (string, string) Key(AcceptedFigure cell) => (cell.UnionCode!, cell.ItemCode);

        private void Write(string user, (string Union, string Item) key, FigureValue value)
        {
            Cell before = Cells[key];
            Cells[key] = new Cell(value, before.Version + 1);
            Log.Add(($"{TestDatabase.Period}/{key.Union}/{key.Item}", before.Version == 0 ? null : Text(before.Value), Text(value), before.Version + 1, user));
        }

        private static string Text(FigureValue value) => value.IsNumber ? $"{value.Number}" : value.IsBlank ? "" : "ktd";
    }
}
