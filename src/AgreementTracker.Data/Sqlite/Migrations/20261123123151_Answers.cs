using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Answers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_draft_notes_kind",
                table: "draft_notes");

            migrationBuilder.AddColumn<Guid>(
                name: "draft_id",
                table: "reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_draft_id",
                table: "reports",
                column: "draft_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_draft_notes_kind",
                table: "draft_notes",
                sql: "kind in ('comment', 'sent', 'sent-back', 'approved', 'rejected', 'taken-back', 'settled')");

            migrationBuilder.AddForeignKey(
                name: "fk_reports_drafts_draft_id",
                table: "reports",
                column: "draft_id",
                principalTable: "drafts",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_reports_drafts_draft_id",
                table: "reports");

            migrationBuilder.DropIndex(
                name: "ix_reports_draft_id",
                table: "reports");

            migrationBuilder.DropCheckConstraint(
                name: "ck_draft_notes_kind",
                table: "draft_notes");

            migrationBuilder.DropColumn(
                name: "draft_id",
                table: "reports");

            migrationBuilder.AddCheckConstraint(
                name: "ck_draft_notes_kind",
                table: "draft_notes",
                sql: "kind in ('comment', 'sent', 'sent-back', 'approved', 'rejected', 'taken-back')");
        }
    }
}
