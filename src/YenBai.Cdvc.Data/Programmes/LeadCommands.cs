using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Programmes;

/// <summary>Đổi chủ trì of a chỉ tiêu from a day, to a body that exists or a new one.</summary>
public sealed record NewLead(int IndicatorNumber, string BodyName, DateOnly From);

/// <summary>Đổi chủ trì (Quản trị).</summary>
public sealed class LeadCommands(CdvcContexts contexts)
{
    private readonly AmendmentDesk desk = new(contexts);

    public Task<Outcome> ChangeAsync(Operation operation, ProgrammeAmendment target, NewLead lead, CancellationToken cancellationToken) =>
        desk.AmendAsync(operation, target, lead, $"Số {lead.IndicatorNumber}/lead", edit => ApplyAsync(edit, lead), cancellationToken);

    private static async Task<IReadOnlyList<string>> ApplyAsync(ProgrammeEdit edit, NewLead lead)
    {
        Programme programme = edit.Programme;
        if (programme.Indicators.FirstOrDefault(i => i.Number == lead.IndicatorNumber) is not { } indicator)
        {
            return [$"Chương trình không có chỉ tiêu Số {lead.IndicatorNumber}."];
        }

        string name = Vietnamese.Tidy(lead.BodyName);
        Body before = indicator.LeadOn(lead.From);
        IReadOnlyList<string> refusals = [.. Refusals(programme, indicator, lead, name, before)];
        if (refusals.Count > 0)
        {
            return refusals;
        }

        // as the database compares names on one engine and C# on the other
        List<Body> bodies = await edit.Scope.Db.Bodies.ToListAsync(edit.Scope.Cancellation).ConfigureAwait(false);
        Body body = bodies.Find(b => Vietnamese.SameWord(b.Name, name)) ?? new Body { Name = name };
        indicator.LeadChanges.Add(new LeadChange { From = lead.From, Body = body });
        edit.Amend(new AmendedDefinition(AmendmentKind.Lead, before.Name, $"{body.Name} {Texts.Span(lead.From, to: null)}") { IndicatorNumber = indicator.Number });
        return [];
    }

    private static IEnumerable<string> Refusals(Programme programme, Indicator indicator, NewLead lead, string name, Body before)
    {
        if (name.Length is 0 or > Body.NameMaxLength)
        {
            yield return $"Hãy ghi chức danh hoặc tập thể chủ trì, nhiều nhất {Body.NameMaxLength} ký tự.";
            yield break;
        }

        if (Vietnamese.SameWord(before.Name, name))
        {
            yield return $"Ngày {Texts.Date(lead.From)} chỉ tiêu Số {indicator.Number} đã do “{before.Name}” chủ trì.";
        }

        if (lead.From < programme.IssuedOn || lead.From.Year > programme.LastYear + 1)
        {
            yield return $"Ngày đổi chủ trì phải từ ngày ban hành chương trình ({Texts.Date(programme.IssuedOn)}) đến hết nhiệm kỳ.";
        }

        if (indicator.LeadChanges.Select(c => c.From).DefaultIfEmpty().Max() is var last && lead.From < last)
        {
            yield return $"Chủ trì đã đổi từ {Texts.Date(last)}; lần đổi này phải từ ngày đó trở đi.";
        }
    }
}
