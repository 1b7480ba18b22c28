using System.Globalization;
using AgreementTracker.Rosters.Reading;
using CsCheck;

namespace AgreementTracker.Rosters.Tests.Reading;

public class WrittenDateTests
{
    private static readonly string[] Forms =
    [
        "M/d/yyyy",
        "MM/dd/yyyy",
        "M-d-yyyy",
        "M.d.yyyy",
        "yyyy-MM-dd",
        "MMMM d, yyyy",
        "MMM d yyyy",
        "d MMM yyyy",
        "MM/ddyyyy",
        "MMddyyyy",
    ];

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 36_000]
        .Select(days => new DateOnly(1996, 1, 1).AddDays(days))
        .Where(day => day.Year <= 2099);

    [Theory]
    [InlineData("6/30/2026", "2026-06-30")]
    [InlineData("06/03/2025", "2025-06-03")]
    [InlineData("6-30-2026", "2026-06-30")]
    [InlineData("6/30/26", "2026-06-30")]
    [InlineData("2026-06-30", "2026-06-30")]
    [InlineData("2026-06-30T00:00:00", "2026-06-30")]
    [InlineData("6/30/2026 12:00:00 AM", "2026-06-30")]
    [InlineData("June 30, 2026", "2026-06-30")]
    [InlineData("Sept. 9, 2025", "2025-09-09")]
    [InlineData("30-Jun-26", "2026-06-30")]
    [InlineData(" 6/30/2026\u00A0", "2026-06-30")]
    [InlineData("21st July 2025", "2025-07-21")]
    [InlineData("Aug. 3rd 2025", "2025-08-03")]
    [InlineData("the 11th of August, 2025", "2025-08-11")]
    [InlineData("Signed on the 2nd day of May 2025", "2025-05-02")]
    [InlineData("Monday, July 21, 2025", "2025-07-21")]
    [InlineData("Tues., 22-Jul-25", "2025-07-22")]
    [InlineData("JULY 21,2025.", "2025-07-21")]
    [InlineData("2025 July 21", "2025-07-21")]
    [InlineData("7/21/2025 9:15 AM", "2025-07-21")]
    [InlineData("7\u201321\u20132025", "2025-07-21")]
    public void Read_WrittenAsDatesAre_IsUnderstood(string printed, string day)
    {
        Assert.Equal(day, Read(printed, out var isSlip));
        Assert.False(isSlip);
    }

    [Theory]
    [InlineData("05/082025", "2025-05-08")]
    [InlineData("7/72025", "2025-07-07")]
    [InlineData("6/30/20026", "2026-06-30")]
    [InlineData("0508/2025", "2025-05-08")]
    [InlineData("508/2025", "2025-05-08")]
    [InlineData("05082025", "2025-05-08")]
    [InlineData("090022025", "2025-09-02")]
    [InlineData("006/30/2026", "2026-06-30")]
    [InlineData("6//30/2026", "2026-06-30")]
    [InlineData("July 21th, 2025", "2025-07-21")]
    [InlineData("July 21 th, 2025", "2025-07-21")]
    [InlineData("7/21th/2025", "2025-07-21")]
    [InlineData("Jully 3nd, 2025", "2025-07-03")]
    [InlineData("Agust 3, 2025", "2025-08-03")]
    [InlineData("3 Septmeber 2025", "2025-09-03")]
    public void Read_ASlipThatLeavesNoDoubt_IsUnderstood(string printed, string day) =>
        Assert.Equal(day, Read(printed, out _));

    [Theory]
    [InlineData("7/7/5025")]
    [InlineData("13/13/2025")]
    [InlineData("2/30/2025")]
    [InlineData("1112025")]
    [InlineData("1/1/1990")]
    [InlineData("pending")]
    [InlineData("6/30")]
    [InlineData("TBD 2025")]
    [InlineData("July 2025")]
    [InlineData("July 21-22, 2025")]
    [InlineData("Jumy 21, 2025")]
    [InlineData("July 32nd, 2025")]
    [InlineData("July 21, 2025; August 3, 2025")]
    [InlineData("after July 21, 2025")]
    [InlineData("Monday 21, 2025")]
    [InlineData("")]
    [InlineData("6/30/2025 - 7/1/2025")]
    public void Read_IsNoDayOrCouldBeTwo_IsNotUnderstood(string printed) => Assert.Null(Read(printed, out _));

    [Fact]
    public void Read_AnyDayInAnyCommonForm_IsThatDay() =>
        Gen.Select(Days, Gen.Int[0, Forms.Length - 1].Select(i => Forms[i]))
            .Sample(
                (day, form) =>
                    Assert.Equal(day, WrittenDate.Read(day.ToString(form, CultureInfo.InvariantCulture), out _))
            );

    [Fact]
    public void Read_AnyDayWithAnOrdinal_IsThatDay() =>
        Days.Sample(day =>
            Assert.All(
                (string[])["st", "nd", "rd", "th", " th"],
                ending =>
                {
                    Assert.Equal(
                        day,
                        WrittenDate.Read(
                            $"{day.ToString("MMMM d", CultureInfo.InvariantCulture)}{ending}, {day.Year}",
                            out _
                        )
                    );
                    Assert.Equal(
                        day,
                        WrittenDate.Read(
                            $"{day.Day}{ending} {day.ToString("MMM yyyy", CultureInfo.InvariantCulture)}",
                            out _
                        )
                    );
                }
            )
        );

    [Theory]
    [InlineData("July 21th, 2025", true)]
    [InlineData("July 11th, 2025", false)]
    [InlineData("July 21st, 2025", false)]
    [InlineData("July 12nd, 2025", true)]
    [InlineData("Jully 21, 2025", true)]
    public void Read_Ordinal_IsASlipWhereItsEndingIsWrong(string printed, bool expected)
    {
        WrittenDate.Read(printed, out var isSlip);
        Assert.Equal(expected, isSlip);
    }

    [Fact]
    public void OfSerial_AnyDay_IsThatDay() =>
        Days.Sample(day =>
        {
            var serial = day.ToDateTime(default).ToOADate();
            Assert.Equal(day, WrittenDate.OfSerial(serial));
            Assert.Equal(day, WrittenDate.Read(WrittenDate.Print(serial), out _));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1)]
    [InlineData(1_141_572)]
    [InlineData(1e300)]
    [InlineData(double.NaN)]
    public void OfSerial_FarFromOurTime_IsNotUnderstood(double serial) => Assert.Null(WrittenDate.OfSerial(serial));

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.String[Gen.OneOf(Gen.Char["0123456789/-. "], Gen.Char), 0, 30]
            .Sample(text => WrittenDate.Read(text, out _));

    private static string? Read(string printed, out bool isSlip) =>
        WrittenDate.Read(printed, out isSlip)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
