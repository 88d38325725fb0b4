
namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Người đảm nhiệm as somebody wants to name one.</summary>
/// <param name="PersonName">Họ tên.</param>
/// <param name="AccountId">The account the person signs in with; null without.</param>
/// <param name="From">Từ ngày.</param>
/// <param name="To">The first day no longer held; null while it is.</param>
public sealed record HolderDraft(string PersonName, int? AccountId, DateOnly From, DateOnly? To)
{
    /// <summary>What is wrong with it: a body has one holder at a time.</summary>
    /// <param name="body">With its holders.</param>
    /// <param name="instead">The holder this takes the place of; null for one more.</param>
    public IEnumerable<string> Refusals(Body body, BodyHolder? instead = null)
    {
        if (PersonName.Trim().Length is 0 or > BodyHolder.PersonNameMaxLength)
        {
            yield return $"Hãy ghi họ tên, nhiều nhất {BodyHolder.PersonNameMaxLength} ký tự.";
        }

        if (To <= From)
        {
            yield return $"Ngày thôi ({Texts.Date(To.Value)}) phải sau ngày bắt đầu ({Texts.Date(From)}).";
            yield break;
        }

        foreach (BodyHolder other in body.Holders.Where(h => h != instead && Overlaps(h)).OrderBy(h => h.From))
        {
            yield return $"“{body.Name}” {Texts.HeldBy(other)}, trùng với {Texts.Span(From, To)}. "
                + (other.To is null ? "Hãy ghi ngày thôi của người đó trước." : "Hãy sửa lại ngày.");
        }
    }

    /// <summary>The holder this names.</summary>
    public BodyHolder ToHolder() => new() { PersonName = Vietnamese.Tidy(PersonName), AccountId = AccountId, From = From, To = To };

    private bool Overlaps(BodyHolder other) => (To is not { } to || other.From < to) && (other.To is not { } otherTo || From < otherTo);
}
