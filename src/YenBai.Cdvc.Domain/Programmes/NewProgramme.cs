
namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Chương trình mới lập từ một chương trình đã có.</summary>
/// <param name="Number">Số ký hiệu.</param>
/// <param name="Title">Trích yếu.</param>
/// <param name="IssuedOn">Ngày ban hành.</param>
/// <param name="IssuedAt">Nơi ban hành.</param>
/// <param name="Issuer">Cơ quan ban hành.</param>
/// <param name="ParentBody">Cơ quan cấp trên.</param>
/// <param name="CongressTerm">Nhiệm kỳ, "2028-2033".</param>
/// <param name="FirstYear">First year that carries targets.</param>
/// <param name="LastYear">Last one.</param>
/// <param name="CopiesTargets">True: each year takes the targets of the year in the same place; false: nothing is assigned yet.</param>
public sealed record NewProgramme(
    string Number, string Title, DateOnly IssuedOn, string IssuedAt, string Issuer, string ParentBody, string CongressTerm, int FirstYear, int LastYear, bool CopiesTargets)
{
    /// <summary>Longest term of years.</summary>
    public const int MostYears = 10;

    /// <summary>Longest Number, CongressTerm and place.</summary>
    public const int ShortTextMaxLength = 50;

    /// <summary>Longest title and names.</summary>
    public const int TextMaxLength = 300;

    /// <summary>What is wrong with it beside the programmes there are.</summary>
    public IReadOnlyList<string> Refusals(IReadOnlyList<ProgrammeHeading> others)
    {
        List<string> refusals =
        [
            .. from field in Fields() where field.Text.Trim().Length == 0 || field.Text.Length > field.Longest
               select $"Hãy ghi {field.Name}, nhiều nhất {Texts.Count(field.Longest)} ký tự.",
        ];
        if (others.FirstOrDefault(o => Vietnamese.SameWord(o.Number, Vietnamese.Tidy(Number))) is { } same)
        {
            refusals.Add($"Đã có chương trình số {same.Number}. Hãy ghi số ký hiệu khác.");
        }

        if (FirstYear is < 1900 or > 2999 || LastYear < FirstYear || LastYear - FirstYear >= MostYears)
        {
            refusals.Add($"Năm cuối phải từ năm đầu trở đi, nhiều nhất {MostYears} năm.");
            return refusals;
        }

        refusals.AddRange(from other in others where FirstYear <= other.LastYear && other.FirstYear <= LastYear
                          select $"Các năm {Texts.Year(FirstYear)}–{Texts.Year(LastYear)} trùng với chương trình {other.Number} ({Texts.Year(other.FirstYear)}–{Texts.Year(other.LastYear)}). Mỗi năm chỉ thuộc một chương trình.");
        return refusals;
    }

    /// <summary>The new programme: chỉ tiêu, rows, items, rules, clauses and solutions of another, led by whoever leads them on a day. What was scanned or amended stays with the other.</summary>
    public Programme CopyOf(Programme source, DateOnly day) => new()
    {
        Number = Vietnamese.Tidy(Number),
        Title = Vietnamese.Tidy(Title),
        IssuedOn = IssuedOn,
        IssuedAt = Vietnamese.Tidy(IssuedAt),
        Issuer = Vietnamese.Tidy(Issuer),
        ParentBody = Vietnamese.Tidy(ParentBody),
        CongressTerm = Vietnamese.Tidy(CongressTerm),
        FirstYear = FirstYear,
        LastYear = LastYear,
        Indicators = [.. source.Indicators.Select(i => Copy(i, source, day))],
        DataItems = [.. source.DataItems.Select(i => i.CopyAt(i.Order))],
        ConsistencyRules = [.. source.ConsistencyRules.Select(r => new ConsistencyRule { PartItem = r.PartItem, WholeItem = r.WholeItem, Severity = r.Severity })],
        ProvincialClauses = [.. source.ProvincialClauses.Select(Copy)],
        Solutions =
        [
            .. source.Solutions.Select(s => new Solution { Number = s.Number, ShortName = s.ShortName, Wording = s.Wording, MeasureCodes = s.MeasureCodes }),
        ],
    };

    private Indicator Copy(Indicator indicator, Programme source, DateOnly day)
    {
        Body lead = indicator.LeadOn(day);
        return new()
        {
            Number = indicator.Number,
            ShortName = indicator.ShortName,
            LeadBody = lead,
            SupportingBodies = [.. indicator.SupportingBodies.Where(s => s.Body != lead).OrderBy(s => s.Order).Select((s, index) => new SupportingBody { Order = index + 1, Body = s.Body })],
            Measures = [.. indicator.Measures.Select(m => Copy(m, source))],
        };
    }

    private Measure Copy(Measure measure, Programme source)
    {
        Measure copy = MeasureDraft.Of(measure).ToMeasure(measure.Order);
        if (CopiesTargets)
        {
            for (int year = FirstYear; year <= LastYear; year++)
            {
                copy.SetTarget(year, measure.TargetOf(year - FirstYear + source.FirstYear));
            }
        }

        return copy;
    }

    private static ProvincialClause Copy(ProvincialClause clause) => new()
    {
        Code = clause.Code,
        Order = clause.Order,
        Wording = clause.Wording,
        Figures =
        [
            .. clause.Figures.Select(f => new ClauseFigure { Order = f.Order, Wording = f.Wording, Value = f.Value, UnitOfCount = f.UnitOfCount, MeasureCodes = f.MeasureCodes }),
        ],
    };

    private IEnumerable<(string Name, string Text, int Longest)> Fields() =>
    [
        ("số ký hiệu", Number, ShortTextMaxLength), ("trích yếu", Title, TextMaxLength), ("nơi ban hành", IssuedAt, ShortTextMaxLength),
        ("cơ quan ban hành", Issuer, TextMaxLength), ("cơ quan cấp trên", ParentBody, TextMaxLength), ("nhiệm kỳ", CongressTerm, ShortTextMaxLength),
    ];
}

/// <summary>Tên một chương trình, to choose by.</summary>
public sealed record ProgrammeHeading(int Id, string Number, int FirstYear, int LastYear);
