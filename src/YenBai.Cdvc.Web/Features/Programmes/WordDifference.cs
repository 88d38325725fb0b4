namespace YenBai.Cdvc.Web.Features.Programmes;

/// <summary>Một đoạn chữ, and whether the other text lacks it.</summary>
public sealed record TextPiece(string Text, bool Differs);

/// <summary>Chỗ khác nhau of two wordings, by whole words.</summary>
public static class WordDifference
{
    /// <summary>A text in pieces, those marked that are not in the other one (by the longest common run of words).</summary>
    public static IReadOnlyList<TextPiece> Mark(string text, string other)
    {
        string[] words = text.Split(' ');
        string[] others = other.Split(' ');
        int[,] common = CommonFrom(words, others);
        List<(string Word, bool Differs)> marked = [];
        int i = 0;
        int j = 0;
        while (i < words.Length)
        {
            if (j < others.Length && string.Equals(words[i], others[j], StringComparison.Ordinal))
            {
                marked.Add((words[i++], false));
                j++;
            }
            else if (j < others.Length && common[i, j + 1] > common[i + 1, j])
            {
                j++;
            }
            else
            {
                marked.Add((words[i++], true));
            }
        }

        return [.. Joined(marked)];
    }

    // common[i, j]: how many words the texts share from word i of one and word j of the other onward
    private static int[,] CommonFrom(string[] words, string[] others)
    {
        int[,] common = new int[words.Length + 1, others.Length + 1];
        for (int i = words.Length - 1; i >= 0; i--)
        {
            for (int j = others.Length - 1; j >= 0; j--)
            {
                common[i, j] = string.Equals(words[i], others[j], StringComparison.Ordinal)
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static IEnumerable<TextPiece> Joined(List<(string Word, bool Differs)> marked)
    {
        int start = 0;
        for (int end = 1; end <= marked.Count; end++)
        {
            if (end == marked.Count || marked[end].Differs != marked[start].Differs)
            {
                yield return new TextPiece(string.Join(' ', marked[start..end].Select(m => m.Word)), marked[start].Differs);
                start = end;
            }
        }
    }
}
