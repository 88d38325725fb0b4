using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Mục số liệu: one thing that is typed.</summary>
public sealed class DataItem
{
    public int Id { get; private set; }

    /// <summary>Code used by imports, exports and templates, e.g. "LD_NU"; unique in its programme.</summary>
    public required string Code { get; init; }

    /// <summary>Place on the entry page, from 1.</summary>
    public required int Order { get; init; }

    /// <summary>The sentence on screen.</summary>
    public required string Name { get; init; }

    /// <summary>Tên cột: a short name for table headings.</summary>
    public required string ShortName { get; init; }

    /// <summary>Nhóm on the entry page, as an officer thinks: "Quy mô", "Nữ công", …</summary>
    public required string Group { get; init; }

    /// <summary>Cách ghi: one sentence on what to count; null where the name says it.</summary>
    public string? Hint { get; init; }

    public required DataItemKind Kind { get; init; }

    /// <summary>Thang xếp loại, best first; empty for counts and money. Yes/no is a scale of "co" and "khong".</summary>
    public IReadOnlyList<Level> Levels { get; set; } = [];

    /// <summary>Đơn vị tính, e.g. "người", "cơ quan", "đồng"; empty for levels.</summary>
    public string UnitOfCount { get; init; } = "";

    public required Reporter Reporter { get; init; }

    /// <summary>The kinds of period in which it is asked; not asked is not refused.</summary>
    public PeriodKinds AskedIn { get; init; } = PeriodKinds.All;

    /// <summary>True for counts as of the cut-off (LD, LD_NU, DV, CQ, CB_KCT, CB_CT), false for counts cumulated from the start.</summary>
    public bool AsOfCutOff { get; init; }

    /// <summary>True where a change of over 30% on the same period of last year asks for a note.</summary>
    public bool WatchesChange { get; init; }

    /// <summary>Giá trị gợi ý (CQ: 1); offered, never filled in by itself.</summary>
    public long? SuggestedValue { get; init; }

    /// <summary>Whether "không thuộc diện" (ktd) may be said: not of the province's own items.</summary>
    public bool AllowsNotApplicable => Reporter != Reporter.Province;

    /// <summary>The largest number accepted: 9,999,999 for counts, 999,999,999,999 for money in đồng.</summary>
    public long Maximum => Kind == DataItemKind.Money ? 999_999_999_999 : 9_999_999;

    /// <summary>"Không" of a yes/no item; null for any other.</summary>
    public Level? NoLevel => Levels is [{ Code: "co" }, { Code: "khong" } no] ? no : null;

    /// <summary>The same item anew, for another programme or place.</summary>
    public DataItem CopyAt(int order) => new()
    {
        Code = Code,
        Order = order,
        Name = Name,
        ShortName = ShortName,
        Group = Group,
        Hint = Hint,
        Kind = Kind,
        Levels = Levels,
        UnitOfCount = UnitOfCount,
        Reporter = Reporter,
        AskedIn = AskedIn,
        AsOfCutOff = AsOfCutOff,
        WatchesChange = WatchesChange,
        SuggestedValue = SuggestedValue,
    };

    /// <summary>The level a figure holds; null where it holds none of this scale.</summary>
    public Level? LevelOf(FigureValue value) => value.IsNumber ? Levels.FirstOrDefault(l => l.Number == value.Number) : null;
}

/// <summary>Mức of a rating scale.</summary>
/// <param name="Code">Code in files: "xs", "tot", "co", …</param>
/// <param name="Name">Word on screen: "Hoàn thành xuất sắc nhiệm vụ", "Có".</param>
/// <param name="Number">The number it is stored as; never reused.</param>
public sealed record Level(string Code, string Name, int Number);

/// <summary>Loại số liệu.</summary>
public enum DataItemKind
{
    /// <summary>A whole number 0…9,999,999.</summary>
    Count,

    /// <summary>Whole đồng 0…999,999,999,999.</summary>
    Money,

    /// <summary>A level of a scale; yes/no too.</summary>
    Level,
}

/// <summary>Nơi báo cáo của một mục: who decides an item.</summary>
public enum Reporter
{
    /// <summary>The CĐCS itself.</summary>
    GrassrootsUnion,

    /// <summary>The province, for each CĐCS (XL, KT_DL, KT_TC).</summary>
    ProvinceForEachUnion,

    /// <summary>The province, once (CB_CT, …).</summary>
    Province,
}
