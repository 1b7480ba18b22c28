using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListedAgreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_imported_lists_sha256",
                table: "imported_lists");

            migrationBuilder.CreateTable(
                name: "listed_agreements",
                columns: table => new
                {
                    agreement_id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    roster = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    list_id = table.Column<int>(type: "INTEGER", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    absent_from = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_listed_agreements", x => new { x.agreement_id, x.roster });
                    table.CheckConstraint("ck_listed_agreements_roster", "roster in ('participating', 'pending')");
                    table.ForeignKey(
                        name: "fk_listed_agreements_imported_lists_list_id",
                        column: x => x.list_id,
                        principalTable: "imported_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_imported_lists_sha256",
                table: "imported_lists",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_listed_agreements_list_id",
                table: "listed_agreements",
                column: "list_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "listed_agreements");

            migrationBuilder.DropIndex(
                name: "ix_imported_lists_sha256",
                table: "imported_lists");

            migrationBuilder.CreateIndex(
                name: "ix_imported_lists_sha256",
                table: "imported_lists",
                column: "sha256",
                unique: true);
        }
    }
}
