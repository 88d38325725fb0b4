using System.Globalization;

namespace YenBai.Cdvc.TestKit;

/// <summary>Runs a test under a machine culture of its choice, and puts the old one back: <c>using var _ = MachineCulture.Vietnamese();</c></summary>
public sealed class MachineCulture : IDisposable
{
    private readonly CultureInfo culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;

    private MachineCulture(string name)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }

    public static MachineCulture Vietnamese() => new("vi-VN");

    public static MachineCulture Of(string name) => new(name);

    public void Dispose()
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = uiCulture;
    }
}
