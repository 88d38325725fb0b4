using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Kích hoạt: the owner of an activation link sets the password.</summary>
public sealed partial class ActivatePage
{
    private const string Name = "kich-hoat";

    private IReadOnlyList<string> refusals = [];

    [Inject]
    private AccountCommands Commands { get; set; } = null!;

    [Inject]
    private SignInCommands SignIn { get; set; } = null!;

    [Inject]
    private Entrance Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    [SupplyParameterFromForm(FormName = Name)]
    private NewPasswordForm Form { get; set; } = null!;

    [SupplyParameterFromQuery(Name = PageUrls.UserNameParameter)]
    private string? UserName { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.TokenParameter)]
    private string? Token { get; set; }

    protected override void OnInitialized() => Form ??= new NewPasswordForm();

    private void Forget()
    {
        Entrance.Forgive(HttpContext);
        Form.Forget();
    }

    private async Task ActivateAsync()
    {
        Visitor visitor = Entrance.VisitorOf(HttpContext);
        Outcome outcome = await Commands.ActivateAsync(UserName!, Token!, Form.Password, visitor, HttpContext.RequestAborted);
        if (outcome != AccountCommands.WrongLink)
        {
            Entrance.Forgive(HttpContext);
        }

        if (outcome is Outcome.Refused refused)
        {
            refusals = refused.Reasons;
            Form.Forget();
            return;
        }

        SignInAnswer answer = await SignIn.EnterAsync(UserName!, Form.Password, visitor, HttpContext.RequestAborted);
        Navigation.NavigateTo(await Entrance.GoOnAsync(HttpContext, answer, returnUrl: null) ?? PageUrls.SignIn());
    }
}
