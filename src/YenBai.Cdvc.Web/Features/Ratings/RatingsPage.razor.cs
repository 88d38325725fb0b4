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
using YenBai.Cdvc.Web.Controls;
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
    private int readings;
    private (string Action, Guid Id)? unanswered;

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

    private string Subtitle => $"{Texts.Count(lines.Count)} CĐCS hoạt động vào ngày chốt {Texts.Date(Period.CutOff)}. Chương trình chỉ trình bày kết quả; xếp loại do con người quyết định.";

    private bool MayChoose => actor.MayImport();

    private bool MayConfirm => actor.MayApprove();

    private IEnumerable<RatingLine> Tickable => shown.Where(l => l.Waits && l.Refusal is null);

    /// <summary>Of those in sight: nobody confirms what the filter hides.</summary>
    private IEnumerable<RatingLine> Ticked => shown.Where(l => l.Ticked);

    private bool AllTicked => Tickable.Any() && Tickable.All(l => l.Ticked);

    protected override async Task LoadAsync(Actor actor, ReportingPeriod period, CancellationToken cancellationToken)
    {
        int reading = ++readings;
        if (await Queries.SheetAsync(actor, period.Code, unionCode: null, cancellationToken) is not { } loaded)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        this.actor = actor;
        sheet = loaded;
        lines = [.. loaded.Unions.Select(u => new RatingLine(u, FigureAcceptance.RefusalOfBody(period, u.Union, u.Submission, Time.Today()), reading))];
        (saved, refusals) = (null, []);
        Show();
    }

    private void FilterBy(RatingFilter chosen)
    {
        filter = chosen;
        Show();
    }

    private void ShowAll()
    {
        search = "";
        FilterBy(RatingFilter.All);
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
        // a line of a period left meanwhile would be written into the one now shown
        if (!lines.Contains(line) || FigureText.ParseStrict(code, cell.Item) is not ParsedFigure.Accepted chosen)
        {
            return;
        }

        string period = sheet.Period.Code;
        bool mustSave = cell.Choose(chosen.Value);
        line.Touch();
        while (mustSave)
        {
            mustSave = await SaveAsync(period, line, cell, cell.Next);
            line.Touch();
        }
    }

    /// <summary>True where another choice was made meanwhile, to be saved in its turn.</summary>
    private async Task<bool> SaveAsync(string period, RatingLine line, RatingCell cell, FigureValue value)
    {
        Outcome? outcome = await WriteAsync(period, line, cell, value);
        switch (outcome)
        {
            case null:
                cell.NotSaved(new EntryProblem.Refused(["Máy chủ chưa ghi được lựa chọn này. Hãy thử lại sau ít phút."], MayRetry: true));
                return false;
            case Outcome.Refused refused:
                cell.NotSaved(new EntryProblem.Refused(refused.Reasons));
                return false;
            case Outcome.Saved done:
                cell.Written(value, done.Version, actor, Time.GetUtcNow().UtcDateTime);
                break;
        }

        bool read = await RefreshAsync(period, line);
        if (outcome is Outcome.Conflict conflict)
        {
            cell.NotSaved(new EntryProblem.Conflict(conflict.Theirs, value.IsBlank ? "để trống" : $"“{FigureText.ToDisplay(value, cell.Item)}”"));
            return false;
        }

        bool another = cell.Saved(value);
        if (!another && !read)
        {
            cell.NotShown(new EntryProblem.Refused(["Đã ghi lựa chọn này, nhưng chưa đọc lại được kết quả. Hãy tải lại trang."]));
        }

        return another;
    }

    /// <summary>The answer; null where there was none.</summary>
    private async Task<Outcome?> WriteAsync(string period, RatingLine line, RatingCell cell, FigureValue value)
    {
        try
        {
            // not cancelled with the page: a save that has begun ends
            SaveFigure save = new(period, line.Union.Code, cell.Item.Code, value, Note: null, cell.Figure.Version);
            Outcome outcome = await Figures.SaveAsync(new Operation(cell.OperationFor(value), actor), save, CancellationToken.None);
            cell.Answered();
            return outcome;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // whatever it was: a choice never looks saved when it is not
            Logger.LogError(e, "{Item} of {Union} in {Period} could not be saved.", cell.Item.Code, line.Union.Code, period);
            return null;
        }
    }

    private Task FillAsync(DataItem item) => RunAsync(
        nameof(FillAsync),
        sheet.NotInspected(item),
        (operation, period, cells) => Batch.CommitAsync(operation, period, FigureSource.NotInspected, cells, CancellationToken.None),
        count => $"Đã ghi “Không” vào “{item.ShortName}” cho {Texts.Count(count)} CĐCS.");

    private Task ConfirmAsync()
    {
        RatingLine[] ticked = [.. Ticked];
        return RunAsync<SeenFigure>(
            nameof(ConfirmAsync),
            [.. ticked.SelectMany(l => l.Waiting)],
            (operation, period, cells) => Confirmations.ConfirmAsync(operation, period, cells, CancellationToken.None),
            count => $"Đã xác nhận {Texts.Count(count)} kết quả của {Texts.Count(ticked.Length)} CĐCS.");
    }

    private Task WithdrawAsync(RatingLine line) => RunAsync<SeenFigure>(
        nameof(WithdrawAsync),
        [.. line.Confirmed],
        (operation, period, cells) => Confirmations.WithdrawAsync(operation, period, cells, CancellationToken.None),
        _ => $"Đã rút lại xác nhận cho {line.Union.Name}.");

    /// <summary>One operation on many cells: what it changed is shown, and why not where it did not.</summary>
    private async Task RunAsync<TCell>(
        string name, IReadOnlyList<TCell> cells, Func<Operation, string, IReadOnlyList<TCell>, Task<Outcome>> operation, Func<int, string> done)
    {
        if (busy)
        {
            return;
        }

        (busy, saved, refusals) = (true, null, []);
        string period = sheet.Period.Code;
        string action = $"{name} {period} {string.Join(' ', cells)}";
        if (!string.Equals(unanswered?.Action, action, StringComparison.Ordinal))
        {
            unanswered = (action, Guid.NewGuid());
        }

        try
        {
            Outcome outcome = await operation(new Operation(unanswered!.Value.Id, actor), period, cells);
            unanswered = null;
            bool read = await RefreshAsync(period);
            // what is said of one period is not said over another
            if (IsShown(period))
            {
                Tell(outcome, done, read);
            }
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            // the same operation at the next try, in case this one was written all the same
            Logger.LogError(e, "An operation on the ratings of {Period} failed.", period);
            (refusalTitle, refusals) = IsShown(period) ? ("Chưa ghi gì vì:", [FormSaving.NotWritten(e)]) : (refusalTitle, refusals);
        }

        busy = false;
    }

    private bool IsShown(string period) => string.Equals(sheet.Period.Code, period, StringComparison.Ordinal);

    private void Tell(Outcome outcome, Func<int, string> done, bool read)
    {
        switch (outcome)
        {
            case Outcome.Saved count:
                saved = read ? done(count.Version) : $"{done(count.Version)} Nhưng chưa đọc lại được kết quả: hãy tải lại trang.";
                break;
            case Outcome.Conflict conflict:
                refusalTitle = read
                    ? "Chưa ghi gì vì có kết quả vừa thay đổi; dưới đây là kết quả mới nhất, hãy xem rồi làm lại."
                    : "Chưa ghi gì vì có kết quả vừa thay đổi; hãy tải lại trang, xem rồi làm lại.";
                refusals = [conflict.Theirs];
                break;
            case Outcome.Refused refused:
                (refusalTitle, refusals) = ("Chưa ghi gì vì:", refused.Reasons);
                break;
        }
    }

    /// <summary>Shows what is saved by now, of one CĐCS or of all; false where it could not be read.</summary>
    private async Task<bool> RefreshAsync(string period, RatingLine? only = null)
    {
        int reading = ++readings;
        try
        {
            RatingSheet? now = await Queries.SheetAsync(actor, period, only?.Union.Code, CancellationToken.None);
            // another period is shown by now
            if (now is null || !IsShown(period))
            {
                return now is not null;
            }

            foreach (RatingLine line in lines)
            {
                if (now.Unions.FirstOrDefault(u => u.Union.Id == line.Union.Id) is { } rating)
                {
                    line.Refresh(rating, reading);
                }
            }

            // whom an operation on many is for, it asks of the sheet
            sheet = sheet with { Unions = [.. lines.Select(l => l.Rating)] };
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // whatever it was: what is written must not look unwritten
            Logger.LogError(e, "The ratings of {Period} could not be read again.", period);
            return false;
        }
    }
}
