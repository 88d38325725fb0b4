using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Figures;
using YenBai.Cdvc.Data.Ratings;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Figures;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Features.Figures;

namespace YenBai.Cdvc.Web.Features.Ratings;

/// <summary>Xếp loại CĐCS: what each achieved, what Cán bộ proposes, what Lãnh đạo confirms. The page proposes nothing by itself.</summary>
public sealed partial class RatingsPage
{
    private static readonly (RatingFilter, string)[] Filters =
        [(RatingFilter.All, "Tất cả"), (RatingFilter.Unrated, "Chưa có xếp loại"), (RatingFilter.Waiting, "Chờ xác nhận")];

    private RatingSheet sheet = null!;
    private IReadOnlyList<RatingLine> lines = [];
    private IReadOnlyList<RatingLine> shown = [];
    private IReadOnlyList<string> refusals = [];
    private Actor actor = null!;
    private RatingFilter filter;
    private RatingOrder order;
    private string search = "";
    private string refusalTitle = "";
    private string? saved;
    private bool busy;

    [Inject]
    private RatingQueries Queries { get; set; } = null!;

    [Inject]
    private FigureCommands Figures { get; set; } = null!;

    [Inject]
    private FigureBatch Batch { get; set; } = null!;

    [Inject]
    private ConfirmationCommands Confirmations { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private ILogger<RatingsPage> Logger { get; set; } = null!;

    private string Subtitle => $"{Texts.Count(lines.Count)} CĐCS hoạt động vào ngày chốt {Texts.Date(Period.CutOff)}. Chương trình chỉ trình bày kết quả; xếp loại do con người quyết định.";

    private bool MayChoose => actor.MayImport();

    private bool MayConfirm => actor.MayApprove();

    private IEnumerable<RatingLine> Tickable => shown.Where(l => l.Waits && l.Refusal is null);

    private IEnumerable<RatingLine> Ticked => lines.Where(l => l.Ticked);

    private bool AllTicked => Tickable.Any() && Tickable.All(l => l.Ticked);

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        if (await Queries.SheetAsync(actor, period.Code, unionCode: null, cancellationToken) is not { } loaded)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        this.actor = actor;
        sheet = loaded;
        lines = [.. loaded.Unions.Select(u => new RatingLine(u, FigureAcceptance.RefusalOfBody(period, u.Union, u.Submission, Time.Today())))];
        (saved, refusals) = (null, []);
        Show();
    }

    private void FilterBy(RatingFilter chosen)
    {
        filter = chosen;
        Show();
    }

    /// <summary>Anew only when somebody asks for it: a row must not vanish under the hand that has just rated it.</summary>
    private void Show() => shown = RatingList.Of(lines, sheet.Rating?.Code, search, filter, order);

    private void TickAll(bool ticked)
    {
        foreach (RatingLine line in Tickable)
        {
            line.Tick(ticked);
        }
    }

    private async Task ChooseAsync(RatingChoice choice)
    {
        (RatingLine line, RatingCell cell, string code) = choice;
        if (FigureText.ParseStrict(code, cell.Item) is not ParsedFigure.Accepted chosen)
        {
            return;
        }

        // of the period it was made in, whatever the page shows by the time it is saved
        string period = Period.Code;
        bool mustSave = cell.Choose(chosen.Value);
        line.Touch();
        while (mustSave)
        {
            FigureValue value = cell.Next;
            mustSave = await SaveAsync(period, line, cell, value) && cell.Saved(value);
            line.Touch();
        }
    }

