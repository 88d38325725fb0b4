namespace YenBai.Cdvc.Web.Features.Submissions;

/// <summary>Tin: what a step about a report came to, said after the page has read it again.</summary>
/// <param name="Done">False where somebody else was there first and nothing was written.</param>
public sealed record SubmissionNews(string Text, bool Done);
