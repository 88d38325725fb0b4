using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Scorecards;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Accounts;
using YenBai.Cdvc.Domain.Scorecards;
using YenBai.Cdvc.Domain.Unions;

namespace YenBai.Cdvc.Data.Tests.Scorecards;

public sealed class RowNoteTests
{
    private static readonly SaveRowNote Words = new("2024-nam", "2.1", " Nhiều CĐCS chưa nộp ", "", "Đôn đốc trước 15/12", BasedOnVersion: 0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_province_writes_why_a_row_stands_as_it_does_once_per_operation(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        Operation operation = Operation.By(TestDatabase.Leader);

        Assert.Equal(1, await Commands(database).SaveAsync(operation, Words, Cancellation).SavedAsync());
        Assert.Equal(1, await Commands(database).SaveAsync(operation, Words, Cancellation).SavedAsync());

        RowNote note = Assert.Single(await NotesAsync(database, TestDatabase.Officer)).Value;
        Assert.Equal(("Nhiều CĐCS chưa nộp", "", "Đôn đốc trước 15/12", TestDatabase.Leader.Name), (note.Cause, note.Remark, note.Remedy, note.SavedBy));
        Assert.Equal("nguyên nhân “Nhiều CĐCS chưa nộp”, ghi chú “”, biện pháp “Đôn đốc trước 15/12”", Assert.Single(await database.AuditAsync(AuditActions.SaveRowNote)).After);
    }

    [Theory, EveryDatabase]
    public async Task A_second_hand_is_told_what_the_first_wrote(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Leader), Words, Cancellation).SavedAsync();

        Outcome.Conflict conflict = await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Words with { Cause = "Khác" }, Cancellation).ConflictAsync();
        Assert.Contains("Nhiều CĐCS chưa nộp", conflict.Theirs, StringComparison.Ordinal);
        Assert.Equal(2, await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Words with { Cause = "Khác", BasedOnVersion = conflict.CurrentVersion }, Cancellation).SavedAsync());
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Words with { MeasureCode = "2.2", BasedOnVersion = 5 }, Cancellation).ConflictAsync();
    }

    [Theory, EveryDatabase]
    public async Task Wrong_rows_periods_lengths_and_people_are_refused(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        GrassrootsUnion union = await database.AddUnionAsync();
        Actor own = TestDatabase.OfUnion(union);

        await Commands(database).SaveAsync(Operation.By(own), Words, Cancellation).RefusedAsync("Chỉ cấp tỉnh");
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Words with { MeasureCode = "99" }, Cancellation).RefusedAsync("không có dòng chỉ tiêu “99”");
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Words with { PeriodCode = "1999-nam" }, Cancellation).RefusedAsync("1999-nam");
        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Words with { Remedy = new string('a', RowNote.TextMaxLength + 1) }, Cancellation).RefusedAsync("Biện pháp dài quá 1.000 ký tự");

        await Commands(database).SaveAsync(Operation.By(TestDatabase.Officer), Words, Cancellation).SavedAsync();
        Assert.Empty(await NotesAsync(database, own));
    }

    private static RowNoteCommands Commands(TestDatabase database) => database.Get<RowNoteCommands>();

    private static Task<IReadOnlyDictionary<int, RowNote>> NotesAsync(TestDatabase database, Actor actor) => database.Get<RowNoteQueries>().OfPeriodAsync(actor, "2024-nam", Cancellation);
}
