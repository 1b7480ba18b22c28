using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LeanSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_statements_speaker_organization_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_speaker_person_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_instruments_issuer_organization_id",
                table: "instruments");

            migrationBuilder.DropIndex(
                name: "ix_instruments_issuer_person_id",
                table: "instruments");

            migrationBuilder.DropIndex(
                name: "ix_figures_claimant_organization_id",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_figures_claimant_person_id",
                table: "figures");

            migrationBuilder.CreateIndex(
                name: "ix_statements_speaker_organization_id_id",
                table: "statements",
                columns: new[] { "speaker_organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_speaker_person_id_id",
                table: "statements",
                columns: new[] { "speaker_person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_places",
                table: "search_entries",
                column: "name_words",
                filter: "kind = 'place'");

            migrationBuilder.CreateIndex(
                name: "ix_instruments_issuer_organization_id_id",
                table: "instruments",
                columns: new[] { "issuer_organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_instruments_issuer_person_id_id",
                table: "instruments",
                columns: new[] { "issuer_person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_figures_claimant_organization_id_id",
                table: "figures",
                columns: new[] { "claimant_organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_figures_claimant_person_id_id",
                table: "figures",
                columns: new[] { "claimant_person_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_statements_speaker_organization_id_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_statements_speaker_person_id_id",
                table: "statements");

            migrationBuilder.DropIndex(
                name: "ix_search_entries_places",
                table: "search_entries");

            migrationBuilder.DropIndex(
                name: "ix_instruments_issuer_organization_id_id",
                table: "instruments");

            migrationBuilder.DropIndex(
                name: "ix_instruments_issuer_person_id_id",
                table: "instruments");

            migrationBuilder.DropIndex(
                name: "ix_figures_claimant_organization_id_id",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_figures_claimant_person_id_id",
                table: "figures");

            migrationBuilder.CreateIndex(
                name: "ix_statements_speaker_organization_id",
                table: "statements",
                column: "speaker_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_statements_speaker_person_id",
                table: "statements",
                column: "speaker_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_instruments_issuer_organization_id",
                table: "instruments",
                column: "issuer_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_instruments_issuer_person_id",
                table: "instruments",
                column: "issuer_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_figures_claimant_organization_id",
                table: "figures",
                column: "claimant_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_figures_claimant_person_id",
                table: "figures",
                column: "claimant_person_id");
        }
    }
}
