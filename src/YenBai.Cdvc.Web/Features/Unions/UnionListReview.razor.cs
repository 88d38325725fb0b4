using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Xem trước danh sách CĐCS before it is written.</summary>
public sealed partial class UnionListReview
{
    private const int LinesOnAPage = 100;

    private static readonly UnionChangeKind?[] All = [null, .. Enum.GetValues<UnionChangeKind>()];

    private UnionListPreview? seen;
    private UnionChangeKind? chosen;
    private int page;
    private int written;
    private int wrong;

    [Parameter, EditorRequired]
    public UnionListPreview Preview { get; set; } = null!;

    [Parameter, EditorRequired]
    public string FileName { get; set; } = "";

    /// <summary>The lines that are not to be written.</summary>
    [Parameter, EditorRequired]
    public ISet<int> LeftOut { get; set; } = null!;

    /// <summary>While it is being written.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Commit { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Cancel { get; set; }

    private IEnumerable<UnionChangeKind?> Kinds => All.Where(k => k is null || Of(k).Any());

    private string Status => (wrong, written) switch
    {
        ( > 0, _) => $"Còn {Texts.Count(wrong)} dòng cần sửa: hãy sửa trong tệp rồi chọn lại, hoặc bỏ dấu ở cột Ghi.",
        (_, 0) => "Không có CĐCS nào để ghi: các dòng đều như cũ hoặc đã bỏ dấu.",
        _ => "",
    };

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(seen, Preview))
        {
            seen = Preview;
            Choose(Of(UnionChangeKind.Refused).Any() ? UnionChangeKind.Refused : null);
        }

        Count();
    }

    private IEnumerable<UnionChange> Of(UnionChangeKind? kind) => Preview.Changes.Where(c => kind is null || c.Kind == kind);

    private void Choose(UnionChangeKind? kind) => (chosen, page) = (kind, 0);

    private void Leave(int line, bool leave)
    {
        _ = leave ? LeftOut.Add(line) : LeftOut.Remove(line);
        Count();
    }

    private void Count()
    {
        UnionChange[] left = [.. Preview.Changes.Where(c => !LeftOut.Contains(c.Line))];
        written = left.Count(c => c.Kind is UnionChangeKind.Added or UnionChangeKind.Changed);
        wrong = left.Count(c => c.Kind == UnionChangeKind.Refused);
    }

    private static string NameOf(UnionChangeKind? kind) => kind switch
    {
        UnionChangeKind.Refused => "Cần sửa",
        UnionChangeKind.Added => "Thêm mới",
        UnionChangeKind.Changed => "Sửa",
        UnionChangeKind.Unchanged => "Như cũ",
        _ => "Tất cả",
    };

    private static string Result(UnionChange change) => change.Kind switch
    {
        UnionChangeKind.Refused => string.Join(" ", change.Refusals),
        UnionChangeKind.Changed => $"Sửa: {string.Join("; ", Differences(change.Present!, change.Wanted!))}",
        UnionChangeKind.Added => change.Wanted!.ClosedOn is null ? NameOf(change.Kind) : $"Thêm mới, thôi hoạt động từ {Closed(change.Wanted)}",
        _ => NameOf(change.Kind),
    };

    private static IEnumerable<string> Differences(UnionDetails present, UnionDetails wanted)
    {
        (string Name, string Before, string After)[] fields =
        [
            ("tên", present.Name, wanted.Name),
            ("khối", present.Sector, wanted.Sector),
            ("hoạt động từ", DateText.Of(present.OpenedOn), DateText.Of(wanted.OpenedOn)),
            ("thôi hoạt động", Closed(present), Closed(wanted)),
        ];
        return fields.Where(f => !string.Equals(f.Before, f.After, StringComparison.Ordinal)).Select(f => $"{f.Name} {Quoted(f.Before)} → {Quoted(f.After)}");
    }

    private static string Quoted(string text) => text.Length == 0 ? "(trống)" : $"“{text}”";

    private static string Closed(UnionDetails details) => details.MergedInto is { } into ? $"{DateText.Of(details.ClosedOn)}, sáp nhập vào {into}" : DateText.Of(details.ClosedOn);
}
