using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Figures;

/// <summary>Lịch sử một ô: every save of it, and what it was in earlier years.</summary>
/// <param name="Union">The CĐCS; null for the province's own items.</param>
/// <param name="Saves">Newest first.</param>
/// <param name="EarlierYears">The five years before, oldest first, in the same kind of period.</param>
public sealed record FigureHistory(DataItem Item, GrassrootsUnion? Union, IReadOnlyList<FigureSave> Saves, IReadOnlyList<YearFigure> EarlierYears);

/// <summary>Một lần ghi.</summary>
/// <param name="Version">The version it made: 1 is the first.</param>
/// <param name="Before">Blank at the first save.</param>
/// <param name="Note">The note as it stood afterwards; null without.</param>
/// <param name="By">Name of the author as of that moment.</param>
/// <param name="At">UTC.</param>
public sealed record FigureSave(int Version, FigureValue Before, FigureValue After, string? Note, string By, DateTime At, FigureOrigin Origin);

/// <summary>Số liệu của một năm.</summary>
/// <param name="Value">Null where there is no such period.</param>
public sealed record YearFigure(int Year, FigureValue? Value);
