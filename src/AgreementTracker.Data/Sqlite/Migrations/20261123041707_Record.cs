using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Record : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "archived_texts",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_archived_texts", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.number);
                    table.CheckConstraint("ck_changes_kind", "kind in ('seed', 'edit', 'restore', 'merge', 'roster-import')");
                });

            migrationBuilder.CreateTable(
                name: "jurisdictions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    folded_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    classification = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    parent_id = table.Column<string>(type: "TEXT", nullable: true),
                    division = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    geoid = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    population = table.Column<int>(type: "INTEGER", nullable: true)
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
                name: "people",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    folded_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    other_names = table.Column<string>(type: "TEXT", nullable: false),
                    merged_into_id = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "search_entries",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    document = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    target = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    name_words = table.Column<string>(type: "TEXT", nullable: false),
                    body_words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entries", x => x.number);
                    table.CheckConstraint("ck_search_entries_kind", "kind in ('place', 'organization', 'person', 'vote', 'source', 'statement')");
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    publisher = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    author = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    published = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    captured = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    access = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    text_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    earlier_capture_id = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "revisions",
                columns: table => new
                {
                    document = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    change_number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
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
                name: "context_notes",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    date_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date_value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: true),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    folded_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    other_names = table.Column<string>(type: "TEXT", nullable: false),
                    classification = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    merged_into_id = table.Column<string>(type: "TEXT", nullable: true)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<string>(type: "TEXT", nullable: false),
                    exact = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    suffix = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    start_point = table.Column<int>(type: "INTEGER", nullable: false),
                    end_point = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "agreements",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    agency_id = table.Column<string>(type: "TEXT", nullable: false),
                    partner_id = table.Column<string>(type: "TEXT", nullable: true),
                    model = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    organization_id = table.Column<string>(type: "TEXT", nullable: true)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    metric = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    quantity = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    of = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    of_figure_id = table.Column<string>(type: "TEXT", nullable: true),
                    claimant_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    claimant_role = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    claimant_affiliation = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    claimant_person_id = table.Column<string>(type: "TEXT", nullable: true),
                    claimant_organization_id = table.Column<string>(type: "TEXT", nullable: true),
                    event_id = table.Column<string>(type: "TEXT", nullable: true)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    issuer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    issuer_role = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    issuer_affiliation = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    issuer_person_id = table.Column<string>(type: "TEXT", nullable: true),
                    issuer_organization_id = table.Column<string>(type: "TEXT", nullable: true),
                    date_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date_value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    end_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    end_printed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    end_value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    start_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    start_printed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    start_value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    speaker_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    speaker_role = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    speaker_affiliation = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    speaker_person_id = table.Column<string>(type: "TEXT", nullable: true),
                    speaker_organization_id = table.Column<string>(type: "TEXT", nullable: true),
                    stance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    date_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date_value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    body_id = table.Column<string>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<string>(type: "TEXT", nullable: true),
                    motion = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sort_date = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    margin = table.Column<int>(type: "INTEGER", nullable: true),
                    tally_check = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    date_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date_value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vote_events", x => x.id);
                    table.CheckConstraint("ck_vote_events_date_basis", "date_basis in ('printed', 'derived', 'official-record')");
                    table.CheckConstraint("ck_vote_events_effect", "effect in ('adopt', 'end', 'keep', 'reject', 'defer', 'other', 'not-stated')");
                    table.CheckConstraint("ck_vote_events_method", "method in ('roll-call', 'voice', 'show-of-hands', 'unanimous-consent', 'not-stated')");
                    table.CheckConstraint("ck_vote_events_result", "result in ('pass', 'fail', 'tie-fails', 'tabled', 'withdrawn', 'no-second', 'not-stated')");
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
                    statement_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    passage_id = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    agreement_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    vote_event_id = table.Column<string>(type: "TEXT", nullable: true),
                    date_basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    date_printed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    date_value = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_events", x => x.id);
                    table.CheckConstraint("ck_agreement_events_date_basis", "date_basis in ('printed', 'derived', 'official-record')");
                    table.CheckConstraint("ck_agreement_events_kind", "kind in ('proposed', 'approved', 'rejected', 'requested', 'signed', 'document-published', 'amended', 'suspended', 'ended', 'rescinded', 'reinstated', 'first-listed', 'no-longer-listed')");
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    vote_event_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    voter = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person_id = table.Column<string>(type: "TEXT", nullable: true),
                    option = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    option_printed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_votes", x => x.id);
                    table.CheckConstraint("ck_person_votes_option", "option in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'other')");
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
                    id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    vote_event_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    option = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    value = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vote_counts", x => x.id);
                    table.CheckConstraint("ck_vote_counts_option", "option in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'other')");
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
                    document = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    passage_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reported_as = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    jurisdiction_id = table.Column<string>(type: "TEXT", nullable: true),
                    organization_id = table.Column<string>(type: "TEXT", nullable: true),
                    person_id = table.Column<string>(type: "TEXT", nullable: true),
                    membership_id = table.Column<string>(type: "TEXT", nullable: true),
                    agreement_id = table.Column<string>(type: "TEXT", nullable: true),
                    agreement_event_id = table.Column<string>(type: "TEXT", nullable: true),
                    vote_event_id = table.Column<string>(type: "TEXT", nullable: true),
                    vote_count_id = table.Column<string>(type: "TEXT", nullable: true),
                    person_vote_id = table.Column<string>(type: "TEXT", nullable: true),
                    statement_id = table.Column<string>(type: "TEXT", nullable: true),
                    figure_id = table.Column<string>(type: "TEXT", nullable: true),
                    event_id = table.Column<string>(type: "TEXT", nullable: true),
                    event_participant_id = table.Column<string>(type: "TEXT", nullable: true),
                    instrument_id = table.Column<string>(type: "TEXT", nullable: true),
                    context_note_id = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "ix_agreement_events_agreement_id_ordinal",
                table: "agreement_events",
                columns: new[] { "agreement_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_events_vote_event_id",
                table: "agreement_events",
                column: "vote_event_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_agency_id",
                table: "agreements",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_jurisdiction_id_key",
                table: "agreements",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreements_partner_id",
                table: "agreements",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_status_jurisdiction_id",
                table: "agreements",
                columns: new[] { "status", "jurisdiction_id" });

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
                name: "ix_figures_claimant_organization_id",
                table: "figures",
                column: "claimant_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_figures_claimant_person_id",
                table: "figures",
                column: "claimant_person_id");

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
                name: "ix_instruments_issuer_organization_id",
                table: "instruments",
                column: "issuer_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_instruments_issuer_person_id",
                table: "instruments",
                column: "issuer_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_instruments_jurisdiction_id_key",
                table: "instruments",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_folded_name_id",
                table: "jurisdictions",
                columns: new[] { "folded_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_parent_id",
                table: "jurisdictions",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_jurisdictions_state_folded_name_id",
                table: "jurisdictions",
                columns: new[] { "state", "folded_name", "id" });

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
                name: "ix_revisions_change_number_document",
                table: "revisions",
                columns: new[] { "change_number", "document" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_document",
                table: "search_entries",
                column: "document");

            migrationBuilder.CreateIndex(
                name: "ix_sources_earlier_capture_id",
                table: "sources",
                column: "earlier_capture_id");

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
                name: "ix_statements_speaker_organization_id",
                table: "statements",
                column: "speaker_organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_statements_speaker_person_id",
                table: "statements",
                column: "speaker_person_id");

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
                name: "ix_vote_events_body_id",
                table: "vote_events",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_jurisdiction_id_key",
                table: "vote_events",
                columns: new[] { "jurisdiction_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_result_sort_date_id",
                table: "vote_events",
                columns: new[] { "result", "sort_date", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_sort_date_id",
                table: "vote_events",
                columns: new[] { "sort_date", "id" },
                descending: new[] { true, false });

            migrationBuilder.CreateRecordRules();
            migrationBuilder.CreateSearch();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "citations");

            migrationBuilder.DropTable(
                name: "revisions");

            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "statement_parts");

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
                name: "changes");

            migrationBuilder.DropTable(
                name: "passages");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "vote_events");

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