    private async Task<bool> SaveAsync(string period, RatingLine line, RatingCell cell, FigureValue value)
    {
        try
        {
            // not cancelled with the page: a save that has begun ends
            SaveFigure save = new(period, line.Union.Code, cell.Item.Code, value, Note: null, cell.Figure.Version);
            Outcome outcome = await Figures.SaveAsync(Operation.By(actor), save, CancellationToken.None);
            if (outcome is Outcome.Refused refused)
            {
                cell.NotSaved(new EntryProblem.Refused(refused.Reasons));
                return false;
            }

            await RefreshAsync(period, line);
            if (outcome is Outcome.Conflict conflict)
            {
                cell.NotSaved(new EntryProblem.Conflict(conflict.Theirs, value.IsBlank ? "để trống" : $"“{FigureText.ToDisplay(value, cell.Item)}”"));
                return false;
            }

            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // whatever it was: a choice never looks saved when it is not
            Logger.LogError(e, "{Item} of {Union} could not be saved.", cell.Item.Code, line.Union.Code);
            cell.NotSaved(new EntryProblem.Refused(["Máy chủ chưa ghi được lựa chọn này. Hãy thử lại sau ít phút."], MayRetry: true));
            return false;
        }
    }

    private Task FillAsync(DataItem item)
    {
        IReadOnlyList<AcceptedFigure> cells = sheet.NotInspected(item);
        return RunAsync(
            () => Batch.CommitAsync(Operation.By(actor), Period.Code, FigureSource.NotInspected, cells, CancellationToken.None),
            count => $"Đã ghi “Không” vào “{item.ShortName}” cho {Texts.Count(count)} CĐCS.");
    }

    private Task ConfirmAsync()
    {
        RatingLine[] ticked = [.. Ticked];
        return RunAsync(
            () => Confirmations.ConfirmAsync(Operation.By(actor), Period.Code, [.. ticked.SelectMany(l => l.Waiting)], CancellationToken.None),
            count => $"Đã xác nhận {Texts.Count(count)} kết quả của {Texts.Count(ticked.Length)} CĐCS.");
    }

    private Task WithdrawAsync(RatingLine line) => RunAsync(
        () => Confirmations.WithdrawAsync(Operation.By(actor), Period.Code, [.. line.Confirmed], CancellationToken.None),
        _ => $"Đã rút lại xác nhận cho {line.Union.Name}.");

    /// <summary>One operation on many cells: what it changed is shown, and why not where it did not.</summary>
    private async Task RunAsync(Func<Task<Outcome>> operation, Func<int, string> done)
    {
        if (busy)
        {
            return;
        }

        string period = Period.Code;
        (busy, saved, refusals) = (true, null, []);
        try
        {
            Outcome outcome = await operation();
            await RefreshAsync(period);
            switch (outcome)
            {
                case Outcome.Saved count:
                    saved = done(count.Version);
                    break;
                case Outcome.Conflict conflict:
                    (refusalTitle, refusals) = ("Chưa ghi gì vì có kết quả vừa thay đổi; dưới đây là kết quả mới nhất, hãy xem rồi làm lại.", [conflict.Theirs]);
                    break;
                case Outcome.Refused refused:
                    (refusalTitle, refusals) = ("Chưa ghi gì vì:", refused.Reasons);
                    break;
            }
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            Logger.LogError(e, "An operation on the ratings of {Period} failed.", Period.Code);
            (refusalTitle, refusals) = ("Chưa ghi gì vì:", ["Máy chủ chưa ghi được. Hãy thử lại sau ít phút."]);
        }

        busy = false;
    }

    /// <summary>Shows what is saved by now of a period, of one CĐCS or of all; not on the page of another period, opened meanwhile.</summary>
    private async Task RefreshAsync(string period, RatingLine? only = null)
    {
        RatingSheet? now = await Queries.SheetAsync(actor, period, only?.Union.Code, CancellationToken.None);
        if (now is null || !string.Equals(period, Period.Code, StringComparison.Ordinal))
        {
            return;
        }

        sheet = sheet with { Unions = [.. sheet.Unions.Select(u => now.Unions.FirstOrDefault(n => n.Union.Id == u.Union.Id) ?? u)] };
        foreach (RatingLine line in lines)
        {
            if (now.Unions.FirstOrDefault(u => u.Union.Id == line.Union.Id) is { } rating)
            {
                line.Refresh(rating);
            }
        }
    }
}
