namespace YenBai.Cdvc.Domain.Programmes;

/// <summary>Chỉ tiêu ("Số 1" … "Số 10"): one to four rows with one lead.</summary>
public sealed class Indicator
{
    public int Id { get; private set; }

    /// <summary>1…10; shown as "Số 1".</summary>
    public required int Number { get; init; }

    /// <summary>Tên gọi ngắn: a short name of ours for headings; the binding wording is the rows'.</summary>
    public required string ShortName { get; init; }

    /// <summary>Chủ trì.</summary>
    public required Body LeadBody { get; init; }

    /// <summary>Phối hợp, in the order of the document.</summary>
    public IList<SupportingBody> SupportingBodies { get; init; } = [];

    public IList<Measure> Measures { get; init; } = [];
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
    public int Id { get; private set; }

    /// <summary>Unique name as the document writes it.</summary>
    public required string Name { get; init; }
}
