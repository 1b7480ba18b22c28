using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AgreementTracker.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class VoteWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_vote_events_body_id_sort_date_id",
                table: "vote_events");

            migrationBuilder.DropIndex(
                name: "ix_vote_events_result_sort_date_id",
                table: "vote_events");

            migrationBuilder.DropIndex(
                name: "ix_vote_events_sort_date_id",
                table: "vote_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_vote_events_method",
                table: "vote_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_vote_events_result",
                table: "vote_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_vote_counts_option",
                table: "vote_counts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_person_votes_option",
                table: "person_votes");

            migrationBuilder.AddColumn<string>(
                name: "casting_vote",
                table: "vote_events",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "day_order",
                table: "vote_events",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "seats",
                table: "vote_events",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "vacant",
                table: "vote_events",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "votes_needed",
                table: "vote_events",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "capacity",
                table: "person_votes",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_body_id_sort_date_day_order_id",
                table: "vote_events",
                columns: new[] { "body_id", "sort_date", "day_order", "id" },
                descending: new[] { false, true, true, false });

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

            migrationBuilder.AddCheckConstraint(
                name: "ck_vote_events_casting_vote",
                table: "vote_events",
                sql: "casting_vote in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'paired', 'other')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_vote_events_method",
                table: "vote_events",
                sql: "method in ('roll-call', 'roll-call-not-itemized', 'voice', 'show-of-hands', 'unanimous-as-stated', 'consent-agenda', 'unanimous-consent', 'not-stated')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_vote_events_result",
                table: "vote_events",
                sql: "result in ('pass', 'fail', 'tie-fails', 'tie-broken-by-chair', 'tabled', 'withdrawn', 'no-second', 'not-stated')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_vote_counts_option",
                table: "vote_counts",
                sql: "option in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'paired', 'other')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_person_votes_capacity",
                table: "person_votes",
                sql: "capacity in ('casting-vote')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_person_votes_option",
                table: "person_votes",
                sql: "option in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'paired', 'other')");

            // Compared anew: what a tally does not count is not counted as 0.
            migrationBuilder.Sql(AgreementTracker.Record.VoteEvents.TallyChecks.CompareSql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_vote_events_body_id_sort_date_day_order_id",
                table: "vote_events");

            migrationBuilder.DropIndex(
                name: "ix_vote_events_result_sort_date_day_order_id",
                table: "vote_events");

            migrationBuilder.DropIndex(
                name: "ix_vote_events_sort_date_day_order_id",
                table: "vote_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_vote_events_casting_vote",
                table: "vote_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_vote_events_method",
                table: "vote_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_vote_events_result",
                table: "vote_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_vote_counts_option",
                table: "vote_counts");

            migrationBuilder.DropCheckConstraint(
                name: "ck_person_votes_capacity",
                table: "person_votes");

            migrationBuilder.DropCheckConstraint(
                name: "ck_person_votes_option",
                table: "person_votes");

            migrationBuilder.DropColumn(
                name: "casting_vote",
                table: "vote_events");

            migrationBuilder.DropColumn(
                name: "day_order",
                table: "vote_events");

            migrationBuilder.DropColumn(
                name: "seats",
                table: "vote_events");

            migrationBuilder.DropColumn(
                name: "vacant",
                table: "vote_events");

            migrationBuilder.DropColumn(
                name: "votes_needed",
                table: "vote_events");

            migrationBuilder.DropColumn(
                name: "capacity",
                table: "person_votes");

            migrationBuilder.CreateIndex(
                name: "ix_vote_events_body_id_sort_date_id",
                table: "vote_events",
                columns: new[] { "body_id", "sort_date", "id" },
                descending: new[] { false, true, false });

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

            migrationBuilder.AddCheckConstraint(
                name: "ck_vote_events_method",
                table: "vote_events",
                sql: "method in ('roll-call', 'voice', 'show-of-hands', 'unanimous-consent', 'not-stated')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_vote_events_result",
                table: "vote_events",
                sql: "result in ('pass', 'fail', 'tie-fails', 'tabled', 'withdrawn', 'no-second', 'not-stated')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_vote_counts_option",
                table: "vote_counts",
                sql: "option in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'other')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_person_votes_option",
                table: "person_votes",
                sql: "option in ('yes', 'no', 'abstain', 'absent', 'excused', 'recused', 'present', 'not-voting', 'other')");
        }
    }
}
