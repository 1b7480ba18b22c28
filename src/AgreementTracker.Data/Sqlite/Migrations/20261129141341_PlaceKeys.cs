using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PlaceKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_entries_places",
                table: "search_entries");

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "search_entries",
                type: "TEXT",
                maxLength: 600,
                nullable: false,
                defaultValue: "");

            // Names that are spelt otherwise are found once the command rebuild was run.
            migrationBuilder.Sql("update search_entries set name_key = substr(replace(name_words, ' ', ''), 1, 600) where kind = 'place'");

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_places",
                table: "search_entries",
                column: "name_key",
                filter: "kind = 'place'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_search_entries_places",
                table: "search_entries");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "search_entries");

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_places",
                table: "search_entries",
                column: "name_words",
                filter: "kind = 'place'");
        }
    }
}
