using System.Reflection;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Domain.Tests.Accounts;

/// <summary>Every right × every role × own and foreign CĐCS, against one table.</summary>
public sealed class PermissionsTests
{
    private const int Own = 7;
    private const int Foreign = 8;

    // A Quản trị, C Cán bộ, L Lãnh đạo, o a CĐCS on its own page, f a CĐCS on a foreign one
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        [nameof(Permissions.MaySeeProvince)] = "ACL",
        ["MaySee a CĐCS"] = "ACLo",
        ["MaySee the province"] = "ACL",
        ["MayEnter by CĐCS"] = "ACo",
        ["MayEnter by the province"] = "AC",
        [nameof(Permissions.MayImport)] = "AC",
        [nameof(Permissions.MaySend)] = "ACo",
        [nameof(Permissions.MayApprove)] = "L",
        [nameof(Permissions.MayOpenLock)] = "A",
        [nameof(Permissions.MayRemind)] = "AC",
        [nameof(Permissions.MayManageUnions)] = "AC",
        [nameof(Permissions.MayManagePeriods)] = "A",
        [nameof(Permissions.MayAmendProgramme)] = "A",
        [nameof(Permissions.MayWriteRowNotes)] = "ACL",
        [nameof(Permissions.MayKeepWorkPlan)] = "ACo",
        [nameof(Permissions.MayTakeSnapshot)] = "L",
        [nameof(Permissions.MayManageAccounts)] = "A",
        [nameof(Permissions.MayReadAudit)] = "A",
    };

    private static readonly (char Letter, Actor Actor, int Union)[] Everybody =
    [
        ('A', new Actor(1, "Quản trị", Role.Administrator), Own),
        ('C', new Actor(2, "Cán bộ", Role.Officer), Own),
        ('L', new Actor(3, "Lãnh đạo", Role.Leader), Own),
        ('o', new Actor(4, "CĐCS", Role.GrassrootsUnion, Own), Own),
        ('f', new Actor(4, "CĐCS", Role.GrassrootsUnion, Own), Foreign),
    ];

    public static TheoryData<string> Rights => [.. Allowed.Keys];

    [Theory, MemberData(nameof(Rights))]
    public void A_right_belongs_to_these_roles_and_to_no_other(string right) =>
        Assert.Equal(Allowed[right], string.Concat(Everybody.Where(e => Has(right, e.Actor, e.Union)).Select(e => e.Letter)));

    [Fact]
    public void Every_right_stands_in_the_table() =>
        Assert.Equal(
            typeof(Permissions).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(m => m.Name).Order(StringComparer.Ordinal),
            Allowed.Keys.Select(MethodOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void A_role_nobody_knows_may_do_nothing()
    {
        Actor unknown = new(9, "?", (Role)99, Own);

        Assert.All(Allowed.Keys, right => Assert.False(Has(right, unknown, Own)));
    }

    [Fact]
    public void A_CDCS_account_without_a_CDCS_owns_none() =>
        Assert.All(Allowed.Keys, right => Assert.False(Has(right, new Actor(4, "CĐCS", Role.GrassrootsUnion), Own)));

    [Fact]
    public void A_CDCS_number_gives_the_others_nothing() =>
        Assert.False(new Actor(3, "Lãnh đạo", Role.Leader, Own).MaySend(Own));

    private static bool Has(string right, Actor actor, int union) => right switch
    {
        "MaySee a CĐCS" => actor.MaySee(new GrassrootsUnion { Code = "CD07", Name = "CĐCS", OpenedOn = new DateOnly(2018, 1, 1) }.WithId(union)),
        "MaySee the province" => actor.MaySee(new Province { Name = "Cấp tỉnh" }.WithId(union)),
        "MayEnter by CĐCS" => actor.MayEnter(Item("DV"), union),
        "MayEnter by the province" => actor.MayEnter(Item("XL"), union),
        _ => Invoke(typeof(Permissions).GetMethod(right)!, actor, union),
    };

    private static bool Invoke(MethodInfo right, Actor actor, int union) =>
        (bool)right.Invoke(null, right.GetParameters().Length == 1 ? [actor] : [actor, union])!;

    private static DataItem Item(string code) => SampleProgramme.Create().DataItems.Single(i => string.Equals(i.Code, code, StringComparison.Ordinal));

    private static string MethodOf(string right) => right.Split(' ')[0];
}
