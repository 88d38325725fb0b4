using YenBai.Cdvc.Data.Seeding;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Seeding;

internal static class ShippedProgramme
{
    public static Programme Read() => ProgrammeFile.ReadEmbedded() switch
    {
        ProgrammeFileResult.Read read => read.Programme,
        ProgrammeFileResult.Refused refused => throw new InvalidOperationException(string.Join(Environment.NewLine, refused.Reasons)),
        _ => throw new InvalidOperationException(),
    };

    public static Measure Measure(string code) => Read().Measures.Single(m => string.Equals(m.Code, code, StringComparison.Ordinal));

    /// <summary>The file as it lies in the assembly.</summary>
    public static string Text()
    {
        using var reader = new StreamReader(typeof(ProgrammeFile).Assembly.GetManifestResourceStream("programme-03-ctr-cdvc.xml")!);
        return reader.ReadToEnd();
    }
}
