using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Một CĐCS: adds, edits or closes it.</summary>
public sealed partial class UnionPage
{
    private UnionForm form = new();
    private GrassrootsUnion? union;
    private IReadOnlyList<GrassrootsUnion> others = [];
    private FormSaving saving = null!;
    private bool mayEdit;

    /// <summary>Null to add.</summary>
    [Parameter]
    public string? Code { get; set; }

    [Inject]
    private UnionQueries Queries { get; set; } = null!;

    [Inject]
    private UnionCommands Commands { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    // after adding, the address becomes that of the CĐCS already shown
    protected override Task OnParametersSetAsync() => State != PageState.Ready || !IsShown(Code) ? TakeTheirsAsync() : Task.CompletedTask;

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        mayEdit = actor.MayManageUnions();
        IReadOnlyList<GrassrootsUnion> all = await Queries.ListAsync(actor, search: null, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        union = Code is null ? null : all.FirstOrDefault(u => string.Equals(u.Code, UnionCode.Normalize(Code), StringComparison.Ordinal));
        others = [.. all.Where(u => u != union)];
        form = union is null ? new UnionForm() : UnionForm.Of(union, all.FirstOrDefault(u => u.Id == union.MergedIntoId)?.Code);
        return (Code, union, mayEdit) switch
        {
            (null, _, false) => PageState.Forbidden,
            (not null, null, _) => PageState.NotFound,
            _ => PageState.Ready,
        };
    }

    private bool IsShown(string? code) =>
        string.Equals(union?.Code, code is null ? null : UnionCode.Normalize(code), StringComparison.Ordinal);

    private Task TakeTheirsAsync()
    {
        saving.Clear();
        return OpenAsync();
    }

    private async Task SaveAsync()
    {
        bool adding = union is null;
        UnionDetails details = form.Details();
        string code = UnionCode.Normalize(details.Code);
        SaveUnion save = new(details, saving.Conflict?.CurrentVersion ?? union?.Version ?? 0);
        if (!await saving.SaveAsync(
            await CurrentActor.GetAsync(), operation => Commands.SaveAsync(operation, save, CancellationToken.None), adding ? $"Đã thêm CĐCS {code}." : $"Đã lưu CĐCS {code}."))
        {
            return;
        }

        Code = code;
        await RefreshAsync();
        if (adding)
        {
            Navigation.NavigateTo(PageUrls.Union(code), replace: true);
        }
    }
}
