using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "salt",
                table: "account_events",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

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

            // Not DropColumn: EF Core would make the tables anew, and their triggers would be lost.
            migrationBuilder.Sql("alter table draft_notes drop column salt");
            migrationBuilder.Sql("alter table account_events drop column salt");
        }
    }
}
