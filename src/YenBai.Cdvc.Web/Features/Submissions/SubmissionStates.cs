using YenBai.Cdvc.Domain.Submissions;

namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Tình trạng in an address.</summary>
public static class SubmissionStates
{
    private static readonly Dictionary<SubmissionState, string> Codes = new()
    {
        [SubmissionState.Sent] = "da-gui",
        [SubmissionState.Entering] = "dang-nhap",
        [SubmissionState.Returned] = "tra-lai",
        [SubmissionState.Approved] = "da-duyet",
    };

    /// <summary>What waits for a leader first.</summary>
    public static IEnumerable<SubmissionState> InOrder => Codes.Keys;

    public static string CodeOf(SubmissionState state) => Codes[state];

    /// <summary>The state of a code; null of none.</summary>
    public static SubmissionState? Of(string? code) =>
        Codes.Where(c => string.Equals(c.Value, code, StringComparison.Ordinal)).Select(c => (SubmissionState?)c.Key).FirstOrDefault();
}
