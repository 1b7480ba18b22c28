using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AccountSafety : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "last_code",
                table: "accounts");

            migrationBuilder.AddColumn<string>(
                name: "invited_by_id",
                table: "accounts",
                type: "TEXT",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "proved_at",
                table: "account_sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "account_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    by_id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_requests", x => x.id);
                    table.CheckConstraint("ck_account_requests_kind", "kind in ('invite-administrator', 'make-administrator', 'reset-administrator', 'reset-administrator-codes', 'remove-administrator-passkeys')");
                    table.ForeignKey(
                        name: "fk_account_requests_accounts_subject_id",
                        column: x => x.subject_id,
                        principalTable: "accounts",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "used_answers",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_used_answers", x => x.hash);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_requests_subject_id",
                table: "account_requests",
                column: "subject_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_requests");

            migrationBuilder.DropTable(
                name: "used_answers");

            migrationBuilder.DropColumn(
                name: "invited_by_id",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "last_code_step",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "proved_at",
                table: "account_sessions");

            migrationBuilder.AddColumn<string>(
                name: "last_code",
                table: "accounts",
                type: "TEXT",
                maxLength: 20,
                nullable: true);
        }
    }
}
