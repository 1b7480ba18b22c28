using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RetentionOfEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "salt",
                table: "draft_notes",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "salt",
                table: "account_events",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_kind_subject",
                table: "ledger",
                columns: new[] { "kind", "subject" },
                filter: "sha256 = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945'");

            migrationBuilder.LetOldEventsGo();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.KeepEventsForEver();

            migrationBuilder.DropIndex(
                name: "ix_ledger_kind_subject",
                table: "ledger");

            migrationBuilder.DropColumn(
                name: "salt",
                table: "draft_notes");

            migrationBuilder.DropColumn(
                name: "salt",
                table: "account_events");
        }
    }
}
