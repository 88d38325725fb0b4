using System.Globalization;

namespace YenBai.Cdvc.Data.Tests.Seeding;

/// <summary>Table II.2 of the programme, typed here a second time: "-" is không giao.</summary>
public sealed class YearlyTargetsTests
{
    private const string Table = """
        row   2023  2024  2025  2026  2027
        1.1     30    30    30    30    30
        2.1     95    95    95    95    95
        2.2      -   100     -     -     -
        3.1     50    50    50    50    50
        4.1    100   100   100   100   100
        5.1     95    95    95    95    95
        6.1     95    95    95    95    95
        7.1    100   100   100   100   100
        7.2     95    95    95    95    95
        7.3      -    70    70    70    70
        8.1      1     1     1     1     1
        8.2     85    85    85    85    85
        8.3     95    95    95    95    95
        8.4     90    90    90    90    90
        9.1     80    85    90    95   100
        9.2     70    80    85    87    90
        10.1    15    15    15    15    15
        10.2    15    15    15    15    15
        10.3     1     1     1     1     1
        """;

    [Fact]
    public void The_file_holds_the_90_targets_of_the_programme_and_no_other()
    {
        string[][] lines = [.. Table.ReplaceLineEndings("\n").Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        var typed = lines.Skip(1)
            .SelectMany(cells => cells.Skip(1).Select((cell, column) => (Row: cells[0], Year: int.Parse(lines[0][column + 1], CultureInfo.InvariantCulture), Cell: cell)))
            .Where(t => !string.Equals(t.Cell, "-", StringComparison.Ordinal))
            .Select(t => (t.Row, t.Year, decimal.Parse(t.Cell, CultureInfo.InvariantCulture)))
            .ToList();

        var read = ShippedProgramme.Read().Measures.SelectMany(m => m.Targets.Select(t => (m.Code, t.Year, t.Value))).ToList();

        Assert.Equal(90, typed.Count);
        Assert.Equal(typed, read);
    }

    [Fact]
    public void A_year_without_target_is_not_a_target_of_zero()
    {
        Assert.Null(ShippedProgramme.Measure("2.2").TargetOf(2023));
        Assert.Equal(100m, ShippedProgramme.Measure("2.2").TargetOf(2024));
        Assert.Null(ShippedProgramme.Measure("7.3").TargetOf(2023));
    }
}
