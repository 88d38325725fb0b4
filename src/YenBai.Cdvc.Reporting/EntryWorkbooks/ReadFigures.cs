using YenBai.Cdvc.Domain.Figures;

namespace YenBai.Cdvc.Reporting.EntryWorkbooks;

/// <summary>Một ô đọc từ tệp.</summary>
/// <param name="Place">"ô D7".</param>
/// <param name="Parsed">What its text or number means; a blank one changes nothing.</param>
/// <param name="BasedOnVersion">The version the form was made from; null where it is not known.</param>
/// <param name="Untouched">Whether it still says what the form said when it was downloaded: then it proposes nothing, whatever was saved since.</param>
public sealed record ReadFigure(string Place, string UnionCode, string ItemCode, ParsedFigure Parsed, int? BasedOnVersion, bool Untouched = false);

/// <summary>Số liệu đọc từ tệp.</summary>
/// <param name="Refusals">Why nothing of the file is taken; empty when it is.</param>
/// <param name="Notices">What was passed over, or is worth knowing.</param>
/// <param name="Formulas">How many of the cells hold a formula.</param>
public sealed record ReadFigures(IReadOnlyList<string> Refusals, IReadOnlyList<ReadFigure> Cells, IReadOnlyList<string> Notices, int Formulas)
{
    /// <summary>Nothing of the file is taken.</summary>
    public static ReadFigures Refused(params IReadOnlyList<string> reasons) => new(reasons, [], [], 0);
}
