using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Snapshots;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Snapshots;

/// <summary>Bản chốt: every snapshot, and for Lãnh đạo the way to take one.</summary>
public sealed partial class SnapshotsPage
{
    private string note = "";
    private FormSaving saving = null!;

    [Inject]
    private SnapshotQueries Queries { get; set; } = null!;

    [Inject]
    private SnapshotCommands Commands { get; set; } = null!;

    private IReadOnlyList<SnapshotHeading> Snapshots { get; set; } = [];

    private bool MayTake { get; set; }

    private string Consequence => (Period.Kind, Snapshots.Any(s => s.Period.Id == Period.Id)) switch
    {
        (PeriodKind.FullYear, false) => $"Chốt lần đầu là chốt năm {Texts.Year(Period.Year)}: từ đó năm này giữ nguyên mức, công thức và chủ trì như hiện nay.",
        (_, true) => $"{Texts.PeriodName(Period)} đã chốt trước đây; chốt nữa là thêm một bản, bản cũ giữ nguyên.",
        _ => $"Chốt {Texts.PeriodName(Period)} là giữ lại số liệu đúng như lúc này.",
    };

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        IReadOnlyList<SnapshotHeading> read = await Queries.ListAsync(actor, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (Snapshots, MayTake) = (read, actor.MayTakeSnapshot());
        if (IsAnother(period))
        {
            (note, saving) = ("", new FormSaving(Logger));
        }
    }

    private static string LinkTo(string period) => PageUrls.SnapshotsOf(period);

    private async Task TakeAsync()
    {
        FormSaving mine = saving;
        TakeSnapshot take = new(Period.Code, note);
        string period = Texts.PeriodName(Period);
        if (await mine.SaveAsync(
            await CurrentActor.GetAsync(), operation => Commands.TakeAsync(operation, take, CancellationToken.None), number => $"Đã chốt {period}: bản chốt số {Texts.Count(number)}."))
        {
            note = ReferenceEquals(saving, mine) ? "" : note;
            await RefreshAsync();
        }
    }
}
