using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Trao đổi về một báo cáo.</summary>
public sealed partial class SubmissionThread
{
    private FormSaving saving = null!;
    private string text = "";
    private string itemCode = "";

    [Parameter, EditorRequired]
    public SubmissionDetails Details { get; set; } = null!;

    /// <summary>For the names of the cells.</summary>
    [Parameter, EditorRequired]
    public EntryForm Form { get; set; } = null!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>There is one message more to read.</summary>
    [Parameter, EditorRequired]
    public EventCallback Added { get; set; }

    [Inject]
    private SubmissionCommands Commands { get; set; } = null!;

    [Inject]
    private ILogger<SubmissionThread> Logger { get; set; } = null!;

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    private async Task CommentAsync()
    {
        string? about = itemCode.Length == 0 ? null : itemCode;
        if (await saving.SaveAsync(
            Actor, operation => Commands.CommentAsync(operation, Details.Case.Period.Code, Details.Case.Union?.Code, about, text, CancellationToken.None)))
        {
            (text, itemCode) = ("", "");
            await Added.InvokeAsync();
        }
    }
}
