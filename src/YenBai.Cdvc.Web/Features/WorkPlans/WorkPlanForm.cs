using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.WorkPlans;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Controls;

namespace YenBai.Cdvc.Web.Features.WorkPlans;

/// <summary>Biểu mẫu kế hoạch công tác năm.</summary>
public sealed class WorkPlanForm
{
    [Required(ErrorMessage = "Hãy ghi số ký hiệu, ví dụ 05/KH-CĐCS.")]
    public string? Number { get; set; }

    [Required(ErrorMessage = "Hãy ghi ngày ban hành.")]
    [DateText]
    public string? IssuedOn { get; set; }

    /// <summary>Every row a CĐCS can take up, in the order of the programme.</summary>
    public IReadOnlyList<Line> Lines { get; init; } = [];

    /// <summary>A file chosen and not yet kept.</summary>
    public AttachedFile? NewFile { get; set; }

    public static WorkPlanForm Of(Programme programme, WorkPlan? plan) => new()
    {
        Number = plan?.Number,
        IssuedOn = DateText.Of(plan?.IssuedOn),
        Lines =
        [
            .. from measure in WorkPlan.RowsFor(programme)
               let row = plan?.Find(measure.Code)
               select new Line(measure) { Covered = row is not null, OwnTarget = row?.OwnTarget is { } own ? DecimalText.Of(own) : "" },
        ],
    };

    /// <summary>What a valid form asks for; null where an own target cannot be read, and then each such line says why.</summary>
    public SaveWorkPlan? Save(int year, string unionCode, int basedOnVersion)
    {
        List<WorkPlanRow> rows = [];
        foreach (Line line in Lines)
        {
            line.Refusal = null;
            if (line.Covered)
            {
                rows.Add(new WorkPlanRow(line.Measure.Code, line.Read()));
            }
        }

        return Lines.Any(l => l.Refusal is not null)
            ? null
            : new SaveWorkPlan(year, unionCode, Number!, DateText.Read(IssuedOn)!.Value, rows, NewFile, basedOnVersion);
    }

    /// <summary>Một dòng chỉ tiêu trong kế hoạch.</summary>
    public sealed class Line(Measure measure)
    {
        public Measure Measure { get; } = measure;

        /// <summary>Kế hoạch có nêu.</summary>
        public bool Covered { get; set; }

        /// <summary>Mức tự đăng ký, as typed; empty without.</summary>
        public string OwnTarget { get; set; } = "";

        /// <summary>Why the target cannot be read.</summary>
        public string? Refusal { get; set; }

        internal decimal? Read()
        {
            if (string.IsNullOrWhiteSpace(OwnTarget))
            {
                return null;
            }

            if (DecimalText.TryRead(OwnTarget, out decimal value, out string? refusal))
            {
                return value;
            }

            Refusal = refusal;
            return null;
        }
    }
}
