using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AgencyQuestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agency_questions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    place_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    other_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    other_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    other_state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_questions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agency_questions_organization_id",
                table: "agency_questions",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_agency_questions_place_id",
                table: "agency_questions",
                column: "place_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agency_questions");
        }
    }
}
