namespace YenBai.Cdvc.Data.Storage;

/// <summary>Không dùng được cơ sở dữ liệu: the machine, not the user, is in the way; the message is a Vietnamese sentence with the remedy.</summary>
public sealed class DatabaseUnusableException : Exception
{
    public DatabaseUnusableException(string message)
        : base(message)
    {
    }

    public DatabaseUnusableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public DatabaseUnusableException()
    {
    }
}
