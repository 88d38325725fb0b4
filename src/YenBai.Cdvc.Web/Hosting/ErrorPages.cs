using Microsoft.AspNetCore.Diagnostics;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Trang báo lỗi: an answer that would be an empty page, or a stack trace, is a page of the program with its status.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseStatusCodePagesWithReExecute(PageUrls.ErrorTemplate, createScopeForStatusCodePages: true);
        app.Use(async (context, next) =>
        {
            // asked for in place of a form's post, the error page is read all the same
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest })
            {
                // a form without its token is refused as HTML without a word of it, which would pass for a page
                context.Response.ContentType = null;
            }
        });
        // leaves the status to the page above
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask, StatusCodeSelector = StatusOf });
    }

    private static int StatusOf(Exception e) => e.GetBaseException() is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;
}
