using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace YenBai.Cdvc.Data.Storage;

/// <summary>Sự cố cơ sở dữ liệu: the machine is in the way, not the user and not a bug; whoever asked may try again.</summary>
public static class DatabaseTrouble
{
    public static bool Is(Exception e) => e is DbException or DbUpdateException or RetryLimitExceededException;
}
