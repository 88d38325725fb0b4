using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Đăng nhập. Wrong name and wrong password are one answer, so that names cannot be tried out.</summary>
public sealed partial class SignInPage
{
    private const string Name = "dang-nhap";

    private IReadOnlyList<string> refusals = [];

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    [Inject]
    private SignInManager<Account> SignIn { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = Name)]
    private SignInForm Form { get; set; } = null!;

    [SupplyParameterFromQuery(Name = PageUrls.ReturnParameter)]
    private string? ReturnUrl { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new SignInForm();
        if (HttpContext.User.Identity?.IsAuthenticated == true)
        {
            Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
        }
        else if (!await Queries.AnyAsync(HttpContext.RequestAborted))
        {
            Navigation.NavigateTo(PageUrls.SetUp);
        }
    }

    private async Task EnterAsync()
    {
        SignInResult result = await SignIn.PasswordSignInAsync(
            Form.UserName.Trim(), AccountCommands.Normal(Form.Password), isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
            return;
        }

        Form.Forget();
        refusals =
        [
            result switch
            {
                { IsLockedOut: true } => "Tài khoản tạm khóa vì nhập sai mật khẩu nhiều lần. Hãy thử lại sau 15 phút, hoặc đề nghị Quản trị cấp đường dẫn kích hoạt mới.",
                { IsNotAllowed: true } => "Tài khoản này đang bị khóa hoặc chưa kích hoạt. Hãy liên hệ Quản trị.",
                _ => "Tên đăng nhập hoặc mật khẩu không đúng.",
            },
        ];
    }
}
