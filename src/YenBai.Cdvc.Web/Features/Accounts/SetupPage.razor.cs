using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Thiết lập lần đầu: makes the first Quản trị, only while there is no account.</summary>
public sealed partial class SetupPage
{
    private const string Name = "thiet-lap";

    private IReadOnlyList<string> refusals = [];

    [Inject]
    private AccountQueries Queries { get; set; } = null!;

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
        Entrance.Forgive(HttpContext);
        Form.Forget();
    }

    private async Task CreateAsync()
    {
        FirstAdministrator first = new(Form.SetupCode, Form.UserName, Form.DisplayName, Form.Password) { Address = Entrance.VisitorOf(HttpContext).Address };
        Outcome outcome = await Commands.CreateFirstAdministratorAsync(first, HttpContext.RequestAborted);
        if (outcome != AccountCommands.WrongSetupCode)
        {
            Entrance.Forgive(HttpContext);
        }

        if (outcome is Outcome.Refused refused)
        {
            refusals = refused.Reasons;
            Form.Forget();
            return;
        }

        SignInAnswer answer = await SignIn.EnterAsync(Form.UserName, Form.Password, Entrance.VisitorOf(HttpContext), HttpContext.RequestAborted);
        Navigation.NavigateTo(await Entrance.GoOnAsync(HttpContext, answer, returnUrl: null) ?? PageUrls.SignIn());
    }
}
