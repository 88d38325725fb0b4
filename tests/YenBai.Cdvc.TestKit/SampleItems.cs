using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.TestKit;

/// <summary>The data items of <see cref="SampleProgramme"/>, with the codes of the real programme.</summary>
internal static class SampleItems
{
    private static readonly Level[] YesNo = [new("co", "Có", 1), new("khong", "Không", 2)];

    private static readonly Level[] UnionRating =
    [
        new("xs", "Hoàn thành xuất sắc nhiệm vụ", 1),
        new("tot", "Hoàn thành tốt nhiệm vụ", 2),
        new("ht", "Hoàn thành nhiệm vụ", 3),
        new("kht", "Không hoàn thành nhiệm vụ", 4),
    ];

    private static readonly Level[] WomenRating =
    [
        new("tot", "Tốt", 1),
        new("kha", "Khá", 2),
        new("tb", "Trung bình", 3),
        new("yeu", "Yếu", 4),
    ];

    public static IList<DataItem> All()
    {
        int order = 0;
        return ((IEnumerable<DataItem>)
        [
            Stock("LD", "Tổng số CNVCLĐ", watched: true),
            Stock("LD_NU", "Số nữ CNVCLĐ", watched: true),
            Stock("DV", "Số đoàn viên", watched: true),
            Stock("CQ", "Số cơ quan, đơn vị"),
            Stock("CB_KCT", "Số cán bộ không chuyên trách", watched: true),
            Count("DV_MOI", "Đoàn viên kết nạp mới"),
            Count("CTPCT_MOI", "Chủ tịch, Phó Chủ tịch tham gia lần đầu"),
            Count("CTPCT_BD", "Chủ tịch, Phó Chủ tịch lần đầu được bồi dưỡng"),
            Count("DV_DANG", "Đoàn viên ưu tú giới thiệu cho Đảng"),
            Rated("QCDC", "Xây dựng và thực hiện quy chế dân chủ", YesNo),
            Count("QUY_DV", "Đoàn viên ủng hộ Quỹ xã hội Công đoàn"),
            Item("QUY_TIEN", "Số tiền ủng hộ Quỹ", DataItemKind.Money, watched: true),
            Count("HOC_NQ", "Số người học tập nghị quyết"),
            Count("CQ_DK", "Cơ quan đăng ký đạt chuẩn văn hóa"),
            Count("CQ_DAT", "Cơ quan đạt chuẩn văn hóa", PeriodKinds.FullYear),
            Count("CQ_HP", "Cơ quan hạnh phúc", PeriodKinds.FullYear),
            Rated("BNC_XL", "Xếp loại Ban Nữ công", WomenRating, askedIn: PeriodKinds.FullYear),
            Count("NU_DK", "Nữ đăng ký Giỏi việc nước - Đảm việc nhà"),
            Count("NU_DAT", "Nữ đạt Giỏi việc nước - Đảm việc nhà", PeriodKinds.FullYear),
            Count("CB_KCT_SO", "Cán bộ không chuyên trách sử dụng dữ liệu số"),
            Rated("XL", "Xếp loại CĐCS", UnionRating, Reporter.ProvinceForEachUnion, PeriodKinds.FullYear),
            Rated("KT_DL", "Được kiểm tra chấp hành Điều lệ", YesNo, Reporter.ProvinceForEachUnion),
            Rated("KT_TC", "Được kiểm tra tài chính", YesNo, Reporter.ProvinceForEachUnion),
            Rated("BNC_TINH_XL", "Xếp loại Ban Nữ công cấp tỉnh", WomenRating, Reporter.Province, PeriodKinds.FullYear),
            Stock("CB_CT", "Số cán bộ chuyên trách", Reporter.Province),
            Count("CB_CT_SO", "Cán bộ chuyên trách sử dụng dữ liệu số", reporter: Reporter.Province),
            Count("KT_DONG_CAP", "Số lần tự kiểm tra tài chính đồng cấp", reporter: Reporter.Province),
        ]).Numbered();

        DataItem Stock(string code, string name, Reporter reporter = Reporter.GrassrootsUnion, bool watched = false) =>
            Item(code, name, DataItemKind.Count, reporter, asOfCutOff: true, watched: watched);

        DataItem Count(string code, string name, PeriodKinds askedIn = PeriodKinds.All, Reporter reporter = Reporter.GrassrootsUnion) =>
            Item(code, name, DataItemKind.Count, reporter, askedIn);

        DataItem Rated(string code, string name, Level[] levels, Reporter reporter = Reporter.GrassrootsUnion, PeriodKinds askedIn = PeriodKinds.All) =>
            Item(code, name, DataItemKind.Level, reporter, askedIn, levels);

        DataItem Item(string code, string name, DataItemKind kind, Reporter reporter = Reporter.GrassrootsUnion, PeriodKinds askedIn = PeriodKinds.All, Level[]? levels = null, bool asOfCutOff = false, bool watched = false) => new()
        {
            Code = code,
            Order = ++order,
            Name = name,
            ShortName = name,
            Group = "Số liệu",
            Kind = kind,
            Levels = levels ?? [],
            UnitOfCount = kind switch { DataItemKind.Count => "người", DataItemKind.Money => "đồng", _ => "" },
            Reporter = reporter,
            AskedIn = askedIn,
            AsOfCutOff = asOfCutOff,
            WatchesChange = watched,
        };
    }

    public static IList<ConsistencyRule> Rules() =>
        ((IEnumerable<ConsistencyRule>)
        [
            .. from pair in (string[])["LD_NU LD", "QUY_DV DV", "HOC_NQ LD", "CTPCT_BD CTPCT_MOI", "CQ_DK CQ", "CQ_DAT CQ", "CQ_HP CQ", "NU_DK LD_NU", "NU_DAT LD_NU", "CB_KCT_SO CB_KCT", "CB_CT_SO CB_CT"]
               select Rule(pair, RuleSeverity.Contradiction),
            .. from pair in (string[])["DV LD", "DV_MOI DV", "NU_DAT NU_DK"] select Rule(pair, RuleSeverity.Warning),
        ]).Numbered();

    private static ConsistencyRule Rule(string pair, RuleSeverity severity)
    {
        string[] codes = pair.Split(' ');
        return new() { PartItem = codes[0], WholeItem = codes[1], Severity = severity };
    }
}
