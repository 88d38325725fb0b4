using Microsoft.AspNetCore.Components;

namespace YenBai.Cdvc.Web.Features.Errors;

/// <summary>Trang báo lỗi: shown in place of an answer without a page of its own, under the address that was asked for.</summary>
public sealed partial class ErrorPage
{
    /// <summary>HTTP status code; 404 when the router itself found no page.</summary>
    [Parameter]
    public int Code { get; set; } = StatusCodes.Status404NotFound;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    protected override void OnInitialized()
    {
        // asked for directly (after a refused sign-in, say) the page must not answer 200
        if (HttpContext is { Response: { HasStarted: false, StatusCode: StatusCodes.Status200OK } } && Code is >= 400 and < 600)
        {
            HttpContext.Response.StatusCode = Code;
        }
    }
}
