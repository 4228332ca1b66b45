package io.plimsoll.tenant.authserver;

import io.plimsoll.database.Databases;
import io.plimsoll.tenant.persistence.AuthPersistence;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What verifies access tokens. Needs {@link Databases} and {@link InstantSource}. */
@Configuration(proxyBeanMethods = false)
public class ResourceServerConfiguration {
  @Bean
  AuthSettings authSettings(
      @Value("${plimsoll.auth.issuer:http://127.0.0.1:${server.port:8080}}") String issuer,
      @Value("${plimsoll.auth.audience:plimsoll-api}") String audience,
      @Value("${plimsoll.auth.token-lifetime:PT5M}") Duration tokenLifetime,
      @Value("${plimsoll.auth.key-lifetime:P30D}") Duration keyLifetime) {
    return new AuthSettings(issuer, audience, tokenLifetime, keyLifetime);
  }

  @Bean
  TokenReader tokenReader(Databases databases, AuthSettings settings, InstantSource clock) {
    PublishedKeys keys =
        new PublishedKeys(AuthPersistence.publishedKeys(databases.system().sql(), clock), clock);
    return new TokenReader(keys, settings, clock);
  }

  @Bean
  RevocationList revocationList(Databases databases, InstantSource clock) {
    return new RevocationList(AuthPersistence.revoked(databases.system().sql()), clock);
  }

  @Bean
  BearerAuthentication bearerAuthentication(
      TokenReader reader, RevocationList revocations, InstantSource clock) {
    return new BearerAuthentication(reader, revocations, clock);
  }
}
