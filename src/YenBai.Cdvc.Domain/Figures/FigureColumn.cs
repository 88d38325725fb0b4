namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Một mục của mọi nơi báo cáo, eight bytes a cell. By pages, so that a table of fifty CĐCS takes little and one of a hundred thousand is found as fast.</summary>
internal sealed class FigureColumn
{
    private const int PageBits = 7;
    private const int PageSize = 1 << PageBits;
    private const long StoredNotApplicable = 1;
    private const long StoredZero = 2;

    // a new page is blank
    private long[]?[] pages;

    public FigureColumn() => pages = [];

    private FigureColumn(long[]?[] pages) => this.pages = pages;

    public static FigureColumn Blank { get; } = new();

    /// <summary>Beyond every body that has a value.</summary>
    public int End => pages.Length << PageBits;

    public bool HasAny => pages.Any(p => p is not null && p.AsSpan().ContainsAnyExcept(0));

    public FigureValue this[int bodyId]
    {
        get
        {
            int page = bodyId >> PageBits;
            return page < pages.Length && pages[page] is { } cells ? FromStored(cells[bodyId & (PageSize - 1)]) : FigureValue.Blank;
        }
    }

    public void Set(int bodyId, FigureValue value)
    {
        int page = bodyId >> PageBits;
        if (page >= pages.Length)
        {
            // doubled: a column grows with every body read
            Array.Resize(ref pages, Math.Max(page + 1, pages.Length * 2));
        }

        (pages[page] ??= new long[PageSize])[bodyId & (PageSize - 1)] = ToStored(value);
    }

    /// <summary>The same column but for one cell; the pages of the others are shared.</summary>
    public FigureColumn With(int bodyId, FigureValue value)
    {
        int page = bodyId >> PageBits;
        FigureColumn copy = new([.. pages]);
        if (page < pages.Length)
        {
            copy.pages[page] = (long[]?)pages[page]?.Clone();
        }

        copy.Set(bodyId, value);
        return copy;
    }

    /// <summary>The same column overlaid with every number of another.</summary>
    public FigureColumn WithNumbersOf(FigureColumn later)
    {
        FigureColumn copy = new([.. pages.Select(p => (long[]?)p?.Clone())]);
        for (int body = 0; body < later.End; body++)
        {
            if (later[body] is { IsNumber: true } number)
            {
                copy.Set(body, number);
            }
        }

        return copy;
    }

    private static long ToStored(FigureValue value) => value.State switch
    {
        FigureState.Number => value.Number + StoredZero,
        FigureState.NotApplicable => StoredNotApplicable,
        _ => 0,
    };

    private static FigureValue FromStored(long stored) => stored switch
    {
        0 => FigureValue.Blank,
        StoredNotApplicable => FigureValue.NotApplicable,
        _ => FigureValue.Of(stored - StoredZero),
    };
}
