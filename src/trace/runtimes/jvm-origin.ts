import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/**
 * Whose code a frame of the JVM runs, by module and package: a trace names no jar. The list is of platforms, frameworks
 * and drivers that hardly anybody's own code lives in.
 */
export function jvmOrigin(frame: RawFrame): Verdict {
  const name = frame.function ?? '';
  const module = (frame.module ?? '').replace(/@.*$/, '');
  if (/^(?:java|jdk)\./.test(module) || module === 'platform')
    return libraryCode('java', 'a module of the platform');
  const platform = /^(?:java|javax|jdk|sun|com\.sun|jdk\.internal|oracle\.jrockit|dalvik|libcore)\./.exec(
    name,
  );
  if (platform)
    return libraryCode(
      platform[0].startsWith('javax') && !isPlatform(name) ? 'javax' : 'java',
      'the standard library',
    );
  for (const known of libraries) {
    if (name.startsWith(known) && (known.endsWith('.') || name.startsWith(`${known}.`))) {
      return libraryCode(packageOf(name, known), 'a well-known library');
    }
  }
  if (/^\$Proxy\d+\./.test(name)) return libraryCode('java', 'a generated proxy');
  return appCode('in no known library’s package');
}

function isPlatform(name: string): boolean {
  return /^javax\.(?:crypto|net|security|swing|sql|xml|management|naming|print|script|sound|imageio|tools)\b/.test(
    name,
  );
}

/** Prefixes of packages; Sentry's rules for Java, Android's own packages, build tools and test runners. */
const libraries: readonly string[] = [
  ...'jakarta kotlin kotlinx scala groovy groovyjarjarasm clojure nrepl ring compojure akka spray play cats zio'.split(
    ' ',
  ),
  ...'android androidx dalvik com.android com.google.android com.google.common com.google.gson com.google.inject'.split(
    ' ',
  ),
  ...'com.google.protobuf com.google.firebase com.google.cloud com.google.api com.google.errorprone'.split(
    ' ',
  ),
  ...'com.fasterxml com.zaxxer com.mysql com.mongodb com.rabbitmq com.squareup com.typesafe com.netflix'.split(
    ' ',
  ),
  ...'com.amazonaws com.microsoft com.ibm com.oracle com.jcraft com.mchange com.hazelcast com.datastax'.split(
    ' ',
  ),
  ...'com.github.benmanes com.alibaba com.baomidou com.vaadin com.lmax com.esotericsoftware com.opencsv'.split(
    ' ',
  ),
  ...'com.linecorp com.intellij com.puppycrawl com.sksamuel com.twitter com.twilio com.stripe com.unboundid'.split(
    ' ',
  ),
  ...'org.apache org.springframework org.hibernate org.postgresql org.junit org.mockito org.hamcrest'.split(
    ' ',
  ),
  ...'org.codehaus org.eclipse org.gradle org.jboss org.wildfly org.jetbrains org.testng org.assertj org.slf4j'.split(
    ' ',
  ),
  ...'org.h2 org.hsqldb org.mariadb org.sqlite org.mongodb org.redisson org.quartz org.jooq org.flywaydb'.split(
    ' ',
  ),
  ...'org.thymeleaf org.glassfish org.json org.w3c org.xml org.bouncycastle org.aspectj org.mybatis org.kohsuke'.split(
    ' ',
  ),
  ...'org.elasticsearch org.opensearch org.neo4j org.xerial org.yaml org.bson org.http4s org.scalatest'.split(
    ' ',
  ),
  ...'org.scalatra org.clojure org.keycloak org.jsoup org.joda org.objectweb org.osgi org.robolectric'.split(
    ' ',
  ),
  ...'io.netty io.vertx io.micronaut io.quarkus io.grpc io.ktor io.lettuce io.micrometer io.reactivex'.split(
    ' ',
  ),
  ...'io.undertow io.opentelemetry io.sentry io.prometheus io.swagger io.smallrye io.r2dbc io.confluent io.jsonwebtoken'.split(
    ' ',
  ),
  ...'io.kotest io.mockk io.restassured io.github.resilience4j io.projectreactor io.debezium io.dropwizard'.split(
    ' ',
  ),
  ...'reactor rx feign oracle okhttp3 okio retrofit2 redis.clients redis ch.qos net.sf net.bytebuddy'.split(
    ' ',
  ),
  ...'net.logstash net.rubygrapefruit freemarker liquibase coil dagger javassist junit bsh worker.org'.split(
    ' ',
  ),
  ...'cucumber io.cucumber lombok antlr weblogic jrockit bolts leakcanary timber picocli'.split(' '),
];

/** `org.springframework.web.servlet.…` → org.springframework, `com.zaxxer.hikari.…` → com.zaxxer.hikari, `kotlinx` → kotlinx. */
function packageOf(name: string, known: string): string {
  const vast =
    /^(?:org\.apache|com\.google(?:\.\w+)?|org\.eclipse|com\.github|io\.github|org\.jetbrains)$/.test(known);
  if (!vast) return known;
  const next = name.slice(known.length + 1).split('.', 1)[0] ?? '';
  return /^[a-z]/.test(next) ? `${known}.${next}` : known;
}
