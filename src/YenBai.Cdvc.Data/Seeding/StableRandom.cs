namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Số ngẫu nhiên lặp lại được (SplitMix64). System.Random with a seed promises the same numbers only within one version of .NET; the demonstration shall look the same after an upgrade.</summary>
internal sealed class StableRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>From <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int Between(int minimum, int maximum) => minimum + (int)(Next() % (ulong)(maximum - minimum + 1));

    /// <summary>True in so many cases of a hundred.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
