using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PlaceNameKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_folded_name_id_facets",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_state_folded_name_id_facets",
                table: "jurisdictions");

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "jurisdictions",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            // What the projection writes; a place that was withdrawn has no entry, and is found by no name.
            migrationBuilder.Sql("""
                update jurisdictions set name_key = coalesce((select substr(name_key, 1, 200) from search_entries
                where document = 'dossiers/' || jurisdictions.id and kind = 'place' and detail is null limit 1), '')
                """);

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_other_places",
                table: "search_entries",
                columns: new[] { "name_key", "target" },
                filter: "kind = 'place' and detail is not null");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_folded_name_id_facets_name_key",
                table: "jurisdictions",
                columns: new[] { "folded_name", "id", "facets", "name_key" });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_state_folded_name_id_facets_name_key",
                table: "jurisdictions",
                columns: new[] { "state", "folded_name", "id", "facets", "name_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_entries_other_places",
                table: "search_entries");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_folded_name_id_facets_name_key",
                table: "jurisdictions");

            migrationBuilder.DropIndex(
                name: "ix_jurisdictions_state_folded_name_id_facets_name_key",
                table: "jurisdictions");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "jurisdictions");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_folded_name_id_facets",
                table: "jurisdictions",
                columns: new[] { "folded_name", "id", "facets" });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_state_folded_name_id_facets",
                table: "jurisdictions",
                columns: new[] { "state", "folded_name", "id", "facets" });
        }
    }
}
