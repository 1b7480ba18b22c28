using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
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
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "reviewed_by",
                table: "changes",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "desk_sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    author_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false, collation: "C"),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    author_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false, collation: "C"),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    corrects = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    change_number = table.Column<int>(type: "integer", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true, collation: "C"),
                    fact_key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    handled_by_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true, collation: "C"),
                    handled_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    handled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
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
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false, collation: "C"),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    author_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false, collation: "C"),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    about = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C")
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

            migrationBuilder.DropColumn(
                name: "corrects",
                table: "changes");

            migrationBuilder.DropColumn(
                name: "reviewed_by",
                table: "changes");
        }
    }
}
