using System.Globalization;
using Microsoft.Data.Sqlite;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Benchmarks.Databases;

/// <summary>Writes generated rows straight into the tables: millions of them in seconds, which no command of the program could.</summary>
internal sealed class SampleRows(SqliteConnection connection, Programme programme)
{
    private const int Seed = 20231130;
    private static readonly string[] Sectors = ["Khối Đảng, đoàn thể", "Khối hành chính", "Khối sự nghiệp", "Khối doanh nghiệp"];
    private static readonly string[] Kinds = ["Sở", "Ban", "Chi cục", "Trung tâm", "Trường", "Bệnh viện", "Văn phòng", "Hội"];
    private static readonly string[] Words = ["Mẫu", "Thử", "Giả", "Ví dụ", "Minh họa", "Diễn tập", "Tập dượt", "Làm thử"];
    private readonly Random random = new(Seed);
    private readonly ILookup<string, string> wholes = programme.ConsistencyRules.ToLookup(r => r.PartItem, r => r.WholeItem, StringComparer.Ordinal);
    private readonly ILookup<string, string> parts = programme.ConsistencyRules.ToLookup(r => r.WholeItem, r => r.PartItem, StringComparer.Ordinal);

    public void AddUnions(int count)
    {
        using SqliteCommand insert = Command(
            "INSERT INTO ReportingBodies (Name, Kind, Code, Sector, OpenedOn, SearchText, Version) VALUES ($name, 2, $code, $sector, '2018-01-01', $search, 1)",
            "$name", "$code", "$sector", "$search");
        for (int number = 1; number <= count; number++)
        {
            string code = SampleDatabase.UnionCode(number);
            string name = string.Create(CultureInfo.InvariantCulture, $"{Pick(Kinds)} {Pick(Words)} {number} (minh họa)");
            string sector = Pick(Sectors);
            Run(insert, name, code, sector, SearchText.Fold($"{code} {name} {sector}"));
        }
    }

    /// <summary>Every item of every CĐCS in the last ten periods up to 2026-nam.</summary>
    public void AddFigures()
    {
        List<int> periods = Ids("SELECT Id FROM ReportingPeriods WHERE Year <= 2026 ORDER BY CutOff DESC LIMIT 10");
        List<int> bodies = Ids("SELECT Id FROM ReportingBodies WHERE Kind = 2 ORDER BY Id");
        DataItem[] items = [.. programme.DataItems.Where(i => i.Reporter != Reporter.Province).OrderBy(i => i.Id)];
        using SqliteCommand insert = Command(
            "INSERT INTO Figures (PeriodId, ReportingBodyId, DataItemId, Value, UpdatedAt, UpdatedBy, Version) VALUES ($period, $body, $item, $value, '2026-11-01 08:00:00', 'Cán bộ (minh họa)', 1)",
            "$period", "$body", "$item", "$value");
        // in the order of the key, so that the pages of the tree fill one after the other
        foreach (int period in periods.Order())
        {
            foreach (int body in bodies)
            {
                // much the same in every period, as it is with people
                Random own = new(Seed + body);
                int people = own.Next(12, 400);
                Dictionary<string, long> values = new(StringComparer.Ordinal);
                foreach (DataItem item in items)
                {
                    Run(insert, period, body, item.Id, Value(item, people, own, values));
                }
            }
        }
    }

    /// <summary>A number that makes sense beside the others of its CĐCS: no part above its whole. One in fifty is missing, one in fifty "không thuộc diện".</summary>
    private long Value(DataItem item, int people, Random own, Dictionary<string, long> values)
    {
        long value = own.Next(50) switch
        {
            0 => -2,
            1 => -1,
            _ when item.Kind == DataItemKind.Level => item.Levels[own.Next(item.Levels.Count)].Number,
            _ when item.Kind == DataItemKind.Money => own.Next(1, 500) * 100_000L,
            _ => Math.Min(own.Next(people / 2, people), Least(item.Code, values, people)),
        };
        // a whole that comes after its parts is at least as great
        values[item.Code] = value < 0 ? value : Math.Max(value, Greatest(item, values));
        return values[item.Code];
    }

    private long Least(string part, Dictionary<string, long> values, int people)
    {
        long least = people;
        foreach (string whole in wholes[part])
        {
            least = values.TryGetValue(whole, out long value) && value >= 0 ? Math.Min(least, value) : least;
        }

        return least;
    }

    private long Greatest(DataItem whole, Dictionary<string, long> values)
    {
        long greatest = 0;
        foreach (string part in parts[whole.Code])
        {
            greatest = Math.Max(greatest, values.GetValueOrDefault(part));
        }

        return greatest;
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private List<int> Ids(string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        using SqliteDataReader reader = command.ExecuteReader();
        List<int> ids = [];
        while (reader.Read())
        {
            ids.Add(reader.GetInt32(0));
        }

        return ids;
    }

    private SqliteCommand Command(string text, params string[] parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        foreach (string parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
