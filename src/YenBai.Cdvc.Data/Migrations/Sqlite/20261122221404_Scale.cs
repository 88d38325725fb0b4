using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YenBai.Cdvc.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Scale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UnionWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnionId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnionWords", x => new { x.Word, x.UnionId });
                    table.ForeignKey(
                        name: "FK_UnionWords_ReportingBodies_UnionId",
                        column: x => x.UnionId,
                        principalTable: "ReportingBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReportingBodies_Sector",
                table: "ReportingBodies",
                columns: new[] { "Sector", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_UnionWords_Union",
                table: "UnionWords",
                columns: new[] { "UnionId", "Word" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnionWords");

            migrationBuilder.DropIndex(
                name: "IX_ReportingBodies_Sector",
                table: "ReportingBodies");
        }
    }
}
