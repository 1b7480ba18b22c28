using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RecordEpoch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "record_epoch",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    word = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_epoch", x => x.id);
                    table.CheckConstraint("ck_record_epoch_one", "id = 1");
                });
            migrationBuilder.CreateEpochNotice();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropEpochNotice();
            migrationBuilder.DropTable(
                name: "record_epoch");
        }
    }
}
