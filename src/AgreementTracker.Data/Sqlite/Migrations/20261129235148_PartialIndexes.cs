using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PartialIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_sources_earlier_capture_id",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_geoid",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_agreements_partner_id_id",
                table: "agreements");

            migrationBuilder.CreateIndex(
                name: "ix_sources_earlier_capture_id",
                table: "sources",
                column: "earlier_capture_id",
                filter: "earlier_capture_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_geoid",
                table: "jurisdictions",
                column: "geoid",
                filter: "geoid is not null");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_partner_id_id",
                table: "agreements",
                columns: new[] { "partner_id", "id" },
                filter: "partner_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_sources_earlier_capture_id",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_geoid",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_agreements_partner_id_id",
                table: "agreements");

            migrationBuilder.CreateIndex(
                name: "ix_sources_earlier_capture_id",
                table: "sources",
                column: "earlier_capture_id");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_geoid",
                table: "jurisdictions",
                column: "geoid");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_partner_id_id",
                table: "agreements",
                columns: new[] { "partner_id", "id" });
        }
    }
}
