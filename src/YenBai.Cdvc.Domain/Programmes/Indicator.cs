namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Chỉ tiêu ("Số 1" … "Số 10"): one to four rows with one lead.</summary>
public sealed class Indicator
{
    public int Id { get; private set; }

    /// <summary>1…10; shown as "Số 1".</summary>
    public required int Number { get; init; }

    /// <summary>Tên gọi ngắn: a short name of ours for headings; the binding wording is the rows'.</summary>
    public required string ShortName { get; init; }

    /// <summary>Chủ trì, as the programme was issued.</summary>
    public required Body LeadBody { get; init; }

    /// <summary>Đổi chủ trì, in the order of recording.</summary>
    public IList<LeadChange> LeadChanges { get; init; } = [];

    /// <summary>Phối hợp, in the order of the document.</summary>
    public IList<SupportingBody> SupportingBodies { get; init; } = [];

    public IList<Measure> Measures { get; init; } = [];

    /// <summary>Chủ trì on a day. Of two changes from the same day the one recorded later counts.</summary>
    public Body LeadOn(DateOnly day) => LeadChanges.Where(c => c.From <= day).OrderBy(c => c.From).ThenBy(c => c.Id).LastOrDefault()?.Body ?? LeadBody;
}

/// <summary>Đổi chủ trì from a day on.</summary>
public sealed class LeadChange
{
    public int Id { get; private set; }

    public required DateOnly From { get; init; }

    public required Body Body { get; init; }
}

/// <summary>Phối hợp: one supporting body of one indicator.</summary>
public sealed class SupportingBody
{
    public int Id { get; private set; }

    public required int Order { get; init; }

    public required Body Body { get; init; }
}

/// <summary>Chức danh hoặc tập thể that leads or supports, e.g. "Đ/c Chủ tịch", "Ban Chấp hành".</summary>
public sealed class Body
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 200;

    public int Id { get; private set; }

    /// <summary>Unique name as the document writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Người đảm nhiệm, past and present.</summary>
    public IList<BodyHolder> Holders { get; init; } = [];

    /// <summary>Version token of <see cref="Holders"/>.</summary>
    public int Version { get; set; }

    /// <summary>Người đảm nhiệm on a day; null where nobody is named.</summary>
    public BodyHolder? HolderOn(DateOnly day) => Holders.Where(h => h.From <= day && (h.To is not { } to || day < to)).OrderBy(h => h.From).LastOrDefault();
}

/// <summary>Người đảm nhiệm: who holds a body from one day to another.</summary>
public sealed class BodyHolder
{
    /// <summary>Longest name of a person.</summary>
    public const int PersonNameMaxLength = 100;

    public int Id { get; private set; }

    /// <summary>Họ tên.</summary>
    public required string PersonName { get; init; }

    /// <summary>The account the person signs in with; null without.</summary>
    public int? AccountId { get; init; }

    /// <summary>Từ ngày.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day no longer held; null while it is.</summary>
    public DateOnly? To { get; set; }
}
