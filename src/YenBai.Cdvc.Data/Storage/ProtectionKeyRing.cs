using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Vòng khóa bảo vệ dữ liệu, kept in the database: whoever is signed in on one node is so on every other, and after a restart.</summary>
/// <remarks>A key is stored as a write of its own, so nothing may be sealed or opened inside another write: it would wait for itself.</remarks>
internal sealed class ProtectionKeyRing(CdvcContexts contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using CdvcDbContext db = contexts.Create();
        return [.. db.ProtectionKeys.AsNoTracking().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        // the interface is older than tasks; nobody else runs on the thread that makes a key
        Outcome outcome = contexts.WriteAsync(
            Operation.By(Actor.System),
            new Intent(AuditActions.AddProtectionKey, friendlyName),
            scope =>
            {
                scope.Db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
                scope.Record(before: null, after: null);
                return Task.FromResult<Outcome>(new Outcome.Saved());
            },
            CancellationToken.None).GetAwaiter().GetResult();
        if (outcome is not Outcome.Saved)
        {
            throw new InvalidOperationException($"The key {friendlyName} was not stored: {outcome}");
        }
    }
}
