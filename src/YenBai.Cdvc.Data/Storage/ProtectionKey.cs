namespace YenBai.Cdvc.Data.Storage;

/// <summary>Khóa bảo vệ dữ liệu: one key of the ring that sign-in cookies are sealed with, shared by every node.</summary>
internal sealed class ProtectionKey
{
    public int Id { get; private set; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
