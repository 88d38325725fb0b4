namespace YenBai.Cdvc.Web.Tests.Commands;

[Collection(nameof(CommandInProcess.Alone))]
public sealed class AuditCommandTests : IDisposable
{
    private readonly CommandInProcess program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public async Task What_cannot_be_archived_or_is_no_archive_is_said_in_a_sentence()
    {
        Assert.Contains("--before 2025-01-01", await program.RefusedAsync("audit", "archive"), StringComparison.Ordinal);
        Assert.Contains("chưa đến", await program.RefusedAsync("audit", "archive", "--before", "2999-01-01"), StringComparison.Ordinal);
        Assert.Contains("Không có dòng nhật ký nào", await program.RefusedAsync("audit", "archive", "--before", "2020-01-01"), StringComparison.Ordinal);
        Assert.Contains("không phải tệp lưu trữ", await program.RefusedAsync("audit", "verify-archive", program.Write("a.jsonl", "gì đó")), StringComparison.Ordinal);
        Assert.Contains("đến dòng số", await program.DoneAsync("verify"), StringComparison.Ordinal);
    }
}
