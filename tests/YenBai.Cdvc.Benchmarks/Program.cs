using System.CommandLine;
using System.Globalization;
using YenBai.Cdvc.Benchmarks;
using YenBai.Cdvc.Benchmarks.Cases;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Option<int[]> sizes = new("--sizes") { Description = "How many CĐCS; 120000 takes minutes and gigabytes", DefaultValueFactory = _ => [50, 5000], AllowMultipleArgumentsPerToken = true };
Option<string[]> only = new("--only") { Description = "Names of the cases to run; all without", AllowMultipleArgumentsPerToken = true };
Option<bool> smoke = new("--smoke") { Description = "Whether everything still works: the least of each case, no verdict on times" };
Option<double> minutes = new("--minutes") { Description = "How long 300 circuits type", DefaultValueFactory = _ => 5 };
Option<string?> markdown = new("--markdown") { Description = "A file for the table, e.g. docs/performance-table.md" };
RootCommand root = new("Times the program beside lower limits measured in the same run.") { sizes, only, smoke, minutes, markdown };
root.SetAction((parse, cancellationToken) => BenchmarkRun.RunAsync(
    new BenchmarkOptions(parse.GetValue(sizes)!, parse.GetValue(only) ?? [], parse.GetValue(smoke), TimeSpan.FromMinutes(parse.GetValue(minutes)), parse.GetValue(markdown)),
    AllCases.InOrder,
    cancellationToken));
return await root.Parse(args).InvokeAsync();
