using YenBai.Cdvc.Domain.Figures; using YenBai.Cdvc.Domain.Periods;
namespace YenBai.Cdvc.Data.Seeding;
public sealed record DemonstrationUnion(string Code, string Name, string Sector, DateOnly OpenedOn, DateOnly? ClosedOn, string? MergedInto);
public sealed record DemonstrationFigure(int PeriodYear, PeriodKind PeriodKind, string? UnionCode, string ItemCode, FigureValue Value);
public static class DemonstrationData { public static IReadOnlyList<DemonstrationUnion> Unions=>[]; public static IReadOnlyList<DemonstrationFigure> Figures=>[]; }
