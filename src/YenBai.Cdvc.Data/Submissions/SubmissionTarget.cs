namespace YenBai.Cdvc.Data.Submissions;

/// <summary>Báo cáo được xử lý: which report a command is about.</summary>
/// <param name="UnionCode">Null for the province's own.</param>
/// <param name="BasedOnVersion">The version its author saw; 0 while nothing was ever done to it.</param>
public sealed record SubmissionTarget(string PeriodCode, string? UnionCode, int BasedOnVersion);
