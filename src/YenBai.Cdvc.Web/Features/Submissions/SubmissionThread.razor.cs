using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Submissions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Trao đổi về một báo cáo.</summary>
public sealed partial class SubmissionThread
{
    private Guid operation = Guid.NewGuid();
    private string text = "";
    private string itemCode = "";
    private IReadOnlyList<string> reasons = [];

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

    private async Task CommentAsync()
    {
        try
        {
            Outcome outcome = await Commands.CommentAsync(
                new Operation(operation, Actor), Details.Case.Period.Code, Details.Case.Union?.Code, itemCode.Length == 0 ? null : itemCode, text, CancellationToken.None);
            operation = Guid.NewGuid();
            reasons = outcome is Outcome.Refused refused ? refused.Reasons : [];
            if (outcome is Outcome.Saved)
            {
                (text, itemCode) = ("", "");
                await Added.InvokeAsync();
            }
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "A comment on {Report} could not be saved.", Details.Case.Name);
            reasons = ["Máy chủ chưa ghi được. Ý kiến vừa viết vẫn còn đây; hãy thử lại sau ít phút."];
        }
    }
}
