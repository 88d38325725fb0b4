using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Thiết lập lần đầu: makes the first Quản trị, only while there is no account.</summary>
public sealed partial class SetupPage
{
    private const string Name = "thiet-lap";

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

    [Inject]
    private AccountCommands Commands { get; set; } = null!;

    [SupplyParameterFromForm(FormName = Name)]
    private SetupForm Form { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new SetupForm();
        if (await Queries.AnyAsync(HttpContext.RequestAborted))
        {
            Navigation.NavigateTo(PageUrls.SignIn());
        }
    }

    private void Forget()
    {
        Forgive();
        Form.Forget();
    }

    private async Task CreateAsync()
    {
        FirstAdministrator first = new(Form.SetupCode, Form.UserName, Form.DisplayName, Form.Password) { Address = Visitor.Address };
        Outcome outcome = await Commands.CreateFirstAdministratorAsync(first, HttpContext.RequestAborted);
        await EnterAsync(outcome, AccountCommands.WrongSetupCode, Form.UserName, Form);
    }
}
