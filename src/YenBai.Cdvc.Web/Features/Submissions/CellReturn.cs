namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Lý do trả lại một ô while a leader writes it.</summary>
public sealed class CellReturn(Action changed)
{
    private bool chosen;

    /// <summary>Whether the cell is to be mended.</summary>
    public bool Chosen
    {
        get => chosen;
        set
        {
            chosen = value;
            changed();
        }
    }

    public string Reason { get; set; } = "";
}
