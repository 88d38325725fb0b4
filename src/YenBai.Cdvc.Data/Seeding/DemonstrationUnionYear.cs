using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;

namespace YenBai.Cdvc.Data.Seeding;

/// <summary>
/// Một năm của một CĐCS minh họa: the figures at the end of the year, of which the shorter periods show a part that only grows.
/// Whole numbers only, so that every machine computes the same.
/// </summary>
internal sealed class DemonstrationUnionYear
{
    private const int WomenForABoard = 10;

    // LD from … to, by place in the list: Sở, Chi cục, Trường, Bệnh viện, Trung tâm, Ban Đảng, Hội, Công ty
    private static readonly (int Until, int Smallest, int Largest)[] Sizes =
    [
        (10, 40, 90), (16, 15, 40), (23, 30, 80), (27, 60, 180), (33, 14, 35), (38, 14, 30), (44, 12, 20), (50, 25, 120),
    ];

    private readonly int index;
    private readonly int yearIndex;
    private readonly StableRandom random;
    private readonly Dictionary<string, FigureValue> stocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Final, int SixMonths, int NineMonths)> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureValue> decidedAtYearEnd = new(StringComparer.Ordinal);

    /// <param name="index">Place in the list of CĐCS, from 0.</param>
    /// <param name="yearIndex">0 for 2023.</param>
    public DemonstrationUnionYear(int index, int yearIndex)
    {
        this.index = index;
        this.yearIndex = yearIndex;
        var character = new StableRandom((ulong)index + 1);
        random = new StableRandom(((ulong)index * 100) + (ulong)yearIndex + 20_23_00_00);

        (_, int smallest, int largest) = Sizes.First(s => index < s.Until);
        int size = character.Between(smallest, largest);
        int workers = size * random.Between(96, 104) / 100;
        int women = workers * character.Between(35, 70) / 100;
        int members = workers * character.Between(94, 100) / 100;
        int agencies = character.Chance(18) ? character.Between(2, 5) : 1;
        int officers = 4 + (size / 12) + character.Between(0, 2);
        AddStocks(workers, women, members, agencies, officers);
        AddCounts(workers, women, members, agencies, officers);
        AddYearEnd(women, agencies);
    }

    public IEnumerable<(string Item, FigureValue Value)> Report(PeriodKind kind, DemonstrationStanding standing) => standing switch
    {
        DemonstrationStanding.NotActive => [],

        // closed CĐCS counted members until the summer at most
        DemonstrationStanding.ClosedBeforeCutOff => Counts(PeriodKind.SixMonths).Where(c => c.Item is "DV_MOI" or "DV_DANG"),
        DemonstrationStanding.NotReported => Inspections(kind, othersToo: false),
        DemonstrationStanding.OnlyBegun => [.. Pairs(stocks), .. Inspections(kind, othersToo: false)],
        DemonstrationStanding.ReportedNotRated => [.. Own(kind), .. Inspections(kind, othersToo: false)],
        _ => [.. Own(kind), .. Inspections(kind, othersToo: true), .. Rating(kind)],
    };

    private void AddStocks(int workers, int women, int members, int agencies, int officers)
    {
        stocks["LD"] = FigureValue.Of(workers);
        stocks["LD_NU"] = FigureValue.Of(women);
        stocks["DV"] = FigureValue.Of(members);
        stocks["CQ"] = FigureValue.Of(agencies);
        stocks["CB_KCT"] = FigureValue.Of(officers);
    }

    private void AddCounts(int workers, int women, int members, int agencies, int officers)
    {
        long givers = Part(members, 92, 95, 94, 96);
        long beginners = random.Chance(OfYear(40, 30, 10, 15)) ? random.Between(1, 2) : 0;
        counts["DV_MOI"] = (random.Chance(45) ? random.Between(1, 2) : 0, 50, 80);
        counts["DV_DANG"] = (random.Between(0, OfYear(2, 3, 2, 2)), 50, 80);
        counts["QCDC"] = (random.Chance(OfYear(96, 98, 100, 97)) ? DemonstrationLevels.Yes : DemonstrationLevels.No, 100, 100);
        counts["QUY_DV"] = (givers, 60, 85);
        counts["QUY_TIEN"] = (givers * (50 + (3 * yearIndex)) * 1_000, 60, 85);
        counts["HOC_NQ"] = (Part(workers, 98, 93, 98, 97), 70, 90);
        counts["CTPCT_MOI"] = (beginners, 100, 100);
        counts["CTPCT_BD"] = (Part(beginners, 70, 100, 100, 90), 50, 100);
        counts["CQ_DK"] = (Part(agencies, 96, 100, 100, 100), 100, 100);
        counts["NU_DK"] = (Part(women, 93, 96, 97, 96), 90, 100);
        counts["CB_KCT_SO"] = (Part(officers, 71, 78, 86, 85), 92, 96);
    }

    private void AddYearEnd(int women, int agencies)
    {
        long recognised = Part((int)counts["CQ_DK"].Final, 93, 96, 98, 96);
        decidedAtYearEnd["CQ_DAT"] = FigureValue.Of(recognised);
        decidedAtYearEnd["CQ_HP"] = index % 24 == 20 ? FigureValue.NotApplicable : FigureValue.Of(Part(agencies, 55, 72, 66, 72));
        decidedAtYearEnd["NU_DAT"] = FigureValue.Of(Part((int)counts["NU_DK"].Final, 87, 91, 88, 90));
        decidedAtYearEnd["BNC_XL"] = women < WomenForABoard ? FigureValue.NotApplicable : FigureValue.Of(
            random.Chance(OfYear(84, 88, 92, 90)) ? random.Between((int)DemonstrationLevels.Fair, (int)DemonstrationLevels.Good) : DemonstrationLevels.Average);
        decidedAtYearEnd["XL"] = FigureValue.Of(
            !random.Chance(OfYear(94, 95, 98, 95)) ? DemonstrationLevels.TaskDone
            : random.Chance(25) ? DemonstrationLevels.TaskDoneExcellently : DemonstrationLevels.TaskDoneWell);
    }

    private IEnumerable<(string Item, FigureValue Value)> Own(PeriodKind kind) =>
    [
        .. Pairs(stocks),
        .. Counts(kind),
        .. kind == PeriodKind.FullYear ? Pairs(decidedAtYearEnd).Where(d => d.Item is not "XL") : [],
    ];

    private IEnumerable<(string Item, FigureValue Value)> Rating(PeriodKind kind) =>
        kind == PeriodKind.FullYear ? Pairs(decidedAtYearEnd).Where(d => d.Item is "XL") : [];

    private IEnumerable<(string Item, FigureValue Value)> Counts(PeriodKind kind) => counts.Select(c => (c.Key, FigureValue.Of(kind switch
    {
        PeriodKind.SixMonths => c.Value.Final * c.Value.SixMonths / 100,
        PeriodKind.NineMonths => c.Value.Final * c.Value.NineMonths / 100,
        _ => c.Value.Final,
    })));

    // each CĐCS in its turn over six or seven years, some by the summer, some by the autumn
    private IEnumerable<(string Item, FigureValue Value)> Inspections(PeriodKind kind, bool othersToo)
    {
        bool due = (int)kind > index % 3;
        (string, bool)[] inspected =
        [
            ("KT_DL", due && index % 6 == yearIndex),
            ("KT_TC", due && index % OfYear(7, 6, 6, 7) == yearIndex + 2),
        ];
        return inspected.Where(i => i.Item2 || othersToo).Select(i => (i.Item1, FigureValue.Of(i.Item2 ? DemonstrationLevels.Yes : DemonstrationLevels.No)));
    }

    /// <summary>A part of a whole, about so many percent of it in each of the four years, never more than the whole.</summary>
    private long Part(long whole, int first, int second, int third, int fourth)
    {
        int around = OfYear(first, second, third, fourth);
        int percent = around == 100 ? 100 : Math.Min(100, around + random.Between(-3, 3));
        return ((whole * percent) + random.Between(0, 99)) / 100;
    }

    private int OfYear(int first, int second, int third, int fourth) => yearIndex switch { 0 => first, 1 => second, 2 => third, _ => fourth };

    private static IEnumerable<(string Item, FigureValue Value)> Pairs(Dictionary<string, FigureValue> values) => values.Select(v => (v.Key, v.Value));
}
