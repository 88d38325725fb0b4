using YenBai.Cdvc.Web.Hosting;

VietnameseCulture.Use();
await using WebApplication server = Server.Build(args);
await server.RunAsync();
return 0;
