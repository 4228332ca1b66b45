package io.plimsoll.tenant.authserver;

import io.plimsoll.database.Databases;
import io.plimsoll.tenant.MasterKey;
import io.plimsoll.tenant.persistence.AuthPersistence;
import io.plimsoll.tenant.persistence.TenantPersistence;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The authorization server. Needs {@link Databases}, {@link MasterKey}, {@link InstantSource},
 * {@link SecureRandom} and {@link ResourceServerConfiguration}.
 */
@Configuration(proxyBeanMethods = false)
public class AuthorizationServerConfiguration {
  @Bean
  SigningKeys signingKeys(
      Databases databases,
      MasterKey master,
      SecureRandom random,
      AuthSettings settings,
      InstantSource clock) {
    return new SigningKeys(
        AuthPersistence.signingKeys(databases.auth().sql()),
        new KeySealer(master, random),
        new TransactionTemplate(databases.auth().transactions()),
        settings,
        clock);
  }

  @Bean
  ClientDirectory clientDirectory(Databases databases, InstantSource clock) {
    TenantPersistence persistence = TenantPersistence.ofScope(databases.auth().sql());
    return new ClientDirectory(
        persistence.clients(),
        AuthPersistence.secretHashes(databases.auth().sql()),
        persistence.tenants(),
        AuthPersistence.usedAssertions(databases.auth().sql()),
        new TransactionTemplate(databases.auth().transactions()),
        clock);
  }

  @Bean
  ClientRegistrations clientRegistrations(ClientDirectory clients, AuthSettings settings) {
    return new ClientRegistrations(clients, settings.tokenLifetime());
  }

  @Bean
  Revocations revocations(Databases databases) {
    return AuthPersistence.revocations(databases.auth().sql());
  }

  @Bean
  AuthHousekeeping authHousekeeping(
      SigningKeys keys, Revocations revocations, InstantSource clock) {
    return new AuthHousekeeping(keys, revocations, clock);
  }

  @Bean
  StatelessAuthorizations statelessAuthorizations(
      TokenReader reader,
      RevocationList revoked,
      Revocations revocations,
      ClientRegistrations clients) {
    return new StatelessAuthorizations(reader, revoked, revocations, clients);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain authorizationServer(
      HttpSecurity http,
      ClientRegistrations clients,
      ClientDirectory directory,
      StatelessAuthorizations authorizations,
      SigningKeys keys,
      AuthSettings settings,
      InstantSource clock) {
    JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
    generator.setClock(TokenReader.ticking(clock));
    generator.setJwtCustomizer(new AccessTokenClaims(keys, settings));
    ClientSecretAuthenticationProvider secrets =
        new ClientSecretAuthenticationProvider(clients, authorizations);
    secrets.setPasswordEncoder(new SecretEncoder());
    JwtClientAssertionAuthenticationProvider assertions =
        new JwtClientAssertionAuthenticationProvider(clients, authorizations);
    assertions.setJwtDecoderFactory(new AssertionDecoders(directory, settings.issuer(), clock));
    return http.securityMatcher(endpoints())
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new EndpointGuard(), SecurityContextHolderFilter.class)
        .addFilterAfter(new MetadataEndpoint(settings.issuer()), HeaderWriterFilter.class)
        .with(
            new OAuth2AuthorizationServerConfigurer(),
            server ->
                server
                    .registeredClientRepository(clients)
                    .authorizationService(authorizations)
                    .tokenGenerator(generator)
                    .authorizationServerSettings(
                        AuthorizationServerSettings.builder().issuer(settings.issuer()).build())
                    .clientAuthentication(authentication ->
                        authentication
                            .authenticationConverters(ClientMethods::narrow)
                            .authenticationProviders(providers -> {
                              providers.clear();
                              providers.add(secrets);
                              providers.add(assertions);
                            })
                            .errorResponseHandler(new ClientChallenge())))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(handling -> handling.authenticationEntryPoint(new ClientChallenge()))
        .build();
  }

  private static RequestMatcher endpoints() {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        path.matcher("/oauth2/token"),
        path.matcher("/oauth2/introspect"),
        path.matcher("/oauth2/revoke"),
        path.matcher("/oauth2/jwks"),
        path.matcher(MetadataEndpoint.PATH));
  }
}
