using System.Buffers.Binary;
using System.Text;

namespace YenBai.Cdvc.Benchmarks.Circuits;

/// <summary>What a driver must know of one batch of changes on a page: which events have which handler, and what texts it brought.</summary>
internal static class RenderBatch
{
    private const int FrameLength = 20;
    private const int AttributeFrame = 3;

    /// <summary>The handlers of an event, e.g. "onchange", that a batch attaches; empty where it attaches none.</summary>
    public static IEnumerable<ulong> Handlers(byte[] batch, string eventName)
    {
        int tables = batch.Length - (5 * sizeof(int));
        int frames = Int(batch, tables + 4);
        int strings = Int(batch, tables + 16);
        int count = Int(batch, frames);
        for (int i = 0; i < count; i++)
        {
            int frame = frames + sizeof(int) + (i * FrameLength);
            if (Int(batch, frame) == AttributeFrame
                && BinaryPrimitives.ReadUInt64LittleEndian(batch.AsSpan(frame + 12)) is not 0 and var handler
                && string.Equals(Text(batch, strings, Int(batch, frame + 4)), eventName, StringComparison.Ordinal))
            {
                yield return handler;
            }
        }
    }

    /// <summary>Whether a batch brings a text, e.g. the id of an operation it answers.</summary>
    public static bool Holds(byte[] batch, ReadOnlySpan<byte> text) => batch.AsSpan().IndexOf(text) >= 0;

    private static int Int(byte[] batch, int at) => BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(at));

    private static string Text(byte[] batch, int table, int index)
    {
        int at = Int(batch, table + (index * sizeof(int)));
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = batch[at++];
            length |= (part & 0x7f) << shift;
            if (part < 0x80)
            {
                return Encoding.UTF8.GetString(batch, at, length);
            }
        }
    }
}
