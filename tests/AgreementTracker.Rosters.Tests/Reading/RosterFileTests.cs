using AgreementTracker.Intake.Tests.Files;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Rosters.Tests.Reading;

public class RosterFileTests
{
    private const string Name = "participatingAgencies09082025am.xlsx";

    [Fact]
    public void Read_NewestLayout_IsUnderstoodAndKeptAsPrinted()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("Sheet1")
                .Row(1, MadeWorkbook.Headings)
                .Row(
                    2,
                    "FLORIDA ",
                    "City of Miami\u00A0Police Department ",
                    "Muncipality ",
                    "Miami-Dade County ",
                    "Task Force Model ",
                    45748,
                    "link ",
                    "Link Pending"
                )
                .Link(
                    "G2",
                    "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fa.pdf&data=1"
                )
        );

        Assert.Equal(
            (RosterTable.Participating, RosterTable.Participating, new DateOnly(2025, 9, 8)),
            (list.Table, list.Called, list.Day)
        );
        var row = Assert.Single(list.Rows);
        Assert.Equal(("Sheet1", 2), (row.Sheet, row.Number));
        Assert.Equal(
            ("FL", "City of Miami Police Department", AgencyLevel.Municipality, "Miami-Dade County"),
            (row.State, row.Agency, row.Level, row.County)
        );
        Assert.Equal((AgreementModel.TaskForce, new DateOnly(2025, 4, 1)), (row.Model, row.Signed));
        Assert.Equal("https://www.ice.gov/a.pdf", row.Moa!.Url);
        Assert.Equal((null, true), (row.Addendum!.Url, row.Addendum.IsPending));
        Assert.Equal(
            new()
            {
                State = "FLORIDA ",
                Agency = "City of Miami\u00A0Police Department ",
                Type = "Muncipality ",
                County = "Miami-Dade County ",
                Model = "Task Force Model ",
                Signed = "4/1/2025",
                Moa = "link ",
                Addendum = "Link Pending",
            },
            row.Printed
        );
        Assert.Equal([new CellNote("TYPE", true, "'Muncipality ' was read as municipality")], row.Notes);
    }

    [Fact]
    public void Read_FirstLayout_HasNoCountyAndBothLinksInOneCell()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("Sheet1")
                .Row(1, "STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA")
                .Row(
                    2,
                    "TEXAS",
                    "Aransas County Sheriff\u2019s Office",
                    "Jail Enforcment Model ",
                    "05/082025",
                    "link\u00A0|\u00A0addendum"
                )
        );

        var row = Assert.Single(list.Rows);
        Assert.Equal(
            ("Aransas County Sheriff's Office", AgreementModel.JailEnforcement, new DateOnly(2025, 5, 8)),
            (row.Agency, row.Model, row.Signed)
        );
        Assert.Equal(
            (null, AgencyLevel.NotStated, "link\u00A0|\u00A0addendum", null),
            (row.County, row.Level, row.Moa!.Printed, row.Moa.Url)
        );
        Assert.Equal(["SUPPORT TYPE", "SIGNED"], row.Notes.Select(note => note.Column));
    }

    [Fact]
    public void Read_MisspeltHeadings_AreToldAndRead()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("Sheet1")
                .Row(
                    1,
                    "STATE",
                    "LAW ENFORCMENT AGENCY",
                    "TYPE",
                    "COUTNY",
                    "SUPORT TYPE",
                    "SINGED",
                    "MOA",
                    "ADENDUM",
                    "REGION"
                )
                .Row(
                    2,
                    "OHIO",
                    "Spencer Police Department",
                    "Municipality",
                    "Medina County",
                    "Task Force Model",
                    "2/20/2025",
                    "link",
                    "link",
                    "Midwest"
                )
        );

        var row = Assert.Single(list.Rows);
        Assert.Equal(
            ("Spencer Police Department", "Medina County", AgreementModel.TaskForce, new DateOnly(2025, 2, 20)),
            (row.Agency, row.County, row.Model, row.Signed)
        );
        Assert.Equal("The heading 'LAW ENFORCMENT AGENCY' was read as that of the column agency.", list.Notes[0]);
        Assert.Equal("The column 'REGION' was left out.", list.Notes[^1]);
        Assert.Equal(6, list.Notes.Count);
    }

    [Fact]
    public void Read_Pending_IsTheOtherTable()
    {
        var list = RosterFile.Read(
            "pendingAgencies09222025am.xlsx",
            new MadeWorkbook()
                .Sheet("Sheet 1")
                .Row(1, "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE")
                .Row(2, "OHIO", "Spencer Police Department", "Municipality", "#NA", "Task Force Model")
                .Bytes()
        );

        Assert.Equal((RosterTable.Pending, RosterTable.Pending), (list.Table, list.Called));
        Assert.Equal((null, null, null), (Assert.Single(list.Rows).County, list.Rows[0].Signed, list.Rows[0].Moa));
    }

    [Fact]
    public void Read_PendingWithAColumnMoa_IsTheOtherTable()
    {
        var list = RosterFile.Read(
            "pendingAgencies01262026am.xlsx",
            new MadeWorkbook()
                .Sheet("Sheet1")
                .Row(1, "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "MOA")
                .Row(
                    2,
                    "OHIO",
                    "Spencer Police Department",
                    "Municipality",
                    "Medina County",
                    "Task Force Model",
                    "link pending"
                )
                .Bytes()
        );

        Assert.Equal((RosterTable.Pending, RosterTable.Pending), (list.Table, list.Called));
        Assert.True(Assert.Single(list.Rows).Moa!.IsPending);
    }

    [Theory]
    [InlineData]
    [InlineData("There are no pending requests at this time.")]
    public void Read_PendingWithHeadingsAlone_IsAListOfNoRequests(params string[] note)
    {
        var list = RosterFile.Read(
            "pendingAgencies02022026am.xlsx",
            new MadeWorkbook()
                .Sheet("Pending")
                .Row(1, "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "MOA")
                .Row(3, [.. note])
                .Bytes()
        );

        Assert.Equal(
            (RosterTable.Pending, 0, note.Length, "Pending"),
            (list.Table, list.Rows.Count, list.Refused.Count, list.Sheet)
        );
    }

    [Theory]
    [InlineData(
        "State",
        "Law Enforcement Agency (LEA)",
        "Type of Agency",
        "County/Parish",
        "Type of Support",
        "Date Signed",
        "MOA Link",
        "MOA Addendum"
    )]
    [InlineData(
        "STATE / TERRITORY",
        "AGENCY NAME",
        "AGENCY TYPE",
        "COUNTY NAME",
        "287(g) PROGRAM MODEL",
        "DATE SIGNED (MM/DD/YYYY)",
        "SIGNED MOA",
        "ADDENDA"
    )]
    [InlineData(
        "STATE*",
        "LEA",
        "TYPE:",
        "COUNTY OR PARISH",
        "287(G) MODEL(S)",
        "SIGNED ON",
        "MOA(s)",
        "ADDENDUM\n(IF ANY)"
    )]
    public void Read_OtherHeadings_AreUnderstood(params string[] headings)
    {
        var list = Read(new MadeWorkbook().Sheet("Sheet1").Row(1, [.. headings]).Row(2, Miami));

        Assert.Equal(
            ("FL", "Miami-Dade County", AgreementModel.TaskForce, new DateOnly(2025, 4, 1), "link"),
            (
                list.Rows[0].State,
                list.Rows[0].County,
                list.Rows[0].Model,
                list.Rows[0].Signed,
                list.Rows[0].Moa!.Printed
            )
        );
        Assert.Equal((AgencyLevel.Municipality, RosterTable.Participating), (list.Rows[0].Level, list.Table));
        Assert.Empty(list.Notes);
    }

    [Fact]
    public void Read_DaysCountedFrom1904_AreTheDaysThatAreMeant()
    {
        var row = Read(
            new MadeWorkbook { Is1904 = true }
                .Sheet("Sheet1")
                .Row(1, MadeWorkbook.Headings)
                .Row(
                    2,
                    "FLORIDA",
                    "City of Miami Police Department",
                    "Municipality",
                    "Miami-Dade County",
                    "Task Force Model",
                    45748 - 1462
                )
        ).Rows[0];

        Assert.Equal((new DateOnly(2025, 4, 1), "4/1/2025"), (row.Signed, row.Printed.Signed));
    }

    [Fact]
    public void Read_HiddenSheetBeforeTheList_IsLeftOutAndTold()
    {
        var list = Read(
            new MadeWorkbook()
                .HiddenSheet("Last week")
                .Row(1, MadeWorkbook.Headings)
                .Row(2, Miami)
                .Row(3, Miami)
                .Sheet("List")
                .Row(1, MadeWorkbook.Headings)
                .Row(2, Miami)
        );

        Assert.Equal("List", Assert.Single(list.Rows).Sheet);
        Assert.Equal(["The hidden sheet 'Last week' with 3 rows was left out: the list is 'List'."], list.Notes);
    }

    [Fact]
    public void Read_OnlyAHiddenSheetHasTheList_IsReadAndTold() =>
        Assert.Equal(
            ["The sheet 'List' is hidden, and the only one with the headings of a list."],
            Read(
                new MadeWorkbook().Sheet("Sheet1").HiddenSheet("List").Row(1, MadeWorkbook.Headings).Row(2, Miami)
            ).Notes
        );

    [Fact]
    public void Read_BothTablesInOneWorkbook_IsTheOneThatTheNameSays()
    {
        var book = new MadeWorkbook()
            .Sheet("Pending")
            .Row(1, "STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE")
            .Row(2, "OHIO", "Spencer Police Department", "Task Force Model")
            .Sheet("Participating")
            .Row(1, MadeWorkbook.Headings)
            .Row(2, Miami);

        Assert.Equal((RosterTable.Participating, "Participating"), (Read(book).Table, Read(book).Sheet));
    }

    [Fact]
    public void Read_HeadingsAgain_AreNoAgreement()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("Sheet1")
                .Row(1, MadeWorkbook.Headings)
                .Row(2, Miami)
                .Row(3, [.. MadeWorkbook.Headings])
                .Row(4, Miami)
        );

        Assert.Equal([2, 4], list.Rows.Select(row => row.Number));
        Assert.Equal((3, "repeats the headings"), (list.Refused.Single().Number, list.Refused[0].Reason));
    }

    [Fact]
    public void Read_TitleAboveAndColumnsInAnotherOrder_IsUnderstood()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("List")
                .Row(1, "287(g) participating agencies")
                .Row(4, "Agency", "Signed", "State", "Support Type", "Region")
                .Row(6, "Laredo Police Department", "1/2/2025", "TX", "WSO", "West")
        );

        Assert.Equal(
            ("TX", 6, AgreementModel.WarrantServiceOfficer),
            (list.Rows[0].State, list.Rows[0].Number, list.Rows[0].Model)
        );
        Assert.Equal(["The column 'Region' was left out."], list.Notes);
    }

    [Fact]
    public void Read_StraySheets_AreLeftOutAndTold()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("Notes")
                .Row(1, "call the field office")
                .Sheet("Empty")
                .Sheet("Sheet1")
                .Row(1, MadeWorkbook.Headings)
                .Row(2, Miami)
        );

        Assert.Equal("Sheet1", Assert.Single(list.Rows).Sheet);
        Assert.Equal(["The sheet 'Notes' with 1 rows was left out: the list is 'Sheet1'."], list.Notes);
    }

    [Fact]
    public void Read_RowsThatStateNothing_AreRefusedWithTheReason()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("Sheet1")
                .Row(1, MadeWorkbook.Headings)
                .Row(2, Miami)
                .Row(3, "FLORIDA", " ", "County", null, "Task Force Model")
                .Row(4, null, "Total: 1")
                .Row(5, " ")
        );

        Assert.Single(list.Rows);
        Assert.Equal(
            [(3, "names no agency"), (4, "has neither state nor model: it is a note, and no agreement")],
            list.Refused.Select(row => (row.Number, row.Reason))
        );
    }

    [Fact]
    public void Read_CellsNotUnderstood_AreKeptAsPrintedAndTold()
    {
        var row = Read(
            new MadeWorkbook()
                .Sheet("Sheet1")
                .Row(1, MadeWorkbook.Headings)
                .Row(2, "CAROLINA", "X Police", "Galaxy", "#N/A", "Tunnel", 1_141_572, "link")
                .Link("G2", "chrome-extension://abc/https:/www.ice.gov/a.pdf")
        ).Rows[0];

        Assert.Equal(
            (null, AgencyLevel.NotStated, AgreementModel.NotStated, null, null),
            (row.State, row.Level, row.Model, row.Signed, row.Moa!.Url)
        );
        Assert.Equal(("CAROLINA", "7/7/5025"), (row.Printed.State, row.Printed.Signed));
        Assert.All(row.Notes, note => Assert.False(note.Understood));
        Assert.Equal(["STATE", "TYPE", "SUPPORT TYPE", "SIGNED", "MOA"], row.Notes.Select(note => note.Column));
    }

    [Fact]
    public void Read_LinkOverSeveralRows_IsTheirs()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("Sheet1")
                .Row(1, MadeWorkbook.Headings)
                .Row(2, Miami)
                .Row(3, Miami)
                .Link("G2:G3", "https://www.ice.gov/a.pdf")
                .Link("A2", "https://www.ice.gov/b.pdf")
        );

        Assert.All(list.Rows, row => Assert.Equal("https://www.ice.gov/a.pdf", row.Moa!.Url));
    }

    [Fact]
    public void Read_MalformedLink_LeavesTheListReadable()
    {
        var row = Read(
            new MadeWorkbook().Sheet("Sheet1").Row(1, MadeWorkbook.Headings).Row(2, Miami).Link("G2", "http://[bad")
        ).Rows[0];

        Assert.Equal((null, "The address is malformed."), (row.Moa!.Url, row.Moa.Refusal));
    }

    [Fact]
    public void Read_DayIsStated_IsNotTakenFromTheName() =>
        Assert.Equal(
            new(2026, 1, 5),
            RosterFile.Read("participatingAgencies01052025pm.xlsx", List().Bytes(), new DateOnly(2026, 1, 5)).Day
        );

    [Fact]
    public void Read_NoDay_IsRefused() =>
        Refused.With(
            "The file's name does not tell the list's day: state it.",
            () => RosterFile.Read("list.xlsx", List().Bytes())
        );

    [Fact]
    public void Read_Formula_IsRefused() =>
        Refused.With(
            "The workbook computes its cells by formulas (Sheet1!A2): a published list holds what it says. Save it with its values.",
            () =>
                Read(
                    new MadeWorkbook()
                        .Sheet("Sheet1")
                        .Row(1, MadeWorkbook.Headings)
                        .Xml("""<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>""")
                )
        );

    [Fact]
    public void Read_FormulaBesideTheList_IsNoPartOfIt()
    {
        var list = Read(
            new MadeWorkbook()
                .Sheet("Notes")
                .Xml("""<row r="1"><c r="A1"><f>COUNTA(List!B:B)</f><v>1</v></c></row>""")
                .Sheet("List")
                .Row(1, MadeWorkbook.Headings)
                .Row(2, Miami)
                .Xml("""<row r="3"><c r="AB3"><f>1+1</f><v>2</v></c></row>""")
        );

        Assert.Equal("List", Assert.Single(list.Rows).Sheet);
        Refused.With(
            "The workbook computes its cells by formulas (List!F3): a published list holds what it says. Save it with its values.",
            () =>
                Read(
                    new MadeWorkbook()
                        .Sheet("List")
                        .Row(1, MadeWorkbook.Headings)
                        .Row(2, Miami)
                        .Xml("""<row r="3"><c r="F3"><f>TODAY()</f><v>45748</v></c></row>""")
                )
        );
    }

    [Theory]
    [InlineData("xl/vbaProject.bin")]
    [InlineData("xl/other/VBAPROJECT.BIN")]
    public void Read_Macros_IsRefused(string part)
    {
        var book = List();
        book.Parts.Add((part, "macro"));
        Refused.With(Macros, () => Read(book));
    }

    [Fact]
    public void Read_MacrosByTypeOrName_IsRefused()
    {
        Refused.With(
            Macros,
            () =>
                Read(
                    new MadeWorkbook { ContentType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }
                        .Sheet("Sheet1")
                        .Row(1, MadeWorkbook.Headings)
                        .Row(2, Miami)
                )
        );
        Refused.With(Macros, () => RosterFile.Read("participatingAgencies09082025am.xlsm", List().Bytes()));
    }

    [Fact]
    public void Read_IsNoWorkbook_IsRefused()
    {
        Refused.With("The file is no .xlsx workbook.", () => RosterFile.Read(Name, "STATE,AGENCY"u8.ToArray()));
        Refused.With("The file is no .xlsx workbook.", () => RosterFile.Read(Name, MadeFile.Docx("<w:p/>")));
        Refused.With(
            "The workbook is protected with a password, or of the old format .xls: save it as .xlsx without a password.",
            () => RosterFile.Read(Name, [0xD0, 0xCF, 0x11, 0xE0, 0, 0])
        );
        Refused.With("The workbook is damaged and can't be read.", () => RosterFile.Read(Name, List().Bytes()[..^40]));
        Refused.With(
            "The workbook is damaged and can't be read.",
            () => Read(new MadeWorkbook().Sheet("Sheet1").Xml("<row>"))
        );
    }

    [Fact]
    public void Read_ExternalEntity_IsRefused()
    {
        var bytes = MadeFile.Zip(
            (
                "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
            ),
            (
                "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""
            ),
            (
                "xl/worksheets/sheet1.xml",
                """<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>"""
            )
        );

        Refused.With(
            "The workbook declares entities, which no spreadsheet program does: it is not imported.",
            () => RosterFile.Read(Name, bytes)
        );
    }

    [Fact]
    public void Read_NoHeadings_IsRefused() =>
        Refused.With(
            "No sheet of the workbook has the headings STATE, LAW ENFORCEMENT AGENCY and SUPPORT TYPE: it is not one of ICE's lists.",
            () => Read(new MadeWorkbook().Sheet("Sheet1").Row(1, "a", "b"))
        );

    [Fact]
    public void Read_HeadingsAlone_IsRefused() =>
        Refused.With(
            "The list has headings and no agreement.",
            () => Read(new MadeWorkbook().Sheet("Sheet1").Row(1, MadeWorkbook.Headings))
        );

    [Fact]
    public void Read_TooManyRows_IsRefused() =>
        Refused.With(
            "The workbook has more than 250,000 rows: it is not imported.",
            () =>
                Read(
                    new MadeWorkbook()
                        .Sheet("Sheet1")
                        .Row(1, MadeWorkbook.Headings)
                        .Xml(string.Concat(Enumerable.Repeat("<row/>", 2_000_000)))
                )
        );

    [Fact]
    public void Read_UnpacksToMoreThanTheLimit_IsRefused()
    {
        var book = List();
        book.Parts.Add(("xl/theme.xml", new string(' ', 200_000_001)));
        var bytes = book.Bytes();

        Assert.True(bytes.Length < 1_000_000);
        Refused.With(
            "Unpacked, the workbook is larger than 200 MB: it is not imported.",
            () => RosterFile.Read(Name, bytes)
        );
    }

    [Theory]
    [InlineData("""<row r="99999999"><c r="A99999999"><v>1</v></c></row>""")]
    [InlineData("""<row r="2"><c r="ZZZZZ2"><v>1</v></c></row>""")]
    [InlineData("""<row r="2"><c r="A2" t="s"><v>7</v></c></row>""")]
    public void Read_AddressesOutsideASheet_AreRefused(string row) =>
        Refused.With(
            "The workbook is damaged and can't be read.",
            () => Read(new MadeWorkbook().Sheet("Sheet1").Row(1, MadeWorkbook.Headings).Xml(row))
        );

    private const string Macros = "Workbooks with macros are not imported: save it as .xlsx without macros.";

    private static readonly object?[] Miami =
    [
        "FLORIDA",
        "City of Miami Police Department",
        "Municipality",
        "Miami-Dade County",
        "Task Force Model",
        45748,
        "link",
        null,
    ];

    private static MadeWorkbook List() =>
        new MadeWorkbook().Sheet("Sheet1").Row(1, MadeWorkbook.Headings).Row(2, Miami);

    private static RosterList Read(MadeWorkbook book) => RosterFile.Read(Name, book.Bytes());
}
