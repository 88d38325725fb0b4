using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.Scorecards;

/// <summary>Nếu thêm: the reader adds people or CĐCS to a row, by number or by choosing who, and sees what it would come to. Nothing is written.</summary>
public sealed partial class WhatIf
{
    private const int ChoicesAtLeast = 5;

    private readonly HashSet<int> chosen = [];
    private IReadOnlyList<UnionContribution> nearest = [];
    private int offered;

    /// <summary>What to add while no CĐCS is chosen, as the reader typed it.</summary>
    private string text = "";

    [Parameter, EditorRequired]
    public ScorecardInput Input { get; set; } = null!;

    [Parameter, EditorRequired]
    public Scorecard Scorecard { get; set; } = null!;

    [Parameter, EditorRequired]
    public MeasureScore Score { get; set; } = null!;

    private Measure Measure => Score.Measure;

    private string Unit => Texts.CountedIn(Input.Programme, Measure);

    private bool InProgress => Scorecard.Period.Kind != PeriodKind.FullYear;

    /// <summary>To reach the target and keep the text, where it applies.</summary>
    private long Needed => Math.Max(Score.Shortfall ?? 0, Score.ShortfallText ?? 0);

    private long Most => Score.MostAddable ?? (long)DecimalText.Maximum;

    private string Shown => chosen.Count > 0 ? MarkupNumber.Of(Added) : text;

    private long Added { get; set; }

    /// <summary>Why what is typed is no number to add; null where it is one.</summary>
    private string? Refusal { get; set; }

    private MeasureScore Then { get; set; } = null!;

    /// <summary>Who may be chosen: those that close the gap, a few more, and whoever is chosen already.</summary>
    private IReadOnlyList<UnionContribution> Choices => [.. nearest.Where((c, index) => index < offered || chosen.Contains(c.Union.Id))];

    /// <summary>Why there is nothing to try; null where there is.</summary>
    private string? Nothing => Score switch
    {
        { Status: MeasureStatus.NotAssigned } => "Năm này không giao mức cho dòng này nên không có gì để so.",
        { Actual: null } when Measure.IsPercentage => "Dòng này chưa có số liệu để tính thử.",
        _ => null,
    };

    private string Answer => (Needed, nearest.Take(offered).Sum(Adds)) switch
    {
        (0, _) when Score.Actual is null => "Chưa có số liệu; thử một con số để xem kết quả.",
        (0, _) => "Dòng này đã đạt; có thể thử thêm để xem kết quả.",
        (var needed, _) when needed > Most => $"Cần thêm {Texts.Count(needed)} {Unit} nhưng chỉ còn thêm được {Texts.Count(Most)}: phải có thêm báo cáo hoặc mẫu số đổi mới đạt.",
        (var needed, 0) => $"Cần thêm {Texts.Count(needed)} {Unit}.",
        (var needed, _) when Measure.Formula is SumOf => $"Cần thêm {Texts.Count(needed)} {Unit}. Dưới đây là các CĐCS nên hỏi trước, mỗi nơi tính thêm 1.",
        (var needed, var sum) when sum < needed => $"Cần thêm {Texts.Count(needed)} {Unit}; các CĐCS đã có số liệu chỉ thêm được {Texts.Count(sum)}.",
        (var needed, _) => $"Cần thêm {Texts.Count(needed)} {Unit}; {Texts.Count(FewestFor(needed))} CĐCS gần nhất là đủ.",
    };

    private string Limits => Score.MostAddable switch
    {
        null => "Tính thử, không ghi gì.",
        { } most when Added > most => $"Tử số không vượt được mẫu số nên chỉ tính thêm {Texts.Count(most)} {Unit}. Tính thử, không ghi gì.",
        { } most when Measure.IsPercentage => $"Mẫu số giữ nguyên {Texts.Count(Score.Denominator.GetValueOrDefault())}; thêm được nhiều nhất {Texts.Count(most)} {Unit}. Tính thử, không ghi gì.",
        { } most => $"Thêm được nhiều nhất {Texts.Count(most)} {Unit}. Tính thử, không ghi gì.",
    };

    // a change made by others must not throw away what the reader tries: the start is chosen once
    protected override void OnInitialized()
    {
        nearest = Able();
        int fewest = FewestFor(Needed);
        offered = Math.Max(ChoicesAtLeast, fewest);
        text = MarkupNumber.Of(Math.Min(Needed, Most));
        chosen.UnionWith(nearest.Take(fewest).Select(c => c.Union.Id));
    }

    protected override void OnParametersSet()
    {
        nearest = Able();
        Compute();
    }

    /// <summary>How many of the nearest together add enough; all of them where that is too little.</summary>
    private int FewestFor(long needed)
    {
        long sum = 0;
        return nearest.TakeWhile(c =>
        {
            bool goesOn = sum < needed;
            sum += Adds(c);
            return goesOn;
        }).Count();
    }

    /// <summary>What a CĐCS adds when it is chosen: all it can of a ratio, itself of a share, one of a sum.</summary>
    private long Adds(UnionContribution contribution) => Measure.Formula switch
    {
        RatioOfSums => contribution.Addable ?? 0,
        _ => 1,
    };

    private string Brings(UnionContribution contribution) => Measure.Formula is ShareOfUnions
        ? Texts.ContributionName(Input.Programme, Measure, contribution)
        : $"thêm {Texts.Count(Adds(contribution))} {Unit}";

    private IReadOnlyList<UnionContribution> Able() => [.. ScorecardCalculator.Nearest(Input, Measure).Where(c => Adds(c) > 0)];

    private void Type(string? value)
    {
        chosen.Clear();
        text = value ?? "";
        Compute();
    }

    private void Choose(int unionId)
    {
        if (!chosen.Remove(unionId))
        {
            chosen.Add(unionId);
        }

        // unchosen the last one, nothing is added
        text = MarkupNumber.Of(0);
        Compute();
    }

    private void Compute()
    {
        (Added, Refusal) = chosen.Count > 0 ? (nearest.Where(c => chosen.Contains(c.Union.Id)).Sum(Adds), null) : Read(text);
        Then = ScorecardCalculator.WhatIf(Input, Measure, Added);
    }

    private static (long Number, string? Refusal) Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (0, null);
        }

        return !DecimalText.TryRead(text, out decimal number, out string? refusal) ? (0, refusal)
            : decimal.IsInteger(number) ? ((long)number, null)
            : (0, $"“{text.Trim()}” không phải là số nguyên. Hãy ghi số nguyên, ví dụ 12.");
    }
}
