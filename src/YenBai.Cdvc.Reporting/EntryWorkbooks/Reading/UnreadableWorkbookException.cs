namespace YenBai.Cdvc.Reporting.EntryWorkbooks.Reading;

/// <summary>The file cannot be read; the message is the Vietnamese sentence for the person who chose it. Never leaves <see cref="UploadedWorkbook"/>.</summary>
internal sealed class UnreadableWorkbookException(string message) : Exception(message);
