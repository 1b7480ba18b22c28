using System.Linq.Expressions;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AgreementTracker.Data.Sources;

internal sealed class CitationMapping : IEntityTypeConfiguration<Passage>, IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Passage> passage)
    {
        passage.HasFactId(p => p.Id);
        passage.Property(p => p.Document).HasMaxLength(Revision.DocumentLimit);
        passage.Property(p => p.Exact).HasMaxLength(PassageQuote.ExactLimit);
        passage.Property(p => p.Prefix).HasMaxLength(PassageQuote.ContextLimit);
        passage.Property(p => p.Suffix).HasMaxLength(PassageQuote.ContextLimit);
        // 'end' is a reserved word of SQL.
        passage.Property(p => p.Start).HasColumnName("start_point");
        passage.Property(p => p.End).HasColumnName("end_point");
        passage.HasOne(p => p.Source).WithMany().HasForeignKey(p => p.SourceId).OnDelete(DeleteBehavior.Restrict);
        passage.HasIndex(p => new { p.Document, p.Ordinal }).IsUnique();
        passage.HasIndex(p => new { p.SourceId, p.Start });
        passage.ToTable(table =>
            table.HasCheckConstraint("ck_passages_position", "start_point >= 0 and end_point > start_point")
        );
    }

    public void Configure(EntityTypeBuilder<Citation> citation)
    {
        citation.HasKey(c => new { c.Document, c.Ordinal });
        citation.Property(c => c.Document).HasMaxLength(Revision.DocumentLimit);
        citation.Property(c => c.Field).HasMaxLength(Citation.FieldLimit);
        citation.Property(c => c.ReportedAs).HasMaxLength(Citing.ReportedAsLimit);
        citation.HasOne(c => c.Passage).WithMany().HasForeignKey(c => c.PassageId).OnDelete(DeleteBehavior.Restrict);

        List<string> owners = [];
        Owner(c => c.Jurisdiction, c => c.JurisdictionId, "jurisdiction_id");
        Owner(c => c.Organization, c => c.OrganizationId, "organization_id");
        Owner(c => c.Person, c => c.PersonId, "person_id");
        Owner(c => c.Membership, c => c.MembershipId, "membership_id");
        Owner(c => c.Agreement, c => c.AgreementId, "agreement_id");
        Owner(c => c.AgreementEvent, c => c.AgreementEventId, "agreement_event_id");
        Owner(c => c.VoteEvent, c => c.VoteEventId, "vote_event_id");
        Owner(c => c.VoteCount, c => c.VoteCountId, "vote_count_id");
        Owner(c => c.PersonVote, c => c.PersonVoteId, "person_vote_id");
        Owner(c => c.Statement, c => c.StatementId, "statement_id");
        Owner(c => c.Figure, c => c.FigureId, "figure_id");
        Owner(c => c.Event, c => c.EventId, "event_id");
        Owner(c => c.EventParticipant, c => c.EventParticipantId, "event_participant_id");
        Owner(c => c.Instrument, c => c.InstrumentId, "instrument_id");
        Owner(c => c.ContextNote, c => c.ContextNoteId, "context_note_id");

        var set = string.Join(" + ", owners.Select(column => $"(case when {column} is null then 0 else 1 end)"));
        citation.ToTable(table => table.HasCheckConstraint("ck_citations_one_owner", $"{set} = 1"));

        // The filter keeps fourteen of fifteen empty owners out of the indexes; looking for an owner still finds its
        // own.
        void Owner<T>(Expression<Func<Citation, T?>> owner, Expression<Func<Citation, object?>> key, string column)
            where T : class
        {
            owners.Add(column);
            citation.HasOne(owner).WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Cascade);
            citation.HasIndex(key).HasFilter($"{column} is not null");
        }
    }
}
