using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Domain.Unions;

/// <summary>Công đoàn cơ sở (CĐCS). Opens, merges and closes inside the term; never deleted.</summary>
public sealed class GrassrootsUnion : ReportingBody
{
    /// <summary>Longest code.</summary>
    public const int CodeMaxLength = 30;

    /// <summary>Longest sector.</summary>
    public const int SectorMaxLength = 200;

    /// <summary>Longest <see cref="SearchText"/> kept; what is beyond is not searched.</summary>
    public const int SearchTextMaxLength = 400;

    /// <summary>Mã CĐCS: unique, compared without case.</summary>
    public required string Code { get; init; }

    /// <summary>Khối: free text.</summary>
    public string Sector { get; set; } = "";

    /// <summary>Từ ngày: the first day it is active.</summary>
    public required DateOnly OpenedOn { get; set; }

    /// <summary>Ngày thôi hoạt động: the first day it is no longer active; null while it is.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>Sáp nhập vào; only of a closed CĐCS. Its figures are not added to the other's.</summary>
    public int? MergedIntoId { get; set; }

    /// <summary>Folded name and code for search without diacritics; kept by Data.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>Version token.</summary>
    public int Version { get; set; }

    public override Reporter Reporter => Reporter.GrassrootsUnion;

    /// <summary>In the order of their names by the Vietnamese alphabet, then of their codes.</summary>
    public static IReadOnlyList<GrassrootsUnion> ByName(IEnumerable<GrassrootsUnion> unions) =>
        [.. unions.OrderBy(u => u.Name, Vietnamese.Names).ThenBy(u => u.Code, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Active at a cut-off: opened on or before it, and not closed on or before it.</summary>
    public bool IsActiveOn(DateOnly day) => OpenedOn <= day && (ClosedOn is null || ClosedOn > day);

    /// <summary>Active on at least one day from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public bool IsActiveWithin(DateOnly first, DateOnly last) => OpenedOn <= last && (ClosedOn is null || ClosedOn > first);
}
