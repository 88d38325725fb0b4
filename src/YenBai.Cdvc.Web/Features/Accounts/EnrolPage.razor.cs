using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>
/// Cài xác thực hai bước: right after the password where the role demands it, or from one's own account, the password given again.
/// Either way the key waits in the cookie of a sign-in under way until the app has shown a code of it.
/// </summary>
public sealed partial class EnrolPage
{
    private const string Name = "cai-dat";
    private const string ConfirmName = "xac-nhan";

    /// <summary>What the app calls this program.</summary>
    private const string Issuer = "Theo dõi chỉ tiêu";

    private IReadOnlyList<string> recoveryCodes = [];
    private PendingSignIn? pending;
    private string? key;
    private string? userName;

    [Inject]
    private SecondFactorCommands Commands { get; set; } = null!;

    [SupplyParameterFromForm(FormName = Name)]
    private CodeForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = ConfirmName)]
    private ConfirmForm Confirmation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = PageUrls.ReturnParameter)]
    private string? ReturnUrl { get; set; }

    private Actor? Actor => AccountClaims.ActorOf(HttpContext.User);

    protected override async Task OnInitializedAsync()
    {
        Form ??= new CodeForm();
        Confirmation ??= new ConfirmForm();
        if (await Entrance.PendingOfAsync(HttpContext) is ({ } signIn, { } newKey))
        {
            (pending, key, userName) = (signIn, newKey, signIn.UserName);
        }
        else if (Actor is null)
        {
            Navigation.NavigateTo(PageUrls.SignIn(ReturnUrl));
        }
    }

    private static string Grouped(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));

    private async Task ConfirmAsync()
    {
        if (Actor is not { } actor)
        {
            return;
        }

        (PendingSignIn? confirmed, string? reason) = await SignIn.ConfirmAsync(actor, Confirmation.Password, HttpContext.RequestAborted);
        Confirmation.Password = "";
        if (confirmed is null)
        {
            Reasons = [reason!];
            return;
        }

        Navigation.NavigateTo((await Entrance.GoOnAsync(HttpContext, new SignInAnswer.NeedsEnrolment(confirmed), PageUrls.OwnAccount))!);
    }

    private async Task EnrolAsync()
    {
        if (pending is null || key is null)
        {
            return;
        }

        (SignInAnswer answer, recoveryCodes) = await Commands.EnrolAsync(pending, key, Form.Code, Visitor, HttpContext.RequestAborted);
        Form.Code = "";
        string? next = await Entrance.GoOnAsync(HttpContext, answer, ReturnUrl);
        if (answer is SignInAnswer.StartAgain)
        {
            Navigation.NavigateTo(next!);
        }
        else if (next is null)
        {
            Reasons = [Entrance.Sentence(HttpContext, answer)];
        }
    }
}
