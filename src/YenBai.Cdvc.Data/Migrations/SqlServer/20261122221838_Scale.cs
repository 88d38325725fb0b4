using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YenBai.Cdvc.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Scale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Sector",
                table: "ReportingBodies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "UnionWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    UnionId = table.Column<int>(type: "int", nullable: false)
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

            migrationBuilder.AlterColumn<string>(
                name: "Sector",
                table: "ReportingBodies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
