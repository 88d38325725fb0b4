namespace YenBai.Cdvc.Data.WorkPlans;

/// <summary>Tệp kế hoạch, apart from its plan: a list of plans must not load the files.</summary>
internal sealed class WorkPlanFile
{
    public required int WorkPlanId { get; init; }

    public required byte[] Content { get; set; }
}
