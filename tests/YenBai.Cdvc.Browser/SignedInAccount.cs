using Microsoft.Playwright;
using YenBai.Cdvc.TestKit;

namespace YenBai.Cdvc.Browser;

/// <summary>An account with a second factor, as its owner holds it.</summary>
/// <param name="Phone">The authenticator app.</param>
/// <param name="RecoveryCodes">Not used yet.</param>
/// <param name="Cookies">Of the newest session; more pages of one browser share it.</param>
internal sealed record SignedInAccount(AuthenticatorApp Phone, Queue<string> RecoveryCodes, IReadOnlyList<Cookie> Cookies);
