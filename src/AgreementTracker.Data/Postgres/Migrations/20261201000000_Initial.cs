using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_events",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true, collation: "C"),
                    actor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    subject_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    detail = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_events", x => x.number);
                    table.CheckConstraint("ck_account_events_kind", "kind in ('invited', 'joined', 'signed-in', 'sign-in-failed', 'sign-in-paused', 'signed-out', 'session-ended', 'name-changed', 'role-changed', 'locked', 'unlocked', 'passkey-added', 'passkey-renamed', 'passkey-removed', 'password-set', 'password-removed', 'recovery-codes-made', 'ways-reset')");
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    invited_by_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true, collation: "C"),
                    joined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    locked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_code_step = table.Column<long>(type: "bigint", nullable: true),
                    user_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    normalized_user_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    password_hash = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true, collation: "C"),
                    security_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    concurrency_stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                    table.CheckConstraint("ck_accounts_role", "role in ('editor', 'reviewer', 'administrator')");
                });

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

            migrationBuilder.CreateTable(
                name: "archived_texts",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archived_texts", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    account = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    reviewed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    reviewer_account = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: true, collation: "C"),
                    corrects = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.number);
                    table.CheckConstraint("ck_changes_kind", "kind in ('seed', 'edit', 'restore', 'merge', 'roster-import')");
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    author_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false, collation: "C"),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    corrects = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    change_number = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => x.id);
                    table.CheckConstraint("ck_drafts_kind", "kind in ('seed', 'edit', 'restore', 'merge', 'roster-import')");
                    table.CheckConstraint("ck_drafts_state", "state in ('open', 'in-review', 'published', 'rejected', 'discarded')");
                });

            migrationBuilder.CreateTable(
                name: "jurisdictions",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    other_names = table.Column<List<string>>(type: "text[]", nullable: false),
                    classification = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    parent_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    division = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    geoid = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: true, collation: "C"),
                    county = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true, collation: "C"),
                    population = table.Column<int>(type: "integer", nullable: true),
                    facets = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jurisdictions", x => x.id);
                    table.CheckConstraint("ck_jurisdictions_classification", "classification in ('state', 'county', 'municipality', 'special-district', 'tribe', 'not-stated')");
                    table.CheckConstraint("ck_jurisdictions_population", "population >= 0");
                    table.ForeignKey(
                        name: "fk_jurisdictions_jurisdictions_parent_id",
                        column: x => x.parent_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger", x => x.number);
                    table.CheckConstraint("ck_ledger_kind", "kind in ('account-event', 'review-note', 'list', 'list-undone', 'decision')");
                });

            migrationBuilder.CreateTable(
                name: "pending_sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    author_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false, collation: "C"),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pending_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    other_names = table.Column<List<string>>(type: "text[]", nullable: false),
                    merged_into_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_people_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "people",
                        principalColumn: "id");
                });

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

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    target = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    detail = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    name_words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false, collation: "C"),
                    body_words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entries", x => x.number);
                    table.CheckConstraint("ck_search_entries_kind", "kind in ('place', 'organization', 'person', 'vote', 'source', 'statement')");
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

            migrationBuilder.CreateTable(
                name: "account_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkeys_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "account_sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    account_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    way = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    proved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    browser = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_sessions", x => x.id);
                    table.CheckConstraint("ck_account_sessions_way", "way in ('passkey', 'password', 'invitation')");
                    table.ForeignKey(
                        name: "fk_account_sessions_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    account_id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false, collation: "C"),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.token_hash);
                    table.ForeignKey(
                        name: "fk_invitations_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    publisher = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    author = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    published = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    captured = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true, collation: "C"),
                    text_sha256 = table.Column<string>(type: "character varying(64)", nullable: false, collation: "C"),
                    earlier_capture_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => x.id);
                    table.CheckConstraint("ck_sources_access", "access in ('full', 'excerpts')");
                    table.CheckConstraint("ck_sources_kind", "kind in ('news-article', 'official-record', 'official-list', 'press-release', 'transcript', 'report', 'other')");
                    table.ForeignKey(
                        name: "fk_sources_archived_texts_text_sha256",
                        column: x => x.text_sha256,
                        principalTable: "archived_texts",
                        principalColumn: "sha256",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sources_sources_earlier_capture_id",
                        column: x => x.earlier_capture_id,
                        principalTable: "sources",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "imported_lists",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    roster = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    day = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    source_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    change_number = table.Column<int>(type: "integer", nullable: true),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    overridden = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    workbook = table.Column<byte[]>(type: "bytea", nullable: false),
                    report = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_lists", x => x.id);
                    table.CheckConstraint("ck_imported_lists_roster", "roster in ('participating', 'pending')");
                    table.ForeignKey(
                        name: "fk_imported_lists_changes_change_number",
                        column: x => x.change_number,
                        principalTable: "changes",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "revisions",
                columns: table => new
                {
                    document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false, collation: "C"),
                    number = table.Column<int>(type: "integer", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revisions", x => new { x.document, x.number });
                    table.CheckConstraint("ck_revisions_number", "number >= 1");
                    table.ForeignKey(
                        name: "fk_revisions_changes_change_number",
                        column: x => x.change_number,
                        principalTable: "changes",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_documents",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false, collation: "C"),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_documents", x => new { x.draft_id, x.address });
                    table.ForeignKey(
                        name: "fk_draft_documents_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_notes",
                columns: table => new
                {
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    author_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false, collation: "C"),
                    author = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    about = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    salt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_notes", x => new { x.draft_id, x.number });
                    table.CheckConstraint("ck_draft_notes_kind", "kind in ('comment', 'sent', 'sent-back', 'approved', 'rejected', 'taken-back', 'settled')");
                    table.ForeignKey(
                        name: "fk_draft_notes_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "drafts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true, collation: "C"),
                    fact_key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    handled_by_id = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: true, collation: "C"),
                    handled_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    handled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                    table.CheckConstraint("ck_reports_state", "state in ('new', 'accepted', 'dismissed')");
                    table.ForeignKey(
                        name: "fk_reports_drafts_draft_id",
                        column: x => x.draft_id,
                        principalTable: "drafts",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "context_notes",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_context_notes", x => x.id);
                    table.CheckConstraint("ck_context_notes_topic", "topic in ('background', 'contrast', 'reaction', 'open-question')");
                    table.ForeignKey(
                        name: "fk_context_notes_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    date_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date_value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.id);
                    table.CheckConstraint("ck_events_date_basis", "date_basis in ('printed', 'derived', 'official-record')");
                    table.CheckConstraint("ck_events_kind", "kind in ('enforcement-operation', 'training', 'protest', 'meeting', 'other', 'not-stated')");
                    table.ForeignKey(
                        name: "fk_events_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    folded_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    other_names = table.Column<List<string>>(type: "text[]", nullable: false),
                    classification = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    merged_into_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                    table.CheckConstraint("ck_organizations_classification", "classification in ('governing-body', 'police', 'sheriff', 'other-law-enforcement', 'federal-agency', 'executive-office', 'advocacy', 'media', 'other', 'not-stated')");
                    table.ForeignKey(
                        name: "fk_organizations_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organizations_organizations_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "organizations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "passages",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    exact = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    prefix = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    suffix = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    start_point = table.Column<int>(type: "integer", nullable: false),
                    end_point = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passages", x => x.id);
                    table.CheckConstraint("ck_passages_position", "start_point >= 0 and end_point > start_point");
                    table.ForeignKey(
                        name: "fk_passages_sources_source_id",
                        column: x => x.source_id,
                        principalTable: "sources",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "listed_agreements",
                columns: table => new
                {
                    agreement_id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    roster = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    list_id = table.Column<int>(type: "integer", nullable: false),
                    row_number = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    absent_from = table.Column<int>(type: "integer", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    agency_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    partner_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    model = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreements", x => x.id);
                    table.CheckConstraint("ck_agreements_model", "model in ('task-force', 'jail-enforcement', 'warrant-service-officer', 'not-stated')");
                    table.CheckConstraint("ck_agreements_status", "status in ('not-stated', 'proposed', 'requested', 'approved', 'rejected', 'in-force', 'suspended', 'no-longer-listed', 'ended')");
                    table.ForeignKey(
                        name: "fk_agreements_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agreements_organizations_agency_id",
                        column: x => x.agency_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreements_organizations_partner_id",
                        column: x => x.partner_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_participants",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    event_id = table.Column<string>(type: "character varying(320)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    organization_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_participants", x => x.id);
                    table.ForeignKey(
                        name: "fk_event_participants_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_event_participants_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    metric = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    quantity = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    value = table.Column<decimal>(type: "numeric", nullable: true),
                    unit = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    of = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    of_figure_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    claimant_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    claimant_role = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    claimant_affiliation = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    claimant_person_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    claimant_organization_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    event_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.id);
                    table.ForeignKey(
                        name: "fk_figures_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figures_figures_of_figure_id",
                        column: x => x.of_figure_id,
                        principalTable: "figures",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_figures_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_figures_organizations_claimant_organization_id",
                        column: x => x.claimant_organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figures_people_claimant_person_id",
                        column: x => x.claimant_person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instruments",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    issuer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    issuer_role = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    issuer_affiliation = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    issuer_person_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    issuer_organization_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    date_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date_value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instruments", x => x.id);
                    table.CheckConstraint("ck_instruments_date_basis", "date_basis in ('printed', 'derived', 'official-record')");
                    table.CheckConstraint("ck_instruments_kind", "kind in ('executive-order', 'statute', 'resolution', 'lawsuit', 'directive', 'other', 'not-stated')");
                    table.ForeignKey(
                        name: "fk_instruments_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_instruments_organizations_issuer_organization_id",
                        column: x => x.issuer_organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_instruments_people_issuer_person_id",
                        column: x => x.issuer_person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    person_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    role = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    end_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    end_printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    end_value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    start_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    start_printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    start_value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.CheckConstraint("ck_memberships_end_basis", "end_basis in ('printed', 'derived', 'official-record')");
                    table.CheckConstraint("ck_memberships_start_basis", "start_basis in ('printed', 'derived', 'official-record')");
                    table.ForeignKey(
                        name: "fk_memberships_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_memberships_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    speaker_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    speaker_role = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    speaker_affiliation = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    speaker_person_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    speaker_organization_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date_value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statements", x => x.id);
                    table.CheckConstraint("ck_statements_date_basis", "date_basis in ('printed', 'derived', 'official-record')");
                    table.CheckConstraint("ck_statements_kind", "kind in ('verbatim', 'partial-quote', 'paraphrase', 'written')");
                    table.CheckConstraint("ck_statements_stance", "stance in ('supports', 'opposes', 'mixed', 'none-stated')");
                    table.ForeignKey(
                        name: "fk_statements_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_statements_organizations_speaker_organization_id",
                        column: x => x.speaker_organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statements_people_speaker_person_id",
                        column: x => x.speaker_person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vote_events",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body_id = table.Column<string>(type: "character varying(120)", nullable: false, collation: "C"),
                    agreement_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    motion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    effect = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    method = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sort_date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    day_order = table.Column<int>(type: "integer", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: true),
                    vacant = table.Column<int>(type: "integer", nullable: true),
                    votes_needed = table.Column<int>(type: "integer", nullable: true),
                    casting_vote = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    margin = table.Column<int>(type: "integer", nullable: true),
                    tally_check = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    date_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date_value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vote_events", x => x.id);
                    table.CheckConstraint("ck_vote_events_casting_vote", "casting_vote in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'paired', 'other')");
                    table.CheckConstraint("ck_vote_events_date_basis", "date_basis in ('printed', 'derived', 'official-record')");
                    table.CheckConstraint("ck_vote_events_effect", "effect in ('adopt', 'end', 'keep', 'reject', 'defer', 'other', 'not-stated')");
                    table.CheckConstraint("ck_vote_events_method", "method in ('roll-call', 'roll-call-not-itemized', 'voice', 'show-of-hands', 'unanimous-as-stated', 'consent-agenda', 'unanimous-consent', 'not-stated')");
                    table.CheckConstraint("ck_vote_events_result", "result in ('pass', 'fail', 'tie-fails', 'tie-broken-by-chair', 'tabled', 'withdrawn', 'no-second', 'not-stated')");
                    table.CheckConstraint("ck_vote_events_stage", "stage in ('committee', 'first-reading', 'second-reading', 'final', 'reconsideration', 'other', 'not-stated')");
                    table.CheckConstraint("ck_vote_events_tally_check", "tally_check in ('names-not-reported', 'match', 'partial', 'exceeds', 'conflict', 'tally-not-reported')");
                    table.ForeignKey(
                        name: "fk_vote_events_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vote_events_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_vote_events_organizations_body_id",
                        column: x => x.body_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statement_parts",
                columns: table => new
                {
                    statement_id = table.Column<string>(type: "character varying(320)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    passage_id = table.Column<string>(type: "character varying(320)", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement_parts", x => new { x.statement_id, x.ordinal });
                    table.CheckConstraint("ck_statement_parts_kind", "kind in ('quoted', 'narrated')");
                    table.ForeignKey(
                        name: "fk_statement_parts_passages_passage_id",
                        column: x => x.passage_id,
                        principalTable: "passages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statement_parts_statements_statement_id",
                        column: x => x.statement_id,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agreement_events",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    agreement_id = table.Column<string>(type: "character varying(320)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    vote_event_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    date_basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    date_value = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_events", x => x.id);
                    table.CheckConstraint("ck_agreement_events_date_basis", "date_basis in ('printed', 'derived', 'official-record')");
                    table.CheckConstraint("ck_agreement_events_kind", "kind in ('proposed', 'approved', 'rejected', 'requested', 'signed', 'document-published', 'amended', 'suspended', 'ended', 'rescinded', 'reinstated', 'first-listed', 'no-longer-listed', 'listed-again', 'no-longer-pending')");
                    table.ForeignKey(
                        name: "fk_agreement_events_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agreement_events_vote_events_vote_event_id",
                        column: x => x.vote_event_id,
                        principalTable: "vote_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_votes",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    vote_event_id = table.Column<string>(type: "character varying(320)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    voter = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    person_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    option = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    option_printed = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    capacity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_votes", x => x.id);
                    table.CheckConstraint("ck_person_votes_capacity", "capacity in ('casting-vote')");
                    table.CheckConstraint("ck_person_votes_option", "option in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'paired', 'other')");
                    table.ForeignKey(
                        name: "fk_person_votes_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_votes_vote_events_vote_event_id",
                        column: x => x.vote_event_id,
                        principalTable: "vote_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vote_counts",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    vote_event_id = table.Column<string>(type: "character varying(320)", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    option = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vote_counts", x => x.id);
                    table.CheckConstraint("ck_vote_counts_option", "option in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'paired', 'other')");
                    table.CheckConstraint("ck_vote_counts_value", "value >= 0");
                    table.ForeignKey(
                        name: "fk_vote_counts_vote_events_vote_event_id",
                        column: x => x.vote_event_id,
                        principalTable: "vote_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "citations",
                columns: table => new
                {
                    document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    passage_id = table.Column<string>(type: "character varying(320)", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reported_as = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    jurisdiction_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    organization_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    person_id = table.Column<string>(type: "character varying(120)", nullable: true, collation: "C"),
                    membership_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    agreement_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    agreement_event_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    vote_event_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    vote_count_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    person_vote_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    statement_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    figure_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    event_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    event_participant_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    instrument_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C"),
                    context_note_id = table.Column<string>(type: "character varying(320)", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citations", x => new { x.document, x.ordinal });
                    table.CheckConstraint("ck_citations_one_owner", "(case when jurisdiction_id is null then 0 else 1 end) + (case when organization_id is null then 0 else 1 end) + (case when person_id is null then 0 else 1 end) + (case when membership_id is null then 0 else 1 end) + (case when agreement_id is null then 0 else 1 end) + (case when agreement_event_id is null then 0 else 1 end) + (case when vote_event_id is null then 0 else 1 end) + (case when vote_count_id is null then 0 else 1 end) + (case when person_vote_id is null then 0 else 1 end) + (case when statement_id is null then 0 else 1 end) + (case when figure_id is null then 0 else 1 end) + (case when event_id is null then 0 else 1 end) + (case when event_participant_id is null then 0 else 1 end) + (case when instrument_id is null then 0 else 1 end) + (case when context_note_id is null then 0 else 1 end) = 1");
                    table.CheckConstraint("ck_citations_role", "role in ('supports', 'contradicts', 'context')");
                    table.ForeignKey(
                        name: "fk_citations_agreement_events_agreement_event_id",
                        column: x => x.agreement_event_id,
                        principalTable: "agreement_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_agreements_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "agreements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_context_notes_context_note_id",
                        column: x => x.context_note_id,
                        principalTable: "context_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_event_participants_event_participant_id",
                        column: x => x.event_participant_id,
                        principalTable: "event_participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_events_event_id",
                        column: x => x.event_id,
                        principalTable: "events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_figures_figure_id",
                        column: x => x.figure_id,
                        principalTable: "figures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_instruments_instrument_id",
                        column: x => x.instrument_id,
                        principalTable: "instruments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_jurisdictions_jurisdiction_id",
                        column: x => x.jurisdiction_id,
                        principalTable: "jurisdictions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_memberships_membership_id",
                        column: x => x.membership_id,
                        principalTable: "memberships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_passages_passage_id",
                        column: x => x.passage_id,
                        principalTable: "passages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_citations_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_person_votes_person_vote_id",
                        column: x => x.person_vote_id,
                        principalTable: "person_votes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_statements_statement_id",
                        column: x => x.statement_id,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_vote_counts_vote_count_id",
                        column: x => x.vote_count_id,
                        principalTable: "vote_counts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_citations_vote_events_vote_event_id",
                        column: x => x.vote_event_id,
                        principalTable: "vote_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_events_subject_id_number",
                table: "account_events",
                columns: new[] { "subject_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_user_id",
                table: "account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_requests_subject_id",
                table: "account_requests",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_sessions_account_id",
                table: "account_sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_accounts_folded_name",
                table: "accounts",
                column: "folded_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_normalized_user_name",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agency_questions_organization_id",
                table: "agency_questions",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_agency_questions_place_id",
                table: "agency_questions",
                column: "place_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_events_agreement_id_ordinal",
                table: "agreement_events",
                columns: new[] { "agreement_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_events_vote_event_id",
                table: "agreement_events",
                column: "vote_event_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_agency_id_id",
                table: "agreements",
                columns: new[] { "agency_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agreements_jurisdiction_id_key",
                table: "agreements",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreements_partner_id_id",
                table: "agreements",
                columns: new[] { "partner_id", "id" },
                filter: "partner_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_status_jurisdiction_id",
                table: "agreements",
                columns: new[] { "status", "jurisdiction_id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_corrections",
                table: "changes",
                column: "number",
                filter: "corrects is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_agreement_event_id",
                table: "citations",
                column: "agreement_event_id",
                filter: "agreement_event_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_agreement_id",
                table: "citations",
                column: "agreement_id",
                filter: "agreement_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_context_note_id",
                table: "citations",
                column: "context_note_id",
                filter: "context_note_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_event_id",
                table: "citations",
                column: "event_id",
                filter: "event_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_event_participant_id",
                table: "citations",
                column: "event_participant_id",
                filter: "event_participant_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_figure_id",
                table: "citations",
                column: "figure_id",
                filter: "figure_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_instrument_id",
                table: "citations",
                column: "instrument_id",
                filter: "instrument_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_jurisdiction_id",
                table: "citations",
                column: "jurisdiction_id",
                filter: "jurisdiction_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_membership_id",
                table: "citations",
                column: "membership_id",
                filter: "membership_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_organization_id",
                table: "citations",
                column: "organization_id",
                filter: "organization_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_passage_id",
                table: "citations",
                column: "passage_id");

            migrationBuilder.CreateIndex(
                name: "ix_citations_person_id",
                table: "citations",
                column: "person_id",
                filter: "person_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_person_vote_id",
                table: "citations",
                column: "person_vote_id",
                filter: "person_vote_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_statement_id",
                table: "citations",
                column: "statement_id",
                filter: "statement_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_vote_count_id",
                table: "citations",
                column: "vote_count_id",
                filter: "vote_count_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_citations_vote_event_id",
                table: "citations",
                column: "vote_event_id",
                filter: "vote_event_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_context_notes_jurisdiction_id_key",
                table: "context_notes",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_documents_address",
                table: "draft_documents",
                column: "address");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_author_id_saved_at",
                table: "drafts",
                columns: new[] { "author_id", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_state_saved_at",
                table: "drafts",
                columns: new[] { "state", "saved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_event_participants_event_id_ordinal",
                table: "event_participants",
                columns: new[] { "event_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_participants_organization_id",
                table: "event_participants",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_events_jurisdiction_id_key",
                table: "events",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figures_claimant_organization_id_id",
                table: "figures",
                columns: new[] { "claimant_organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_figures_claimant_person_id_id",
                table: "figures",
                columns: new[] { "claimant_person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_figures_event_id",
                table: "figures",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "ix_figures_jurisdiction_id_key",
                table: "figures",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figures_of_figure_id",
                table: "figures",
                column: "of_figure_id");

            migrationBuilder.CreateIndex(
                name: "ix_imported_lists_change_number",
                table: "imported_lists",
                column: "change_number");

            migrationBuilder.CreateIndex(
                name: "ix_imported_lists_roster_day",
                table: "imported_lists",
                columns: new[] { "roster", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_imported_lists_sha256",
                table: "imported_lists",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_instruments_issuer_organization_id_id",
                table: "instruments",
                columns: new[] { "issuer_organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_instruments_issuer_person_id_id",
                table: "instruments",
                columns: new[] { "issuer_person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_instruments_jurisdiction_id_key",
                table: "instruments",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_account_id",
                table: "invitations",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_folded_name_id_facets_name_key",
                table: "jurisdictions",
                columns: new[] { "folded_name", "id", "facets", "name_key" });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_geoid",
                table: "jurisdictions",
                column: "geoid",
                filter: "geoid is not null");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_parent_id",
                table: "jurisdictions",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_state_folded_name_id_facets_name_key",
                table: "jurisdictions",
                columns: new[] { "state", "folded_name", "id", "facets", "name_key" });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_states",
                table: "jurisdictions",
                column: "folded_name",
                filter: "classification = 'state'");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_kind_subject",
                table: "ledger",
                columns: new[] { "kind", "subject" },
                filter: "sha256 = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945'");

            migrationBuilder.CreateIndex(
                name: "ix_listed_agreements_list_id",
                table: "listed_agreements",
                column: "list_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_organization_id",
                table: "memberships",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person_id_ordinal",
                table: "memberships",
                columns: new[] { "person_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_folded_name_id",
                table: "organizations",
                columns: new[] { "folded_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_jurisdiction_id",
                table: "organizations",
                column: "jurisdiction_id");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_merged_into_id",
                table: "organizations",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_passages_document_ordinal",
                table: "passages",
                columns: new[] { "document", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_passages_source_id_start_point",
                table: "passages",
                columns: new[] { "source_id", "start_point" });

            migrationBuilder.CreateIndex(
                name: "ix_pending_sources_added_at",
                table: "pending_sources",
                column: "added_at");

            migrationBuilder.CreateIndex(
                name: "ix_pending_sources_sha256",
                table: "pending_sources",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_people_folded_name_id",
                table: "people",
                columns: new[] { "folded_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_merged_into_id",
                table: "people",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_votes_person_id",
                table: "person_votes",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_votes_vote_event_id_ordinal",
                table: "person_votes",
                columns: new[] { "vote_event_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_votes_vote_event_id_person_id",
                table: "person_votes",
                columns: new[] { "vote_event_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_draft_id",
                table: "reports",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_reports_state_at_id",
                table: "reports",
                columns: new[] { "state", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_revisions_change_number_document",
                table: "revisions",
                columns: new[] { "change_number", "document" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_document",
                table: "search_entries",
                column: "document");

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_other_places",
                table: "search_entries",
                columns: new[] { "name_key", "target" },
                filter: "kind = 'place' and detail is not null");

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_places",
                table: "search_entries",
                column: "name_key",
                filter: "kind = 'place'");

            migrationBuilder.CreateIndex(
                name: "ix_sources_earlier_capture_id",
                table: "sources",
                column: "earlier_capture_id",
                filter: "earlier_capture_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_sources_text_sha256",
                table: "sources",
                column: "text_sha256");

            migrationBuilder.CreateIndex(
                name: "ix_sources_title_id",
                table: "sources",
                columns: new[] { "title", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statement_parts_passage_id",
                table: "statement_parts",
                column: "passage_id");

            migrationBuilder.CreateIndex(
                name: "ix_statements_jurisdiction_id_key",
                table: "statements",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_statements_speaker_organization_id_id",
                table: "statements",
                columns: new[] { "speaker_organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_speaker_person_id_id",
                table: "statements",
                columns: new[] { "speaker_person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statements_stance_id",
                table: "statements",
                columns: new[] { "stance", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_vote_counts_vote_event_id_option",
                table: "vote_counts",
                columns: new[] { "vote_event_id", "option" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_agreement_id",
                table: "vote_events",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_body_id_sort_date_day_order_id",
                table: "vote_events",
                columns: new[] { "body_id", "sort_date", "day_order", "id" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_jurisdiction_id_key",
                table: "vote_events",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_result_sort_date_day_order_id",
                table: "vote_events",
                columns: new[] { "result", "sort_date", "day_order", "id" },
                descending: new[] { false, true, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_sort_date_day_order_id",
                table: "vote_events",
                columns: new[] { "sort_date", "day_order", "id" },
                descending: new[] { true, true, false });

            migrationBuilder.CreateRecordRules();
            migrationBuilder.CreateAccountRules();
            migrationBuilder.CreateLedgerRules();
            migrationBuilder.CreateEpochNotice();
            migrationBuilder.CreateSearch();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_events");

            migrationBuilder.DropTable(
                name: "account_passkeys");

            migrationBuilder.DropTable(
                name: "account_requests");

            migrationBuilder.DropTable(
                name: "account_sessions");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "agency_questions");

            migrationBuilder.DropTable(
                name: "citations");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "draft_documents");

            migrationBuilder.DropTable(
                name: "draft_notes");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "listed_agreements");

            migrationBuilder.DropTable(
                name: "pending_sources");

            migrationBuilder.DropTable(
                name: "record_epoch");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "statement_parts");

            migrationBuilder.DropTable(
                name: "used_answers");

            migrationBuilder.DropTable(
                name: "agreement_events");

            migrationBuilder.DropTable(
                name: "context_notes");

            migrationBuilder.DropTable(
                name: "event_participants");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "instruments");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "person_votes");

            migrationBuilder.DropTable(
                name: "vote_counts");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "imported_lists");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "passages");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "vote_events");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "agreements");

            migrationBuilder.DropTable(
                name: "archived_texts");

            migrationBuilder.DropTable(
                name: "organizations");

            migrationBuilder.DropTable(
                name: "jurisdictions");
        }
    }
}
