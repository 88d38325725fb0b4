using Microsoft.AspNetCore.Components;
using YenBai.Cdvc.Data.Accounts;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Web.Hosting;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Features.Accounts;

/// <summary>Trang trước khi vào: what the pages on the way in share. Each is a plain request, without a circuit.</summary>
public abstract class EntrancePage : ComponentBase
{
    /// <summary>Why the form was of no avail.</summary>
    protected IReadOnlyList<string> Reasons { get; set; } = [];

    [Inject]
    protected SignInCommands SignIn { get; set; } = null!;

    [Inject]
    protected Entrance Entrance { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    protected HttpContext HttpContext { get; set; } = null!;

    protected Visitor Visitor => Entrance.VisitorOf(HttpContext);

    /// <summary>A form not filled in is no try to get in.</summary>
    protected void Forgive() => Entrance.Forgive(HttpContext);

    /// <summary>Goes where the answer leads, or says why nowhere.</summary>
    protected async Task GoOnAsync(SignInAnswer answer, string? returnUrl)
    {
        if (await Entrance.GoOnAsync(HttpContext, answer, returnUrl) is { } next)
        {
            Navigation.NavigateTo(next);
            return;
        }

        Reasons = [Entrance.Sentence(HttpContext, answer)];
    }

    /// <summary>Goes in with the password just set; <paramref name="wrongKey"/> alone counts as a try to get in with what one does not have.</summary>
    protected async Task EnterAsync(Outcome outcome, Outcome wrongKey, string userName, NewPasswordForm form)
    {
        if (outcome != wrongKey)
        {
            Forgive();
        }

        if (outcome is Outcome.Refused refused)
        {
            Reasons = refused.Reasons;
            form.Forget();
            return;
        }

        SignInAnswer answer = await SignIn.EnterAsync(userName, form.Password, Visitor, HttpContext.RequestAborted);
        Navigation.NavigateTo(await Entrance.GoOnAsync(HttpContext, answer, returnUrl: null) ?? PageUrls.SignIn());
    }
}
