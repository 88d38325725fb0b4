using System.Globalization;
using System.Net;
using System.Net.Sockets;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Web.Layout;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>
/// Giới hạn số lần thử: from one network address so many wrong passwords, codes and links, then none for a while. A try is counted
/// before it is looked at, so that a thousand at once are not a thousand tries, and given back when nothing was guessed wrong:
/// an office behind one address signs in as often as it likes.
/// </summary>
public sealed class AddressLimit(TimeProvider time)
{
    public const int Tries = 10;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Whoever owns a million addresses must not fill the memory.</summary>
    private const int MostAddresses = 10_000;

    private const int OneHome = 64;
    private static readonly object Counted = new();
    private static readonly string[] Steps = [PageUrls.SignIn(), PageUrls.SetUp, PageUrls.Activation, PageUrls.SecondFactor, PageUrls.Enrolment];

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, (DateTimeOffset Since, int Count)> tries = [];

    /// <summary>Whether a post is a try to get in.</summary>
    public static bool IsTry(HttpRequest request) => HttpMethods.IsPost(request.Method) && IsStep(request.Path);

    /// <summary>Whether an address is one of signing in; the router takes it with slashes at its end as well.</summary>
    public static bool IsStep(PathString path) => Array.Exists(Steps, step => string.Equals(path.Value?.TrimEnd('/'), step, StringComparison.OrdinalIgnoreCase));

    /// <summary>Counts a try; false where there have been too many.</summary>
    public bool TryEnter(HttpContext context)
    {
        IPAddress address = Home(context.Connection.RemoteIpAddress);
        DateTimeOffset now = time.GetUtcNow();
        lock (gate)
        {
            (DateTimeOffset since, int count) = tries.GetValueOrDefault(address, (now, 0));
            if (now - since >= Window)
            {
                (since, count) = (now, 0);
            }

            if (count >= Tries)
            {
                return false;
            }

            Forget(now);
            tries[address] = (since, count + 1);
        }

        context.Items[Counted] = address;
        return true;
    }

    /// <summary>Nothing was guessed wrong; once per request.</summary>
    public void GiveBack(HttpContext context)
    {
        if (context.Items.Remove(Counted, out object? counted) && counted is IPAddress address)
        {
            lock (gate)
            {
                if (tries.TryGetValue(address, out (DateTimeOffset Since, int Count) entry))
                {
                    tries[address] = (entry.Since, Math.Max(0, entry.Count - 1));
                }
            }
        }
    }

    /// <summary>Whoever has an IPv6 line has all the addresses of it.</summary>
    private static IPAddress Home(IPAddress? address) => address switch
    {
        null => IPAddress.None,
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([.. address.GetAddressBytes()[..(OneHome / 8)], .. new byte[OneHome / 8]]),
        _ => address,
    };

    private void Forget(DateTimeOffset now)
    {
        if (tries.Count < MostAddresses)
        {
            return;
        }

        foreach (IPAddress old in tries.Where(t => now - t.Value.Since >= Window).Select(t => t.Key).ToArray())
        {
            tries.Remove(old);
        }

        if (tries.Count >= MostAddresses)
        {
            // each account still locks after ten wrong passwords, wherever they come from
            tries.Clear();
        }
    }
}

/// <summary>Puts <see cref="AddressLimit"/> in the way of the forms of signing in.</summary>
public static class AddressLimiting
{
    public static void UseAddressLimit(this IApplicationBuilder app)
    {
        AddressLimit limit = app.ApplicationServices.GetRequiredService<AddressLimit>();
        AuditLog log = app.ApplicationServices.GetRequiredService<AuditLog>();
        app.Use(async (context, next) =>
        {
            if (!AddressLimit.IsTry(context.Request) || limit.TryEnter(context))
            {
                await next(context);
                return;
            }

            Actor stranger = new(AccountId: null, "Không rõ", Role.GrassrootsUnion) { Address = RequestAddress.Of(context) };
            await log.RecordRefusalAsync(stranger, AuditActions.SignIn, context.Request.Path.Value ?? "", "Quá nhiều lần thử từ một địa chỉ mạng.");
            context.Response.Headers.RetryAfter = ((int)AddressLimit.Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        });
    }
}
