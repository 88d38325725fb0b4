using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Writers;

/// <summary>Một lần ghi: one cell, or (without an item) a file with every cell of a CĐCS.</summary>
internal sealed record Work(Guid Operation, string Union, string? Item, int Value, int BasedOn)
{
    public const int Unions = 6;
    // seeded without a lock date by the tests: never locked, whatever the machine's clock says
    public const string Period = "2024-6thang";

    public static string[] Items { get; } = ["LD", "DV", "CQ", "CB_KCT", "DV_MOI", "DV_DANG", "CTPCT_MOI", "QUY_TIEN"];

    public static string UnionOf(int number) => string.Create(CultureInfo.InvariantCulture, $"CD{number:00}");

    public static Work Parse(string line)
    {
        string[] parts = line.Split(' ');
        return new Work(
            Guid.Parse(parts[0]), parts[1], parts[2] is "*" ? null : parts[2],
            int.Parse(parts[3], CultureInfo.InvariantCulture), int.Parse(parts[4], CultureInfo.InvariantCulture));
    }

    /// <summary>Says what is sent before it is, and that it was acknowledged only afterwards.</summary>
    public async Task<Outcome> SendAsync(IServiceProvider services, Actor actor)
    {
        Said.Line($"send {Operation} {Union} {Item ?? "*"} {Value} {BasedOn}");
        Operation operation = new(Operation, actor);
        Outcome outcome = Item is null
            ? await ImportAsync(services.GetRequiredService<FigureImport>(), operation)
            : await services.GetRequiredService<FigureCommands>().SaveAsync(
                operation, new SaveFigure(Period, Union, Item, FigureValue.Of(Value), Note: null, BasedOn), CancellationToken.None);
        Said.Line(outcome is Outcome.Saved saved ? $"saved {Operation} {saved.Version}" : $"not {Operation} {outcome.GetType().Name}");
        return outcome;
    }

    private async Task<Outcome> ImportAsync(FigureImport import, Operation operation)
    {
        string lines = string.Concat(Items.Select((item, index) => string.Create(CultureInfo.InvariantCulture, $"{Union},{item},{Value + index}\n")));
        using MemoryStream file = new(Encoding.UTF8.GetBytes("cdcs,muc,gia_tri\n" + lines));
        return await import.ImportAsync(operation, Period, file, CancellationToken.None);
    }
}

/// <summary>What the test hears: a line is out of this process when the call returns.</summary>
internal static class Said
{
    private static readonly Stream Output = Console.OpenStandardOutput();

    public static void Line(string text)
    {
        byte[] line = Encoding.UTF8.GetBytes(text + "\n");
        lock (Output)
        {
            Output.Write(line);
            Output.Flush();
        }
    }
}
