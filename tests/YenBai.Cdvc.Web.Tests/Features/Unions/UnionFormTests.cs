using System.ComponentModel.DataAnnotations;
using YenBai.Cdvc.Domain.Unions;
using YenBai.Cdvc.TestKit;
using YenBai.Cdvc.Web.Features.Unions;

namespace YenBai.Cdvc.Web.Tests.Features.Unions;

public sealed class UnionFormTests
{
    [Fact]
    public void What_is_shown_is_what_is_saved()
    {
        GrassrootsUnion union = new UnionBuilder(7, "CĐCS Sở Nội vụ").Closed(new DateOnly(2025, 3, 1)).Build();

        UnionForm form = UnionForm.Of(union, "CS08");

        Assert.Empty(Wrong(form));
        Assert.Equal(new UnionDetails("CS07", "CĐCS Sở Nội vụ", "", new DateOnly(2018, 1, 1), new DateOnly(2025, 3, 1), "CS08"), form.Details());
    }

    [Fact]
    public void Every_mistake_is_said_at_its_field()
    {
        Assert.Equal(["Code", "Name", "OpenedOn"], Wrong(new UnionForm()));
        Assert.Equal(["ClosedOn", "OpenedOn"], Wrong(Valid(f => (f.OpenedOn, f.ClosedOn) = ("31/02/2020", "mai"))));
        Assert.Equal(["Code"], Wrong(Valid(f => f.Code = "tinh")));
        Assert.Equal(["ClosedOn"], Wrong(Valid(f => f.ClosedOn = f.OpenedOn)));
        Assert.Equal(["ClosedOn"], Wrong(Valid(f => f.MergedInto = "CS08")));
    }

    private static UnionForm Valid(Action<UnionForm> change)
    {
        UnionForm form = new() { Code = "CS07", Name = "CĐCS Sở Nội vụ", OpenedOn = "1/1/2018" };
        change(form);
        return form;
    }

    private static IEnumerable<string> Wrong(UnionForm form)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(form, new ValidationContext(form), results, validateAllProperties: true);
        return results.SelectMany(r => r.MemberNames).Order(StringComparer.Ordinal);
    }
}
