namespace YenBai.Cdvc.Data.Seeding;

/// <summary>Numbers of the programme's levels.</summary>
internal static class DemonstrationLevels
{
    public const long No = 0;
    public const long Yes = 1;
    public const long Average = 2;
    public const long Fair = 3;
    public const long Good = 4;
    public const long TaskDone = 2;
    public const long TaskDoneWell = 3;
    public const long TaskDoneExcellently = 4;
}
