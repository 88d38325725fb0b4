using System.Globalization;
using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Domain;

namespace YenBai.Cdvc.Web.Features.Auditing;

/// <summary>Bộ lọc nhật ký as it stands in an address, in the words that were typed.</summary>
public sealed record AuditView(string? From, string? To, string? Person, string? Action, string? Subject)
{
    public const string FromParameter = "tu";
    public const string ToParameter = "den";
    public const string PersonParameter = "nguoi";
    public const string ActionParameter = "viec";
    public const string SubjectParameter = "doi-tuong";
    public const string OlderParameter = "truoc";

    public AuditFilter Filter => new(DateText.Read(From), DateText.Read(To), Person, Action, Subject);

    /// <summary>What is wrong with the dates typed; null where nothing is.</summary>
    public string? Wrong => DateText.TryRead(From, out DateOnly? from) && DateText.TryRead(To, out DateOnly? to)
        ? to < from ? "“Từ ngày” ở sau “đến ngày” nên không có dòng nào. Hãy sửa lại." : null
        : "Ngày ghi dạng 30/11/2024. Ngày ghi sai được bỏ qua.";

    /// <summary>For addresses.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters =>
    [
        (FromParameter, Blank(From)), (ToParameter, Blank(To)), (PersonParameter, Blank(Person)), (ActionParameter, Blank(Action)), (SubjectParameter, Blank(Subject)),
    ];

    public static AuditView Of(IQueryCollection query) =>
        new(query[FromParameter], query[ToParameter], query[PersonParameter], query[ActionParameter], query[SubjectParameter]);

    /// <summary>For addresses: the rows older than one.</summary>
    public IEnumerable<(string Name, string? Value)> OlderThan(long id) => [.. Parameters, (OlderParameter, id.ToString(CultureInfo.InvariantCulture))];

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
