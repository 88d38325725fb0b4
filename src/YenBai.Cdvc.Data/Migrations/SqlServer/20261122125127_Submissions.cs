using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YenBai.Cdvc.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Submissions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "UpdatedById",
                table: "Figures",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ColumnMappings",
                columns: table => new
                {
                    Heading = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ItemCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ColumnMappings", x => x.Heading);
                });

            migrationBuilder.CreateTable(
                name: "FigureConfirmations",
                columns: table => new
                {
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    ReportingBodyId = table.Column<int>(type: "int", nullable: false),
                    DataItemId = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureConfirmations", x => new { x.PeriodId, x.ReportingBodyId, x.DataItemId });
                    table.ForeignKey(
                        name: "FK_FigureConfirmations_Figures_PeriodId_ReportingBodyId_DataItemId",
                        columns: x => new { x.PeriodId, x.ReportingBodyId, x.DataItemId },
                        principalTable: "Figures",
                        principalColumns: new[] { "PeriodId", "ReportingBodyId", "DataItemId" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    ReportingBodyId = table.Column<int>(type: "int", nullable: false),
                    Channel = table.Column<int>(type: "int", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    SentBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_ReportingBodies_ReportingBodyId",
                        column: x => x.ReportingBodyId,
                        principalTable: "ReportingBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reminders_ReportingPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "ReportingPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubmissionRemarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    ReportingBodyId = table.Column<int>(type: "int", nullable: false),
                    DataItemId = table.Column<int>(type: "int", nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    WrittenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmissionVersion = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmissionRemarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubmissionRemarks_DataItems_DataItemId",
                        column: x => x.DataItemId,
                        principalTable: "DataItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubmissionRemarks_ReportingBodies_ReportingBodyId",
                        column: x => x.ReportingBodyId,
                        principalTable: "ReportingBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SubmissionRemarks_ReportingPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "ReportingPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    ReportingBodyId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    ReportNumber = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    ReportDate = table.Column<DateOnly>(type: "date", nullable: true),
                    SentBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SentById = table.Column<int>(type: "int", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpenUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => new { x.PeriodId, x.ReportingBodyId });
                    table.ForeignKey(
                        name: "FK_Submissions_ReportingBodies_ReportingBodyId",
                        column: x => x.ReportingBodyId,
                        principalTable: "ReportingBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Submissions_ReportingPeriods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "ReportingPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_ReportingBody",
                table: "Reminders",
                column: "ReportingBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Submission",
                table: "Reminders",
                columns: new[] { "PeriodId", "ReportingBodyId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmissionRemarks_DataItem",
                table: "SubmissionRemarks",
                column: "DataItemId");

            migrationBuilder.CreateIndex(
                name: "IX_SubmissionRemarks_ReportingBody",
                table: "SubmissionRemarks",
                column: "ReportingBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_SubmissionRemarks_Submission",
                table: "SubmissionRemarks",
                columns: new[] { "PeriodId", "ReportingBodyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_ReportingBody",
                table: "Submissions",
                column: "ReportingBodyId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ColumnMappings");

            migrationBuilder.DropTable(
                name: "FigureConfirmations");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "SubmissionRemarks");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropColumn(
                name: "UpdatedById",
                table: "Figures");
        }
    }
}
