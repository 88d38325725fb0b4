using Microsoft.EntityFrameworkCore;

namespace YenBai.Cdvc.Data.Storage;

internal sealed class SqliteCdvcContext(DbContextOptions<SqliteCdvcContext> options) : CdvcDbContext(options);
