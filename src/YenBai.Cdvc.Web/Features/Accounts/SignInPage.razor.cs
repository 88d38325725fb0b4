using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Đăng nhập. Wrong name and wrong password are one answer, so that names cannot be tried out.</summary>
public sealed partial class SignInPage
{
    private const string Name = "dang-nhap";

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    [SupplyParameterFromForm(FormName = Name)]
    private SignInForm Form { get; set; } = null!;

    [SupplyParameterFromQuery(Name = PageUrls.ReturnParameter)]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.EndedParameter)]
    private bool Ended { get; set; }

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

    private void Forget()
    {
        Forgive();
        Form.Forget();
    }

    private async Task EnterAsync()
    {
        SignInAnswer answer = await SignIn.EnterAsync(Form.UserName, Form.Password, Visitor, HttpContext.RequestAborted);
        Form.Forget();
        await GoOnAsync(answer, ReturnUrl);
    }
}
