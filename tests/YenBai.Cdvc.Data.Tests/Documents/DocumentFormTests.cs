using YenBai.Cdvc.Data.Auditing;
using YenBai.Cdvc.Data.Documents;
using YenBai.Cdvc.Data.Storage;
using YenBai.Cdvc.Data.Tests.Databases;
using YenBai.Cdvc.Domain;
using YenBai.Cdvc.Domain.Documents;

namespace YenBai.Cdvc.Data.Tests.Documents;

public sealed class DocumentFormTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Until_somebody_sets_it_the_form_is_the_one_the_programme_was_issued_in(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);

        DocumentForm form = await FormAsync(database);

        Assert.Equal(("Liên đoàn Lao động tỉnh Yên Bái", "Công đoàn Viên chức tỉnh Yên Bái", "CĐVC tỉnh Yên Bái", "Yên Bái"), (form.ParentBody, form.Issuer, form.ShortIssuer, form.Place));
        Assert.Equal(("BC-CĐVC", "CV-CĐVC"), (form.ReportSymbol, form.LetterSymbol));
    }

    [Theory, EveryDatabase]
    public async Task Quan_tri_sets_it_once_per_operation_and_a_second_hand_is_told(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        DocumentForm form = await FormAsync(database);
        form.SignerName = "Người ký thử";
        form.Recipients = ["Như trên;", "Lưu: VT, TC."];
        Operation operation = Operation.By(TestDatabase.Administrator);

        await Commands(database).SaveAsync(Operation.By(TestDatabase.Leader), form, Cancellation).RefusedAsync("Chỉ Quản trị");
        Assert.Equal(1, await Commands(database).SaveAsync(operation, form, Cancellation).SavedAsync());
        Assert.Equal(1, await Commands(database).SaveAsync(operation, form, Cancellation).SavedAsync());

        DocumentForm stored = await FormAsync(database);
        Assert.Equal(("Người ký thử", 1), (stored.SignerName, stored.Version));
        Assert.Equal(["Như trên;", "Lưu: VT, TC."], stored.Recipients, StringComparer.Ordinal);
        Outcome.Conflict conflict = await Commands(database).SaveAsync(Operation.By(TestDatabase.Administrator), form, Cancellation).ConflictAsync();
        Assert.Contains("Người ký thử", conflict.Theirs, StringComparison.Ordinal);
        AuditEntry entry = Assert.Single(await database.AuditAsync(AuditActions.SaveDocumentForm));
        Assert.EndsWith("CHỦ TỊCH | Người ký thử | Như trên; | Lưu: VT, TC.", entry.After, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Every_line_that_is_missing_or_too_long_is_named(DatabaseProvider engine)
    {
        await using TestDatabase database = await TestDatabase.StartAsync(engine);
        DocumentForm form = await FormAsync(database);
        form.Place = " ";
        form.SignerTitle = new string('a', DocumentForm.LineMaxLength + 1);

        IReadOnlyList<string> reasons = await Commands(database).SaveAsync(Operation.By(TestDatabase.Administrator), form, Cancellation).RefusedAsync();

        Assert.Equal(["Nơi ban hành còn trống. Hãy ghi dòng này.", "Chức vụ người ký dài quá 200 ký tự. Hãy viết gọn lại."], reasons, StringComparer.Ordinal);
        Assert.Empty(await database.AuditAsync(AuditActions.SaveDocumentForm));
    }

    private static Task<DocumentForm> FormAsync(TestDatabase database) => database.Get<DocumentFormQueries>().FindAsync(Cancellation);

    private static DocumentFormCommands Commands(TestDatabase database) => database.Get<DocumentFormCommands>();
}
