using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Kích hoạt: the owner of an activation link sets the password.</summary>
public sealed partial class ActivatePage
{
    private const string Name = "kich-hoat";

    [Inject]
    private AccountCommands Commands { get; set; } = null!;

    [SupplyParameterFromForm(FormName = Name)]
    private NewPasswordForm Form { get; set; } = null!;

    [SupplyParameterFromQuery(Name = PageUrls.UserNameParameter)]
    private string? UserName { get; set; }

    [SupplyParameterFromQuery(Name = PageUrls.TokenParameter)]
    private string? Token { get; set; }

    protected override void OnInitialized() => Form ??= new NewPasswordForm();

    private void Forget()
    {
        Forgive();
        Form.Forget();
    }

    private async Task ActivateAsync()
    {
        Outcome outcome = await Commands.ActivateAsync(UserName!, Token!, Form.Password, Visitor, HttpContext.RequestAborted);
        await EnterAsync(outcome, AccountCommands.WrongLink, UserName!, Form);
    }
}
