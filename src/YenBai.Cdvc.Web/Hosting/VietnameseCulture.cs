using System.Globalization;

namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Ngôn ngữ hiển thị: the one culture of the program, set once before anything else runs.</summary>
public static class VietnameseCulture
{
    /// <summary>vi-VN: "6.900", "94,9%", "30/11/2025".</summary>
    public static CultureInfo Value { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Makes vi-VN the culture of this thread and of every thread that starts after it.</summary>
    public static void Use()
    {
        CultureInfo.DefaultThreadCurrentCulture = Value;
        CultureInfo.DefaultThreadCurrentUICulture = Value;
        CultureInfo.CurrentCulture = Value;
        CultureInfo.CurrentUICulture = Value;
    }
}
