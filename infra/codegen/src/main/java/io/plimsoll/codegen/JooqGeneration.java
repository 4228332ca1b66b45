package io.plimsoll.codegen;

import java.nio.file.Path;
import java.sql.Connection;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** What is generated, and with which Java types. */
final class JooqGeneration {
  private static final String PACKAGE = "io.plimsoll.database.jooq";
  private static final String TENANT_ID = "io.plimsoll.database.TenantId";

  private JooqGeneration() {}

  static void run(Connection connection, Path target) throws Exception {
    GenerationTool tool = new GenerationTool();
    tool.setConnection(connection);
    tool.run(configuration(target));
  }

  private static Configuration configuration(Path target) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withGenerator(
            new Generator()
                .withDatabase(database())
                .withGenerate(generate())
                .withTarget(
                    new Target()
                        .withPackageName(PACKAGE)
                        .withDirectory(target.toString())
                        .withEncoding("UTF-8")));
  }

  private static Database database() {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withSchemata(schema("app"), schema("auth"), schema("platform"))
        .withExcludes("flyway_schema_history")
        .withIncludeRoutines(false)
        .withForcedTypes(tenantId(), instant());
  }

  private static SchemaMappingType schema(String name) {
    return new SchemaMappingType().withInputSchema(name);
  }

  private static ForcedType tenantId() {
    return new ForcedType()
        .withUserType(TENANT_ID)
        .withConverter("io.plimsoll.database.TenantIdConverter")
        .withIncludeExpression("(?:.*\\.)?tenant_id|platform\\.tenant\\.id");
  }

  private static ForcedType instant() {
    return new ForcedType().withName("INSTANT").withIncludeTypes("(?i)timestamp.*with.*time.*zone");
  }

  private static Generate generate() {
    return new Generate()
        .withJavaTimeTypes(true)
        .withRecords(true)
        .withPojos(false)
        .withDaos(false)
        .withGeneratedAnnotation(false)
        .withComments(false)
        .withGlobalObjectNames(false);
  }
}
