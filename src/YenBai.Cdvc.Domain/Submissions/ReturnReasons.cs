using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Lý do trả lại: of the report as a whole, of single cells, or both.</summary>
/// <param name="Whole">Null without.</param>
public sealed record ReturnReasons(string? Whole, IReadOnlyDictionary<DataItem, string> OfCells)
{
    /// <summary>Why these reasons do not do; null when they do.</summary>
    public string? Refusal()
    {
        if (Whole is null && OfCells.Count == 0)
        {
            return "Chưa có lý do trả lại. Hãy ghi lý do chung, hoặc chọn ô cần sửa và ghi lý do của ô đó.";
        }

        return (Whole is null ? null : Remarks.Refusal(Whole))
            ?? OfCells.Select(c => Remarks.Refusal(c.Value) is { } refusal ? $"Ô “{c.Key.ShortName}”: {refusal}" : null).FirstOrDefault(r => r is not null);
    }
}
