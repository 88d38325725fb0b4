using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Người đảm nhiệm: who holds each body, from when to when. Quản trị names them; the others read.</summary>
public sealed partial class BodiesPage
{
    private IReadOnlyList<Body> bodies = [];
    private IReadOnlyList<Indicator> indicators = [];
    private IReadOnlyList<AccountRow> accounts = [];
    private FormSaving saving = null!;
    private HolderForm form = new();
    private EndHolderForm endForm = new();

    /// <summary>The body whose form is open, as it was last read.</summary>
    private Body? asked;

    /// <summary>The holder whose end is asked for; null while a new one is.</summary>
    private BodyHolder? ended;

    private DateOnly today;
    private bool mayAmend;

    [Inject]
    private BodyQueries Queries { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private AccountQueries AccountQueries { get; set; } = null!;

    [Inject]
    private HolderCommands Commands { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        DateOnly now = Time.Today();
        IReadOnlyList<Body> all = await Queries.ListAsync(actor, cancellationToken);
        IReadOnlyList<AccountRow> holders = await AccountQueries.ListAsync(actor, cancellationToken);
        ProgrammeDefinition definition = await Programmes.DefinitionAsync(now.Year, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (today, mayAmend) = (now, actor.MayAmendProgramme());
        (bodies, accounts, indicators) = (all, holders, [.. definition.Programme.Indicators]);
        return PageState.Ready;
    }

    private IReadOnlyList<Indicator> Led(Body body) => [.. indicators.Where(i => i.LeadOn(today).Id == body.Id)];

    private void AskToAdd(Body body)
    {
        saving.Clear();
        (asked, ended, form) = (body, null, new HolderForm { From = DateText.Of(today) });
    }

    private void AskToEnd(Body body, BodyHolder holder)
    {
        saving.Clear();
        (asked, ended, endForm) = (body, holder, new EndHolderForm { To = DateText.Of(holder.To) });
    }

    private void Stop()
    {
        saving.Clear();
        asked = null;
    }

    private Task AddAsync() => SaveAsync((o, t) => Commands.AddAsync(o, t, form.Draft(), CancellationToken.None), $"Đã ghi người đảm nhiệm “{asked!.Name}”.");

    private Task EndAsync() =>
        SaveAsync((o, t) => Commands.EndAsync(o, t, ended!.Id, DateText.Read(endForm.To)!.Value, CancellationToken.None), $"Đã ghi ngày thôi của {ended!.PersonName}.");

    private async Task SaveAsync(Func<Operation, BodyTarget, Task<Outcome>> command, string said)
    {
        BodyTarget target = new(asked!.Id, asked.Version);
        bool saved = await saving.SaveAsync(await CurrentActor.GetAsync(), o => command(o, target), said);
        await RefreshAsync();
        asked = saved ? null : bodies.FirstOrDefault(b => b.Id == target.BodyId);
    }
}
