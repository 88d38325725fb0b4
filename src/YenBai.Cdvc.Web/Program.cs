using System.Text;
using YenBai.Cdvc.Web.Commands;
using YenBai.Cdvc.Web.Hosting;

VietnameseCulture.Use();
// a Windows console is not UTF-8 by itself
Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args);
