using AgreementTracker.Data.Jurisdictions;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PlaceFacets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_vote_events_body_id",
                table: "vote_events");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_folded_name_id",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_state_folded_name_id",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_agreements_agency_id",
                table: "agreements");

            migrationBuilder.DropIndex(
                name: "ix_agreements_partner_id",
                table: "agreements");

            migrationBuilder.AddColumn<int>(
                name: "facets",
                table: "jurisdictions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_body_id_sort_date_id",
                table: "vote_events",
                columns: new[] { "body_id", "sort_date", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_folded_name_id_facets",
                table: "jurisdictions",
                columns: new[] { "folded_name", "id", "facets" });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_state_folded_name_id_facets",
                table: "jurisdictions",
                columns: new[] { "state", "folded_name", "id", "facets" });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_states",
                table: "jurisdictions",
                column: "folded_name",
                filter: "classification = 'state'");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_agency_id_id",
                table: "agreements",
                columns: new[] { "agency_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_partner_id_id",
                table: "agreements",
                columns: new[] { "partner_id", "id" });

            migrationBuilder.Sql(AgreementTracker.Data.PlaceFacets.FillSql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_vote_events_body_id_sort_date_id",
                table: "vote_events");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_folded_name_id_facets",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_state_folded_name_id_facets",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_states",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_agreements_agency_id_id",
                table: "agreements");

            migrationBuilder.DropIndex(
                name: "ix_agreements_partner_id_id",
                table: "agreements");

            migrationBuilder.DropColumn(
                name: "facets",
                table: "jurisdictions");

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_body_id",
                table: "vote_events",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_folded_name_id",
                table: "jurisdictions",
                columns: new[] { "folded_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_state_folded_name_id",
                table: "jurisdictions",
                columns: new[] { "state", "folded_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_agency_id",
                table: "agreements",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_partner_id",
                table: "agreements",
                column: "partner_id");
        }
    }
}
