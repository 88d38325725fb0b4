using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Một CĐCS: adds, edits or closes it.</summary>
public sealed partial class UnionPage
{
    private UnionForm form = new();
    private GrassrootsUnion? union;
    private IReadOnlyList<GrassrootsUnion> others = [];
    private Outcome.Conflict? conflict;
    private IReadOnlyList<string> refusals = [];
    private string? saved;
    private bool mayEdit;
    private bool loading = true;

    /// <summary>Null to add.</summary>
    [Parameter]
    public string? Code { get; set; }

    [Inject]
    private UnionQueries Queries { get; set; } = null!;

    [Inject]
    private UnionCommands Commands { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        // after adding, the address becomes that of the CĐCS already shown
        if (loading || !IsShown(Code))
        {
            await LoadAsync();
        }
    }

    private bool IsShown(string? code) =>
        string.Equals(union?.Code, code is null ? null : UnionCode.Normalize(code), StringComparison.Ordinal);

    private async Task LoadAsync()
    {
        Actor actor = await CurrentActor.GetAsync();
        mayEdit = actor.MayManageUnions();
        IReadOnlyList<GrassrootsUnion> all = await Queries.ListAsync(actor, search: null, CancellationToken.None);
        union = Code is null ? null : all.FirstOrDefault(u => string.Equals(u.Code, UnionCode.Normalize(Code), StringComparison.Ordinal));
        others = [.. all.Where(u => u != union)];
        form = union is null ? new UnionForm() : UnionForm.Of(union, all.FirstOrDefault(u => u.Id == union.MergedIntoId)?.Code);
        (conflict, refusals, saved, loading) = (null, [], null, false);
    }

    private async Task SaveAsync()
    {
        saved = null;
        bool adding = union is null;
        UnionDetails details = form.Details();
        SaveUnion save = new(details, conflict?.CurrentVersion ?? union?.Version ?? 0);
        Outcome outcome = await Commands.SaveAsync(Operation.By(await CurrentActor.GetAsync()), save, CancellationToken.None);
        if (outcome is not Outcome.Saved)
        {
            conflict = outcome as Outcome.Conflict;
            refusals = outcome is Outcome.Refused refused ? refused.Reasons : [];
            return;
        }

        string code = UnionCode.Normalize(details.Code);
        Code = code;
        await LoadAsync();
        saved = adding ? $"Đã thêm CĐCS {code}." : $"Đã lưu CĐCS {code}.";
        if (adding)
        {
            Navigation.NavigateTo(PageUrls.Union(code), replace: true);
        }
    }
}
