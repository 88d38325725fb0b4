using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Domain.Accounts;

/// <summary>Phân quyền: every right in one place. Commands and queries ask here; pages only to hide what would be refused.</summary>
public static class Permissions
{
    /// <summary>Sees the dashboard, every CĐCS and every figure.</summary>
    public static bool MaySeeProvince(this Actor actor) => actor.Role is Role.Administrator or Role.Officer or Role.Leader;

    /// <summary>Sees the figures and the report of a body. Those of the province itself: who sees the province.</summary>
    public static bool MaySee(this Actor actor, ReportingBody body) => actor.MaySeeProvince() || (body is GrassrootsUnion && actor.Owns(body.Id));

    /// <summary>Types a figure of this item for this body (the CĐCS, or the province).</summary>
    public static bool MayEnter(this Actor actor, DataItem item, int reportingBodyId) =>
        actor.MayImport() || (actor.Owns(reportingBodyId) && item.Reporter == Reporter.GrassrootsUnion);

    /// <summary>Imports figures.</summary>
    public static bool MayImport(this Actor actor) => actor.Role is Role.Administrator or Role.Officer;

    /// <summary>Sends the report of a body, and takes it back while it is not decided. The province's own: Quản trị and Cán bộ only.</summary>
    public static bool MaySend(this Actor actor, int reportingBodyId) => actor.MayImport() || actor.Owns(reportingBodyId);

    /// <summary>Approves, returns and reopens reports, and confirms what the province decides for each CĐCS.</summary>
    public static bool MayApprove(this Actor actor) => actor.Role is Role.Leader;

    /// <summary>Opens the lock for one body.</summary>
    public static bool MayOpenLock(this Actor actor) => actor.Role is Role.Administrator;

    /// <summary>Reminds CĐCS of what they owe, and keeps the log of it.</summary>
    public static bool MayRemind(this Actor actor) => actor.Role is Role.Administrator or Role.Officer;

    /// <summary>Adds, edits, closes and imports CĐCS.</summary>
    public static bool MayManageUnions(this Actor actor) => actor.Role is Role.Administrator or Role.Officer;

    /// <summary>Edits the dates of reporting periods.</summary>
    public static bool MayManagePeriods(this Actor actor) => actor.Role is Role.Administrator;

    /// <summary>Amends programmes, names who holds a body, and sets the form of documents.</summary>
    public static bool MayAmendProgramme(this Actor actor) => actor.Role is Role.Administrator;

    /// <summary>Writes nguyên nhân, ghi chú and biện pháp of a row.</summary>
    public static bool MayWriteRowNotes(this Actor actor) => actor.MaySeeProvince();

    /// <summary>Keeps the yearly work plan of a CĐCS.</summary>
    public static bool MayKeepWorkPlan(this Actor actor, int unionId) => actor.Role is Role.Administrator or Role.Officer || actor.Owns(unionId);

    /// <summary>Takes a snapshot of a period; that of a năm period closes the year.</summary>
    public static bool MayTakeSnapshot(this Actor actor) => actor.Role is Role.Leader;

    /// <summary>Creates, changes and locks accounts.</summary>
    public static bool MayManageAccounts(this Actor actor) => actor.Role is Role.Administrator;

    /// <summary>Reads, exports and archives the audit log.</summary>
    public static bool MayReadAudit(this Actor actor) => actor.Role is Role.Administrator;

    private static bool Owns(this Actor actor, int unionId) => actor.Role == Role.GrassrootsUnion && actor.GrassrootsUnionId == unionId;
}
