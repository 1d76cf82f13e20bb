import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/** Whose code a .NET frame runs, by namespace: assemblies are not printed. */
export function dotnetOrigin(frame: RawFrame): Verdict {
  const name = frame.function ?? '';
  if (/^(?:lambda_method\d*|dynamicClass|DynamicClass|<StartupCode)\b/.test(name)) {
    return libraryCode('dotnet', 'code generated at run time');
  }
  const own = /^(?:System|Microsoft|Internal|Interop|Windows|MS\.Internal|FSharp|Mono)(?=[.+])/.exec(name);
  if (own) return libraryCode(own[0] === 'Microsoft' ? microsoft(name) : 'dotnet', 'the platform');
  const known = libraries.exec(name);
  if (known) return libraryCode(known[1] ?? null, 'a well-known library');
  // Libraries built to be reproducible name their sources below /_/.
  if (/^(?:\/_\d?\/|[A-Z]:\\_\\|\/home\/(?:vsts|runner)\/.*\/dotnet\/)/.test(frame.file ?? '')) {
    return libraryCode(name.split('.', 1)[0] ?? null, 'a library’s build');
  }
  return appCode('in no known library’s namespace');
}

/** `Microsoft.AspNetCore.Mvc.…` → Microsoft.AspNetCore. */
function microsoft(name: string): string {
  return name.split('.').slice(0, 2).join('.');
}

const libraries =
  /^(Newtonsoft|Npgsql|MySql|MySqlConnector|Oracle\.ManagedDataAccess|Dapper|EntityFramework|NHibernate|Serilog|NLog|log4net|Autofac|Castle|Ninject|SimpleInjector|Xunit|NUnit|Moq|MediatR|FluentValidation|FluentAssertions|AutoMapper|Hangfire|StackExchange|RabbitMQ|MongoDB|Elastic(?:search)?|Nest|Amazon|Azure|Google|Grpc|Polly|Refit|RestSharp|Swashbuckle|IdentityServer\d|IdentityModel|Quartz|MassTransit|NServiceBus|Akka|Orleans|Confluent|Bogus|CsvHelper|HtmlAgilityPack|SixLabors|SkiaSharp|Avalonia|Xamarin|UnityEngine|Unity|Godot|JetBrains|ServiceStack|Nancy|Topshelf|Rebus|Marten|HotChocolate|GraphQL|Stripe|SendGrid|Twilio|OpenTelemetry|Sentry|Datadog|NewRelic|Spectre|Humanizer|LiteDB|Cassandra|Giraffe|Suave|Expecto)(?=[.+])/;
