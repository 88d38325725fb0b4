using System.Globalization;

namespace YenBai.Cdvc.Domain.Unions;

/// <summary>Cột của danh sách CĐCS.</summary>
[Flags]
public enum UnionColumns
{
    None = 0,

    /// <summary>Mã.</summary>
    Code = 1,

    /// <summary>Tên.</summary>
    Name = 2,

    /// <summary>Khối.</summary>
    Sector = 4,

    /// <summary>Hoạt động từ.</summary>
    OpenedOn = 8,

    /// <summary>Thôi hoạt động từ.</summary>
    ClosedOn = 16,

    /// <summary>Sáp nhập vào.</summary>
    MergedInto = 32,

    All = Code | Name | Sector | OpenedOn | ClosedOn | MergedInto,
}

/// <summary>Danh sách CĐCS as a file has it, whatever the kind of file.</summary>
/// <param name="Columns">The columns the file has.</param>
/// <param name="Lines">From the top.</param>
/// <param name="Refusals">Why the file as a whole cannot be read; there are no lines then.</param>
public sealed record UnionList(UnionColumns Columns, IReadOnlyList<UnionLine> Lines, IReadOnlyList<string> Refusals)
{
    /// <summary>What of the file was passed over, as sentences.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>A file that cannot be read.</summary>
    public static UnionList Refused(params IReadOnlyList<string> reasons) => new(UnionColumns.None, [], reasons);

    /// <summary>
    /// The list with what a union's own table seldom has: of a CĐCS that is there already (known by its code, without one by its name) what the file has no column for stays;
    /// a new one is given the next free code CD01, CD02, … and the day from which all of them are counted.
    /// </summary>
    /// <param name="present">Every CĐCS there is.</param>
    /// <param name="since">Từ ngày of a new CĐCS where the file says none.</param>
    public UnionList CompletedBy(IReadOnlyList<GrassrootsUnion> present, DateOnly since)
    {
        UnionNames names = new(present);
        Dictionary<int, string> codes = present.ToDictionary(u => u.Id, u => u.Code);
        HashSet<string> taken = new(codes.Values.Concat(Lines.Select(l => UnionCode.Normalize(l.Details?.Code))), StringComparer.Ordinal);
        using IEnumerator<string> free = Enumerable.Range(1, int.MaxValue).Select(n => string.Create(CultureInfo.InvariantCulture, $"CD{n:00}")).Where(taken.Add).GetEnumerator();
        return this with { Lines = [.. Lines.Select(Completed)] };

        UnionLine Completed(UnionLine line)
        {
            if (line.Details is not { } said)
            {
                return line;
            }

            bool hasCode = !string.IsNullOrWhiteSpace(said.Code);
            GrassrootsUnion? union = hasCode ? names.FindByCode(said.Code) : names.Find(said.Name);
            if (union is not null)
            {
                UnionDetails now = UnionDetails.Of(union, union.MergedIntoId is { } into ? codes[into] : null);
                return line with { BasedOnVersion = union.Version, Details = Kept(line, said with { Code = union.Code }, now) };
            }

            if (!hasCode)
            {
                free.MoveNext();
            }

            return line with { BasedOnVersion = 0, Details = said with { Code = hasCode ? said.Code : free.Current, OpenedOn = Opened(line, since) } };
        }
    }

    private UnionDetails Kept(UnionLine line, UnionDetails said, UnionDetails now) => said with
    {
        Sector = Columns.HasFlag(UnionColumns.Sector) ? said.Sector : now.Sector,
        OpenedOn = Opened(line, now.OpenedOn),
        ClosedOn = Columns.HasFlag(UnionColumns.ClosedOn) ? said.ClosedOn : now.ClosedOn,
        MergedInto = Columns.HasFlag(UnionColumns.MergedInto) ? said.MergedInto : now.MergedInto,
    };

    /// <summary>A date that is there but cannot be read is not made up.</summary>
    private static DateOnly? Opened(UnionLine line, DateOnly? otherwise) => line.Details!.OpenedOn ?? (line.Refusals.Count == 0 ? otherwise : null);
}

/// <summary>Một dòng của danh sách CĐCS.</summary>
/// <param name="Number">Line or row of the file, from 1.</param>
/// <param name="Details">What it says; null where it could not be split into its columns.</param>
/// <param name="Refusals">What of it could not be read, as sentences.</param>
/// <param name="BasedOnVersion">The version of the CĐCS it was held against, 0 where there was none; null where it was not.</param>
public sealed record UnionLine(int Number, UnionDetails? Details, IReadOnlyList<string> Refusals, int? BasedOnVersion = null);
