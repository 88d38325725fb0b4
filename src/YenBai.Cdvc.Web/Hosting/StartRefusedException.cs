namespace YenBai.Cdvc.Web.Hosting;

/// <summary>Không khởi động được vì cấu hình: the message is a Vietnamese sentence with the remedy.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public StartRefusedException()
    {
    }
}
