using AgreementTracker.Benchmarks.Editing;
using AgreementTracker.Benchmarks.Rosters;
using AgreementTracker.Benchmarks.Site;
using AgreementTracker.Testing.Rosters;
using BenchmarkDotNet.Running;

// `bench` calls this with 'site' or 'editing'; what BenchmarkDotNet measures is chosen by its own arguments, such as
// --filter '*'.
switch (args)
{
    case ["site", var program, .. var options]:
        await SiteBenchmark.RunAsync(program, options);
        break;
    case ["editing", var program, .. var options]:
        await EditingBenchmark.RunAsync(program, options);
        break;
    case ["baseline", var url, var file]:
        await Baseline.ServeAsync(url, file);
        break;
    // A record of that size to look at by hand.
    case ["fill", var connection, var places, var statements]:
        await Scale.FillAsync(connection, new(int.Parse(places), int.Parse(statements)));
        break;
    // What became of ICE's lists in ../shared/rosters, imported one after the other.
    case ["rosters"]:
        foreach (var line in RosterReplay.Of(GivenLists.All).Report())
            Console.WriteLine(line);
        break;
    case ["import", .. var options]:
        await ImportBenchmark.RunAsync(options);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Baseline).Assembly).Run(args);
        break;
}
