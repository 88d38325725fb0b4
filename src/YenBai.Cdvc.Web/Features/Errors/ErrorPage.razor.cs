using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using YenBai.Cdvc.Web.Hosting;

namespace YenBai.Cdvc.Web.Features.Errors;

/// <summary>Trang báo lỗi: shown in place of an answer without a page of its own, under the address that was asked for.</summary>
public sealed partial class ErrorPage
{
    /// <summary>HTTP status code; 404 when the router itself found no page.</summary>
    [Parameter]
    public int Code { get; set; } = StatusCodes.Status404NotFound;

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    private string? Instead =>
        Code == StatusCodes.Status429TooManyRequests && HttpContext?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked && AddressLimit.IsStep(asked.OriginalPath)
            ? "Từ địa chỉ mạng này đã nhập sai quá nhiều lần nên lần này không được xét. Hãy chờ 15 phút rồi thử lại; quên mật khẩu thì đề nghị Quản trị cấp đường dẫn kích hoạt mới."
            : null;

    protected override void OnInitialized()
    {
        // asked for directly (after a refused sign-in, say) the page must not answer 200
        if (HttpContext is { Response: { HasStarted: false, StatusCode: StatusCodes.Status200OK } } && Code is >= 400 and < 600)
        {
            HttpContext.Response.StatusCode = Code;
        }
    }
}
