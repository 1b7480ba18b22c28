using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Rosters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_kind",
                table: "agreement_events");

            migrationBuilder.AddColumn<string>(
                name: "county",
                table: "jurisdictions",
                type: "character varying(5)",
                maxLength: 5,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "url",
                table: "agreement_events",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "imported_lists",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    roster = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    change_number = table.Column<int>(type: "integer", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    overridden = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    workbook = table.Column<byte[]>(type: "bytea", nullable: false),
                    report = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_lists", x => x.id);
                    table.CheckConstraint("ck_imported_lists_roster", "roster in ('participating', 'pending')");
                    table.ForeignKey(
                        name: "fk_imported_lists_changes_change_number",
                        column: x => x.change_number,
                        principalTable: "changes",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_geoid",
                table: "jurisdictions",
                column: "geoid");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_kind",
                table: "agreement_events",
                sql: "kind in ('proposed', 'approved', 'rejected', 'requested', 'signed', 'document-published', 'amended', 'suspended', 'ended', 'rescinded', 'reinstated', 'first-listed', 'no-longer-listed', 'listed-again', 'no-longer-pending')");

            migrationBuilder.CreateIndex(
                name: "ix_imported_lists_change_number",
                table: "imported_lists",
                column: "change_number");

            migrationBuilder.CreateIndex(
                name: "ix_imported_lists_roster_day",
                table: "imported_lists",
                columns: new[] { "roster", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_imported_lists_sha256",
                table: "imported_lists",
                column: "sha256",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "imported_lists");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_geoid",
                table: "jurisdictions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_agreement_events_kind",
                table: "agreement_events");

            migrationBuilder.DropColumn(
                name: "county",
                table: "jurisdictions");

            migrationBuilder.DropColumn(
                name: "url",
                table: "agreement_events");

            migrationBuilder.AddCheckConstraint(
                name: "ck_agreement_events_kind",
                table: "agreement_events",
                sql: "kind in ('proposed', 'approved', 'rejected', 'requested', 'signed', 'document-published', 'amended', 'suspended', 'ended', 'rescinded', 'reinstated', 'first-listed', 'no-longer-listed')");
        }
    }
}
