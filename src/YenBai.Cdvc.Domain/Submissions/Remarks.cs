namespace YenBai.Cdvc.Domain.Submissions;

/// <summary>Quy tắc trao đổi: what a thread takes, and what it says of the cells.</summary>
public static class Remarks
{
    /// <summary>Why this text may not stand in the thread; null when it may.</summary>
    public static string? Refusal(string? text, int maxLength = SubmissionRemark.TextMaxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "Chưa ghi nội dung hoặc lý do. Hãy ghi một câu để người đọc biết vì sao.";
        }

        return text.Length <= maxLength ? null : $"Nội dung dài quá {maxLength} ký tự. Hãy viết gọn lại.";
    }

    /// <summary>The reasons of the return (or mở lại) that stands; none while the report is not returned.</summary>
    public static IReadOnlyList<SubmissionRemark> OfReturn(Submission? submission, IReadOnlyList<SubmissionRemark> thread)
    {
        SubmissionRemark[] decisions = submission?.State == SubmissionState.Returned ? [.. thread.Where(r => r.Kind is RemarkKind.Return or RemarkKind.Reopen)] : [];
        int last = decisions.Select(r => r.SubmissionVersion).DefaultIfEmpty().Max();
        return [.. decisions.Where(r => r.SubmissionVersion == last)];
    }

    /// <summary>Of them, those on single cells, by item id.</summary>
    public static IReadOnlyDictionary<int, SubmissionRemark> OfReturnedCells(Submission? submission, IReadOnlyList<SubmissionRemark> thread) =>
        OfReturn(submission, thread).Where(r => r.DataItemId is not null).ToDictionary(r => r.DataItemId!.Value);
}
