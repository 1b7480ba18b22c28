using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Editing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "corrects",
                table: "changes",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reviewed_by",
                table: "changes",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "desk_sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    author_id = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    author_id = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    corrects = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    change_number = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.id);
                    table.CheckConstraint("ck_drafts_kind", "kind in ('seed', 'edit', 'restore', 'merge', 'roster-import')");
                    table.CheckConstraint("ck_drafts_state", "state in ('open', 'in-review', 'published', 'rejected', 'discarded')");
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    fact_key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    handled_by_id = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    handled_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    handled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                    table.CheckConstraint("ck_reports_state", "state in ('new', 'accepted', 'dismissed')");
                });

            migrationBuilder.CreateTable(
                name: "draft_documents",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    based_on = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_documents", x => new { x.draft_id, x.address });
                    table.ForeignKey(
                        name: "fk_draft_documents_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_notes",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    author_id = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    about = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_notes", x => new { x.draft_id, x.number });
                    table.CheckConstraint("ck_draft_notes_kind", "kind in ('comment', 'sent', 'sent-back', 'approved', 'rejected', 'taken-back')");
                    table.ForeignKey(
                        name: "fk_draft_notes_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_changes_corrections",
                table: "changes",
                column: "number",
                filter: "corrects is not null");

            migrationBuilder.CreateIndex(
                name: "ix_desk_sources_added_at",
                table: "desk_sources",
                column: "added_at");

            migrationBuilder.CreateIndex(
                name: "ix_desk_sources_sha256",
                table: "desk_sources",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_draft_documents_address",
                table: "draft_documents",
                column: "address");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_author_id_saved_at",
                table: "drafts",
                columns: new[] { "author_id", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_state_saved_at",
                table: "drafts",
                columns: new[] { "state", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reports_state_at_id",
                table: "reports",
                columns: new[] { "state", "at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "desk_sources");

            migrationBuilder.DropTable(
                name: "draft_documents");

            migrationBuilder.DropTable(
                name: "draft_notes");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropIndex(
                name: "ix_changes_corrections",
                table: "changes");

            // Not DropColumn: EF Core would make the table anew, and its triggers would be lost.
            migrationBuilder.Sql("alter table changes drop column corrects");
            migrationBuilder.Sql("alter table changes drop column reviewed_by");
        }
    }
}
