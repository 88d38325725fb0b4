using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Data.Unions;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.Reporting.EntryWorkbooks;
using YenBai.Cdvc.Web.Features.Reports;

namespace YenBai.Cdvc.Web.Features.Unions;

/// <summary>Mẫu Excel của danh sách CĐCS, with the CĐCS there are.</summary>
public sealed class UnionListFile(UnionQueries unions, DemonstrationSeeder demonstration)
{
    /// <summary>Null where the actor may not change the list.</summary>
    public async Task<ReportFile?> MakeAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.MayManageUnions())
        {
            return null;
        }

        IReadOnlyList<GrassrootsUnion> all = await unions.ListAsync(actor, search: null, cancellationToken);
        bool generated = await demonstration.IsDemonstrationAsync(cancellationToken);
        using MemoryStream content = new();
        UnionListForm.Write(content, all, generated);
        return new ReportFile(
            $"danh-sach-cdcs{(generated ? "-minh-hoa" : "")}.xlsx", ReportFormat.Excel.ContentType, content.ToArray(), $"Danh sách CĐCS, {Texts.Count(all.Count)} CĐCS");
    }
}
