using Bunit;
using Bunit.TestDoubles;
using Radzen;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Tests.Layout;

public sealed class NavMenuTests : BunitContext
{
    public NavMenuTests() => Services.AddRadzenComponents();

    [Fact]
    public void Accounts_are_in_the_navigation_of_those_who_may_manage_them()
    {
        BunitAuthorizationContext authorization = AddAuthorization();
        authorization.SetAuthorized("Quản trị");
        authorization.SetPolicies(Policies.ManageAccounts);

        Assert.Contains(PageUrls.Accounts, Links(), StringComparer.Ordinal);
    }

    [Fact]
    public void Whoever_may_see_the_province_is_led_to_the_reminders()
    {
        BunitAuthorizationContext authorization = AddAuthorization();
        authorization.SetAuthorized("Lãnh đạo");
        authorization.SetPolicies(Policies.SeeProvince);

        Assert.Contains(PageUrls.Chasing(), Links(), StringComparer.Ordinal);
    }

    [Fact]
    public void Others_do_not_see_them()
    {
        BunitAuthorizationContext authorization = AddAuthorization();
        authorization.SetAuthorized("Cán bộ");
        authorization.SetPolicies(Policies.SeeProvince);

        Assert.Equal(["/", "/viec-cua-toi", "/ban-do-nhiet", "/nhiem-ky", "/nhap-lieu", "/gui-duyet", "/don-doc", "/xep-loai", "/ke-hoach-cong-tac", "/bao-cao", "/ban-chot", "/cdcs", "/chuong-trinh", "/ky-bao-cao", "/huong-dan"], Links(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_CĐCS_finds_its_own_standing_its_own_entry_the_programme_and_the_guide()
    {
        BunitAuthorizationContext authorization = AddAuthorization();
        authorization.SetAuthorized("CĐCS");
        authorization.SetPolicies(Policies.BelongToUnion);

        Assert.Equal(["/tinh-hinh", "/nhap-lieu", "/ke-hoach-cong-tac", "/chuong-trinh", "/huong-dan"], Links(), StringComparer.Ordinal);
    }

    private IEnumerable<string> Links() => Render<NavMenu>().FindAll("a").Select(a => a.GetAttribute("href")!);
}
