using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Nhập mã xác thực: the second step of signing in.</summary>
public sealed partial class SecondFactorPage
{
    private const string Name = "xac-thuc";

    private PendingSignIn? pending;
    private string? userName;

    [SupplyParameterFromForm(FormName = Name)]
    private CodeForm Form { get; set; } = null!;

    [SupplyParameterFromQuery(Name = PageUrls.ReturnParameter)]
    private string? ReturnUrl { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new CodeForm();
        // a sign-in that is to get a new key is asked for that key's code, on its own page
        pending = await Entrance.PendingOfAsync(HttpContext) is ({ } signIn, null) ? signIn : null;
        userName = pending?.UserName;
        if (pending is null)
        {
            Navigation.NavigateTo(PageUrls.SignIn(ReturnUrl));
        }
    }

    private async Task CheckAsync()
    {
        if (pending is null)
        {
            return;
        }

        SignInAnswer answer = await SignIn.CheckCodeAsync(pending, Form.Code, Visitor, HttpContext.RequestAborted);
        Form.Code = "";
        await GoOnAsync(answer, ReturnUrl);
    }
}
