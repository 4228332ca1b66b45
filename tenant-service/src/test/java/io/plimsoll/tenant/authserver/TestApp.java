package io.plimsoll.tenant.authserver;

import io.plimsoll.database.UuidV7;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.tenant.IdSource;
import io.plimsoll.tenant.config.TenantConfiguration;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The authorization server with one protected resource, as a service of its own. */
final class TestApp implements AutoCloseable {
  static final String ISSUER = "https://auth.plimsoll.test";

  private final ServletWebServerApplicationContext context;

  TestApp(TestDatabase database, Clock clock) {
    context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Parts.class)
                .initializers(started -> {
                  started.getBeanFactory().registerSingleton("databases", database.databases());
                  started.getBeanFactory().registerSingleton("clock", clock);
                })
                .properties(
                    Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "ERROR",
                        "plimsoll.auth.issuer", ISSUER,
                        "plimsoll.auth.master-key",
                            Base64.getEncoder().encodeToString(new byte[32])))
                .run();
  }

  String url(String path) {
    return "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort() + path;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @EnableMethodSecurity
  @Import({
    TenantConfiguration.class,
    ResourceServerConfiguration.class,
    AuthorizationServerConfiguration.class
  })
  static class Parts {
    @Bean
    IdSource idSource(InstantSource clock) {
      UuidV7 ids = new UuidV7(clock, new SecureRandom());
      return ids::next;
    }

    @Bean
    SecureRandom secureRandom() {
      return new SecureRandom();
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http, BearerAuthentication bearer) {
      return http.csrf(csrf -> csrf.disable())
          .oauth2ResourceServer(server -> server.authenticationManagerResolver(bearer))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .build();
    }

    @Bean
    Resource resource() {
      return new Resource();
    }
  }

  @RestController
  static class Resource {
    @GetMapping("/whoami")
    @PreAuthorize("hasAuthority('SCOPE_scores:read')")
    public String whoAmI(@AuthenticationPrincipal Caller caller) {
      return caller.tenant().toString();
    }
  }
}
