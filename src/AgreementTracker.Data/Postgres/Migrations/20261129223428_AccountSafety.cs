using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
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
                type: "character varying(36)",
                maxLength: 36,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "accounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "proved_at",
                table: "account_sessions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "account_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    by_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                type: "character varying(20)",
                maxLength: 20,
                nullable: true,
                collation: "C");
        }
    }
}
