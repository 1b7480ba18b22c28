namespace AgreementTracker.Data.Tests;

internal static class SpringfieldJson
{
    public const string Dossier = """
        {
          "jurisdiction": {
            "slug": "xx/springfield", "name": "Springfield", "classification": "municipality",
            "citations": { "name": ["vote"], "classification": ["vote"] }
          },
          "passages": {
            "vote": { "source": "gazette", "exact": "The Town Council of Springfield voted 3-2 on Tuesday to approve an agreement" },
            "police": { "source": "gazette", "exact": "lets town police assist ICE" },
            "lee-yes": { "source": "gazette", "exact": "Ann Lee voted yes" },
            "cruz-no": { "source": "gazette", "exact": "Bo Cruz voted no" },
            "safe": { "source": "gazette", "exact": "It keeps us safe," },
            "lee": { "source": "gazette", "exact": "Ann Lee", "prefix": "said ", "suffix": ", the mayor" },
            "proclamation": { "source": "gazette", "exact": "She signed a proclamation 🖋️ in 2025 that asked for it" },
            "arrests": { "source": "gazette", "exact": "ICE says it arrested 12 people" },
            "convictions": { "source": "gazette", "exact": "5 of whom had convictions" },
            "operation": { "source": "gazette", "exact": "in an operation in April" },
            "others": { "source": "gazette", "exact": "Other towns have said no." }
          },
          "organizations": [
            {
              "slug": "springfield-council", "name": "Town Council", "classification": "governing-body",
              "citations": { "name": ["vote"], "classification": ["vote"] }
            },
            {
              "slug": "springfield-police", "name": "town police", "classification": "police",
              "citations": { "name": ["police"], "classification": ["police"] }
            }
          ],
          "agreements": [{
            "key": "agreement", "agency": "springfield-police", "partner": "ice", "model": "not-stated",
            "events": [{
              "key": "approved", "kind": "approved", "date": { "printed": "Tuesday" }, "voteEvent": "approval",
              "citations": { "kind": ["vote"], "date": ["vote"] }
            }],
            "citations": { "agency": ["police"], "partner": ["police"] }
          }],
          "voteEvents": [{
            "key": "approval", "body": "springfield-council", "agreement": "agreement", "effect": "adopt",
            "stage": "not-stated", "method": "not-stated", "result": "pass", "date": { "printed": "Tuesday" },
            "counts": [
              { "option": "yes", "value": 3, "citations": { "value": ["vote"] } },
              { "option": "no", "value": 2, "citations": { "value": ["vote"] } }
            ],
            "votes": [
              { "voter": "Ann Lee", "person": "ann-lee", "option": "yes", "citations": { "voter": ["lee-yes"], "option": ["lee-yes"] } },
              { "voter": "Bo Cruz", "option": "no", "citations": { "voter": ["cruz-no"], "option": ["cruz-no"] } }
            ],
            "citations": { "body": ["vote"], "effect": ["vote"], "result": ["vote"], "date": ["vote"] }
          }],
          "statements": [{
            "key": "safe", "kind": "verbatim", "stance": "supports",
            "speaker": { "name": "Ann Lee", "person": "ann-lee" },
            "parts": [{ "kind": "quoted", "passage": "safe" }],
            "citations": { "speaker.name": ["lee"], "stance": ["safe"] }
          }],
          "figures": [
            {
              "key": "arrests", "metric": "People arrested", "quantity": "12", "value": 12, "unit": "people",
              "claimant": { "affiliation": "ICE", "organization": "ice" }, "event": "operation",
              "citations": { "metric": ["arrests"], "quantity": ["arrests"], "value": ["arrests"], "unit": ["arrests"], "claimant.affiliation": ["arrests"] }
            },
            {
              "key": "convictions", "metric": "People arrested who had convictions", "quantity": "5", "of": "of whom", "ofFigure": "arrests",
              "citations": { "metric": ["convictions"], "quantity": ["convictions"], "of": ["convictions"] }
            }
          ],
          "events": [{
            "key": "operation", "kind": "enforcement-operation", "name": "operation in April", "date": { "printed": "April" },
            "participants": [{ "name": "ICE", "organization": "ice", "citations": { "name": ["arrests"] } }],
            "citations": { "kind": ["arrests", "operation"], "name": ["operation"], "date": ["operation"] }
          }],
          "instruments": [{
            "key": "proclamation", "kind": "other", "title": "proclamation", "issuer": { "name": "Ann Lee", "person": "ann-lee" },
            "date": { "value": "2025", "printed": "2025", "basis": "printed" },
            "citations": { "kind": ["proclamation"], "title": ["proclamation"], "issuer.name": ["lee"], "date": ["proclamation"] }
          }],
          "contextNotes": [{
            "key": "others", "topic": "contrast", "text": "Other towns, the Gazette says, have said no.",
            "citations": { "text": ["others"] }
          }]
        }
        """;
}
