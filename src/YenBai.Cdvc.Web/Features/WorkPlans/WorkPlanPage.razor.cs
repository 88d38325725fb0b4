using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.WorkPlans;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Domain.WorkPlans;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.WorkPlans;

/// <summary>Kế hoạch công tác năm của một CĐCS: number, date, file, and the rows it takes up.</summary>
public sealed partial class WorkPlanPage
{
    private UnionPlan own = null!;
    private WorkPlanForm form = null!;
    private FormSaving saving = null!;
    private string? coming;
    private bool seesProvince;
    private bool mayKeep;

    [Parameter]
    public int Year { get; set; }

    /// <summary>The code of the CĐCS.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Inject]
    private WorkPlanQueries Queries { get; set; } = null!;

    [Inject]
    private WorkPlanCommands Commands { get; set; } = null!;

    protected override Task OnParametersSetAsync()
    {
        // what is being saved answers for the plan it was saved for
        saving = new FormSaving(Logger);
        return OpenAsync();
    }

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        WorkPlanBoard? board = await Queries.BoardAsync(actor, Year, cancellationToken);
        if (board?.Plans.FirstOrDefault(p => string.Equals(p.Union.Code, UnionCode.Normalize(Code), StringComparison.Ordinal)) is not { } found)
        {
            return PageState.NotFound;
        }

        cancellationToken.ThrowIfCancellationRequested();
        (own, form) = (found, WorkPlanForm.Of(board.Programme, found.Plan));
        (seesProvince, mayKeep) = (actor.MaySeeProvince(), actor.MayKeepWorkPlan(found.Union.Id));
        return PageState.Ready;
    }

    private Task TakeTheirsAsync()
    {
        saving.Clear();
        return OpenAsync();
    }

    private async Task TakeFileAsync(ChosenFile chosen)
    {
        string name = chosen.File.Name;
        if (chosen.File.Size > AttachedFile.MaximumBytes)
        {
            saving.Refuse([AttachedFile.TooLarge(name)]);
            return;
        }

        AttachedFile attached;
        coming = name;
        try
        {
            attached = new(name, await chosen.ReadAsync());
        }
        finally
        {
            coming = null;
        }

        string? refusal = attached.Refusal();
        saving.Refuse(refusal is null ? [] : [refusal]);
        form.NewFile = refusal is null ? attached : form.NewFile;
    }

    private void RefuseFile(string sentence) => saving.Refuse([sentence]);

    private async Task SaveAsync()
    {
        if (coming is not null)
        {
            saving.Refuse([$"Tệp {coming} còn đang được đọc. Hãy đợi xong, hoặc bấm Thôi, rồi lưu."]);
        }
        else if (form.Save(Year, own.Union.Code, saving.Conflict?.CurrentVersion ?? own.Plan?.Version ?? 0) is { } save)
        {
            await WriteAsync(operation => Commands.SaveAsync(operation, save, CancellationToken.None), "Đã lưu kế hoạch.");
        }
        else
        {
            saving.Refuse(["Có mức đăng ký chưa đọc được; hãy sửa ở dòng có chữ đỏ."]);
        }
    }

    private Task RemoveAsync() => WriteAsync(
        operation => Commands.RemoveAsync(operation, Year, own.Union.Code, own.Plan!.Version, CancellationToken.None), "Đã xóa kế hoạch.");

    private async Task WriteAsync(Func<Operation, Task<Outcome>> write, string done)
    {
        FormSaving mine = saving;
        if (await mine.SaveAsync(await CurrentActor.GetAsync(), write, done) && ReferenceEquals(saving, mine))
        {
            await RefreshAsync();
        }
    }
}
