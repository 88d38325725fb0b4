using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Web.Hosting;
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
    private SignInCommands Commands { get; set; } = null!;

    [Inject]
    private Entrance Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

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
        Entrance.Forgive(HttpContext);
        Form.Forget();
    }

    private async Task EnterAsync()
    {
        SignInAnswer answer = await Commands.EnterAsync(Form.UserName, Form.Password, Entrance.VisitorOf(HttpContext), HttpContext.RequestAborted);
        Form.Forget();
        if (await Entrance.GoOnAsync(HttpContext, answer, ReturnUrl) is { } next)
        {
            Navigation.NavigateTo(next);
            return;
        }

        refusals = [Entrance.Sentence(HttpContext, answer)];
    }
}
