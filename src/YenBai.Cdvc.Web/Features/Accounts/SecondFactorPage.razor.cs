using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Nhập mã xác thực: the second step of signing in.</summary>
public sealed partial class SecondFactorPage
{
    private const string Name = "xac-thuc";

    private IReadOnlyList<string> refusals = [];
    private PendingSignIn? pending;
    private string? userName;

    [Inject]
    private SignInCommands Commands { get; set; } = null!;

    [Inject]
    private Entrance Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

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

        SignInAnswer answer = await Commands.CheckCodeAsync(pending, Form.Code, Entrance.VisitorOf(HttpContext), HttpContext.RequestAborted);
        Form.Code = "";
        if (await Entrance.GoOnAsync(HttpContext, answer, ReturnUrl) is { } next)
        {
            Navigation.NavigateTo(next);
            return;
        }

        refusals = [Entrance.Sentence(HttpContext, answer)];
    }
}
