using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain;
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
    private SignInManager<Account> SignIn { get; set; } = null!;

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

    private async Task ActivateAsync()
    {
        if (await Commands.ActivateAsync(UserName!, Token!, Form.Password, HttpContext.RequestAborted) is Outcome.Refused refused)
        {
            refusals = refused.Reasons;
            Form.Forget();
            return;
        }

        SignInResult result = await SignIn.PasswordSignInAsync(
            UserName!, AccountCommands.Normal(Form.Password), isPersistent: false, lockoutOnFailure: false);
        Navigation.NavigateTo(result.Succeeded ? PageUrls.Home : PageUrls.SignIn());
    }
}
