namespace YenBai.Cdvc.Web.Layout;

/// <content>Names in the query of an address.</content>
public static partial class PageUrls
{
    /// <summary>The query parameter that holds the period's code.</summary>
    public const string PeriodParameter = "ky";

    /// <summary>The query parameter that holds the group of statuses the dashboard is filtered by.</summary>
    public const string GroupParameter = "nhom";

    /// <summary>The query parameter that says what the dashboard's rows are compared with.</summary>
    public const string CompareParameter = "so-sanh";

    /// <summary>The query parameter that holds where to go after signing in.</summary>
    public const string ReturnParameter = "tro-ve";

    /// <summary>The query parameter that holds the words a list is searched by.</summary>
    public const string SearchParameter = "tim";

    /// <summary>The query parameter that holds a khối.</summary>
    public const string SectorParameter = "khoi";

    /// <summary>The query parameter that holds what the map of CĐCS is sorted by.</summary>
    public const string SortParameter = "xep";

    /// <summary>The query parameter that says whether the map of CĐCS is shown in words.</summary>
    public const string WordsParameter = "bang-chu";

    /// <summary>The query parameter that says whether the grid shows items not asked in its period.</summary>
    public const string NotAskedParameter = "khong-hoi";

    /// <summary>The query parameter that holds the code a page of a long list begins behind.</summary>
    public const string AfterParameter = "sau";

    /// <summary>The query parameter that holds the code a page of a long list ends in front of.</summary>
    public const string BeforeParameter = "truoc";

    /// <summary>The query parameter that holds a year, for the programme whose years hold it.</summary>
    public const string YearParameter = "nam";

    /// <summary>The query parameter that says that a session has ended.</summary>
    public const string EndedParameter = "ket-thuc";

    /// <summary>The query parameter that holds the user name of an activation link.</summary>
    public const string UserNameParameter = "ten";

    /// <summary>The query parameter that holds the token of an activation link.</summary>
    public const string TokenParameter = "ma";

    /// <summary>The query parameter that says which CĐCS, or which reports, the list shows.</summary>
    public const string StateParameter = "loc";

    /// <summary>The query parameter that holds the one CĐCS a page is about.</summary>
    public const string UnionParameter = "cdcs";
}
