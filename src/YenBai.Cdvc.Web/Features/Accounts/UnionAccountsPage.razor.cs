using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Periods;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Web.Controls;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Tài khoản cho các CĐCS: adds those of many CĐCS at once. Each is a write of its own: one that is refused keeps no other back.</summary>
public sealed partial class UnionAccountsPage
{
    /// <summary>Rows one screen can bear.</summary>
    private const int AtOnce = 100;

    private readonly List<IssuedLink> links = [];
    private IReadOnlyList<UnionAccountDraft> drafts = [];
    private FormSaving saving = null!;
    private int lacking;
    private bool adding;

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    [Inject]
    private AccountCommands Commands { get; set; } = null!;

    [Inject]
    private UnionQueries Unions { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => saving = new FormSaving(Logger);

    protected override async Task<PageState> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        IReadOnlyList<AccountRow> accounts = await Queries.ListAsync(actor, cancellationToken);
        IReadOnlyList<GrassrootsUnion> unions = await Unions.ListAsync(actor, search: null, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        DateOnly today = Time.Today();
        HashSet<int> served = [.. accounts.Where(a => !a.Disabled).Select(a => a.Union?.Id).OfType<int>()];
        HashSet<string> taken = new(accounts.Select(a => a.UserName), StringComparer.OrdinalIgnoreCase);
        GrassrootsUnion[] without = [.. unions.Where(u => u.IsActiveWithin(today, DateOnly.MaxValue) && !served.Contains(u.Id))];
        lacking = without.Length;
        // what is typed for those still without one stays
        drafts = [.. without.Take(AtOnce).Select(u => drafts.FirstOrDefault(d => d.Union.Id == u.Id) ?? new UnionAccountDraft(u, FreeName(u, taken)))];
        return PageState.Ready;
    }

    /// <summary>The code in lower case, with a number where somebody has that name: "cd01", "cd01-2".</summary>
    private static string FreeName(GrassrootsUnion union, HashSet<string> taken)
    {
        string code = union.Code.ToLowerInvariant();
        return !taken.Contains(code)
            ? code
            : Enumerable.Range(2, taken.Count).Select(n => FormattableString.Invariant($"{code}-{n}")).First(name => !taken.Contains(name));
    }

    private async Task AddAsync()
    {
        UnionAccountDraft[] wanted = [.. drafts.Where(d => d.IsWanted)];
        if (wanted.Length == 0)
        {
            saving.Refuse(["Hãy ghi họ và tên ở ít nhất một CĐCS."]);
            return;
        }

        // two clicks would make two links of which only the second opens anything
        if (adding)
        {
            return;
        }

        adding = true;
        try
        {
            Actor actor = await CurrentActor.GetAsync();
            await saving.SaveAsync(actor, _ => AddAsync(wanted, actor), $"Đã thêm {Texts.Count(wanted.Length)} tài khoản.");
            await RefreshAsync();
        }
        finally
        {
            adding = false;
        }
    }

    private async Task<Outcome> AddAsync(IEnumerable<UnionAccountDraft> wanted, Actor actor)
    {
        List<string> refusals = [];
        foreach (UnionAccountDraft draft in wanted)
        {
            Outcome outcome = await Commands.CreateAsync(draft.AddedBy(actor), draft.Details, CancellationToken.None);
            if (outcome is Outcome.Refused { Reasons: var reasons })
            {
                draft.Refuse(string.Join(' ', reasons));
                refusals.Add($"{draft.Union.Name}: {draft.Refusal}");
            }
            else
            {
                links.Add(await IssuedLink.ToAsync(Commands, actor, draft.UserName.Trim(), $"{draft.DisplayName.Trim()} ({draft.Union.Name})", Navigation));
            }
        }

        return refusals.Count == 0 ? new Outcome.Saved() : new Outcome.Refused(refusals);
    }
}
