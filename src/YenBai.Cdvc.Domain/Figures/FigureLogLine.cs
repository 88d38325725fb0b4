namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Một dòng nhật ký số liệu: one save of one cell.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Name of the author as of that moment.</param>
/// <param name="UnionCode">Mã CĐCS; null for the province's own items.</param>
/// <param name="ItemCode">Mã mục.</param>
/// <param name="Before">Blank at the first save.</param>
/// <param name="Note">What the save said about the note: null nothing, empty that it is removed.</param>
public sealed record FigureLogLine(
    DateTime At, string By, string? UnionCode, string ItemCode, FigureValue Before, FigureValue After, string? Note, FigureOrigin Origin)
{
    /// <summary>Most lines told of one period, the latest ones: what a sheet holds and a machine reads at once.</summary>
    public const int Most = 500_000;
}
