using YenBai.Cdvc.Web.Hosting;

VietnameseCulture.Use();
return await Serving.RunAsync(args, args.Contains("--demo", StringComparer.Ordinal), CancellationToken.None);
