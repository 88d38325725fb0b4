namespace YenBai.Cdvc.Domain.Figures;

/// <summary>Giá trị một ô: a number, "không thuộc diện", or blank; 0 is a number ("không phát sinh"). The four never mix.</summary>
public readonly record struct FigureValue
{
    private FigureValue(FigureState state, long number)
    {
        State = state;
        Number = number;
    }

    public FigureState State { get; }

    /// <summary>The count, đồng, or number of the level; 0 unless <see cref="FigureState.Number"/>.</summary>
    public long Number { get; }

    /// <summary>Chưa báo cáo.</summary>
    public static FigureValue Blank => default;

    /// <summary>Không thuộc diện (ktd).</summary>
    public static FigureValue NotApplicable => new(FigureState.NotApplicable, 0);

    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static FigureValue Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new(FigureState.Number, number);
    }

    public bool IsNumber => State == FigureState.Number;

    public bool IsBlank => State == FigureState.Blank;

    public bool IsNotApplicable => State == FigureState.NotApplicable;
}

/// <summary>Trạng thái of a figure.</summary>
public enum FigureState : byte
{
    Blank = 0,
    Number = 1,
    NotApplicable = 2,
}
