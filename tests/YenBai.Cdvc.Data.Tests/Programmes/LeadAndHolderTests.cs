using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Programmes;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Programmes;

namespace YenBai.Cdvc.Data.Tests.Programmes;

public sealed class LeadAndHolderTests
{
    private static readonly DateOnly Day = new(2025, 3, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_lead_changes_from_a_day_to_a_body_there_is_or_a_new_one(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        await ChangeAsync(database, 0, new NewLead(2, " đ/c phó chủ tịch ", Day)).SavedAsync();
        await ChangeAsync(database, 1, new NewLead(2, "Ban Tổ chức mẫu", Day.AddMonths(1))).SavedAsync();

        Programme programme = (await database.DefinitionAsync()).Programme;
        Indicator indicator = programme.Indicators.Single(i => i.Number == 2);
        Assert.Equal(
            ["Đ/c Chủ tịch", "Đ/c Phó Chủ tịch", "Ban Tổ chức mẫu"],
            new[] { Day.AddDays(-1), Day, Day.AddMonths(1) }.Select(d => indicator.LeadOn(d).Name), StringComparer.Ordinal);
        Assert.Equal("Chủ trì: Đ/c Chủ tịch → Đ/c Phó Chủ tịch từ 01/03/2025", Texts.AmendedContent(programme.Amendments[0]));
        Assert.Equal("Đ/c Phó Chủ tịch", programme.Indicators.Single(i => i.Number == 4).LeadOn(Day).Name);
    }

    [Theory, EveryDatabase]
    public async Task A_wrong_change_of_lead_is_refused(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        await ChangeAsync(database, 0, new NewLead(2, "Ban mẫu", Day), TestDatabase.Officer).RefusedAsync("Chỉ Quản trị");
        await ChangeAsync(database, 0, new NewLead(2, "Đ/c Chủ tịch", Day)).RefusedAsync("đã do “Đ/c Chủ tịch” chủ trì");
        await ChangeAsync(database, 0, new NewLead(2, " ", Day)).RefusedAsync("Hãy ghi chức danh");
        await ChangeAsync(database, 0, new NewLead(2, "Ban mẫu", new DateOnly(2020, 1, 1))).RefusedAsync("từ ngày ban hành chương trình (20/12/2023)");
        await ChangeAsync(database, 0, new NewLead(12, "Ban mẫu", Day)).RefusedAsync("không có chỉ tiêu Số 12");
        await ChangeAsync(database, 0, new NewLead(2, "Ban mẫu", Day)).SavedAsync();
        await ChangeAsync(database, 0, new NewLead(2, "Ban khác", Day)).ConflictAsync();
        await ChangeAsync(database, 1, new NewLead(2, "Ban khác", Day.AddDays(-1))).RefusedAsync("Chủ trì đã đổi từ 01/03/2025");
    }

    [Theory, EveryDatabase]
    public async Task Holders_follow_each_other_and_are_kept(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Body body = await BodyAsync(database);
        Guid operation = Guid.NewGuid();

        Assert.Equal(1, await AddAsync(database, body.Id, 0, Holder("Nguyễn Văn Mẫu", Day), operation: operation).SavedAsync());
        Assert.Equal(1, await AddAsync(database, body.Id, 0, Holder("Nguyễn Văn Mẫu", Day), operation: operation).SavedAsync());
        await AddAsync(database, body.Id, 1, Holder("Trần Thị Mẫu", Day.AddYears(1))).RefusedAsync("Hãy ghi ngày thôi của người đó trước");
        int first = (await BodyAsync(database)).Holders.Single().Id;
        Assert.Equal(2, await EndAsync(database, body.Id, 1, first, Day.AddYears(1)).SavedAsync());
        Assert.Equal(3, await AddAsync(database, body.Id, 2, Holder("Trần Thị Mẫu", Day.AddYears(1))).SavedAsync());

        Body read = await BodyAsync(database);
        Assert.Null(read.HolderOn(Day.AddDays(-1)));
        Assert.Equal("Nguyễn Văn Mẫu", read.HolderOn(Day)!.PersonName);
        Assert.Equal("Trần Thị Mẫu", read.HolderOn(Day.AddYears(1))!.PersonName);
        await EndAsync(database, body.Id, 3, first, Day.AddYears(2)).RefusedAsync("trùng với");
        await EndAsync(database, body.Id, 3, first, Day).RefusedAsync("phải sau ngày bắt đầu");
        await EndAsync(database, body.Id, 3, 999, Day).RefusedAsync("Không có người đảm nhiệm này");
        Assert.Equal(3, (await database.AuditAsync(AuditActions.SaveHolder)).Count);
    }

    [Theory, EveryDatabase]
    public async Task Permission_version_and_account_of_a_holder_are_checked(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Body body = await BodyAsync(database);

        await AddAsync(database, body.Id, 0, Holder("Nguyễn Văn Mẫu", Day), TestDatabase.Leader).RefusedAsync("Chỉ Quản trị");
        await AddAsync(database, body.Id, 0, Holder("Nguyễn Văn Mẫu", Day) with { AccountId = 999 }).RefusedAsync("Không có tài khoản này");
        await AddAsync(database, 999, 0, Holder("Nguyễn Văn Mẫu", Day)).RefusedAsync("Không có chức danh này");
        await AddAsync(database, body.Id, 0, Holder("Nguyễn Văn Mẫu", Day)).SavedAsync();
        Outcome.Conflict conflict = await AddAsync(database, body.Id, 0, Holder("Trần Thị Mẫu", Day)).ConflictAsync();

        Assert.Equal("Người khác vừa ghi người đảm nhiệm “Đ/c Chủ tịch”, nay do Nguyễn Văn Mẫu đảm nhiệm từ 01/03/2025.", conflict.Theirs);
        Assert.Empty(await database.Get<BodyQueries>().ListAsync(TestDatabase.OfUnion(await database.AddUnionAsync()), Cancellation));
    }

    private static HolderDraft Holder(string name, DateOnly from) => new(name, AccountId: null, from, To: null);

    private static async Task<Body> BodyAsync(TestDatabase database) =>
        (await database.Get<BodyQueries>().ListAsync(TestDatabase.Officer, Cancellation)).Single(b => string.Equals(b.Name, "Đ/c Chủ tịch", StringComparison.Ordinal));

    private static Task<Outcome> ChangeAsync(TestDatabase database, int version, NewLead lead, Actor? actor = null) =>
        database.Get<LeadCommands>().ChangeAsync(AmendmentTest.By(actor), AmendmentTest.Amendment(version), lead, Cancellation);

    private static Task<Outcome> AddAsync(TestDatabase database, int body, int version, HolderDraft holder, Actor? actor = null, Guid? operation = null) =>
        database.Get<HolderCommands>().AddAsync(AmendmentTest.By(actor, operation), new BodyTarget(body, version), holder, Cancellation);

    private static Task<Outcome> EndAsync(TestDatabase database, int body, int version, int holder, DateOnly to) =>
        database.Get<HolderCommands>().EndAsync(AmendmentTest.By(actor: null), new BodyTarget(body, version), holder, to, Cancellation);
}
