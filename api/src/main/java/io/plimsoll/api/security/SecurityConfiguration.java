package io.plimsoll.api.security;

import io.plimsoll.api.cache.RateLimiter;
import io.plimsoll.api.config.PlimsollSettings;
import io.plimsoll.api.rest.problem.ProblemException;
import io.plimsoll.api.rest.problem.ProblemKind;
import io.plimsoll.api.rest.problem.ProblemWriter;
import io.plimsoll.tenant.authserver.AuthorizationServerConfiguration;
import io.plimsoll.tenant.authserver.BearerAuthentication;
import io.plimsoll.tenant.authserver.ResourceServerConfiguration;
import io.plimsoll.tenant.quota.QuotaSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The resource server's chain: a valid token for everything under /v1 but the metadata. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@Import({AuthorizationServerConfiguration.class, ResourceServerConfiguration.class})
class SecurityConfiguration {
  /** The authorization server's chain comes before. */
  private static final int ORDER = 100;

  @Bean
  @org.springframework.core.annotation.Order(ORDER)
  SecurityFilterChain resourceServer(
      HttpSecurity http,
      BearerAuthentication tokens,
      RateLimitFilter rateLimit,
      ProblemWriter problems) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET, "/v1/metadata", "/v1/metadata/**")
                .permitAll()
                .requestMatchers("/v1/**")
                .authenticated()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(operatorOrThisMachine())
                .anyRequest()
                .permitAll())
        .oauth2ResourceServer(server ->
            server
                .authenticationManagerResolver(tokens)
                .authenticationEntryPoint(unauthenticated(problems))
                .accessDeniedHandler(denied(problems)))
        .addFilterAfter(new TenantBinding(), AuthorizationFilter.class)
        .addFilterAfter(rateLimit, TenantBinding.class)
        .build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> operatorOrThisMachine() {
    IpAddressMatcher v4 = new IpAddressMatcher("127.0.0.0/8");
    IpAddressMatcher v6 = new IpAddressMatcher("::1");
    AuthorityAuthorizationManager<RequestAuthorizationContext> operator =
        AuthorityAuthorizationManager.hasAuthority("SCOPE_platform:admin");
    return (Supplier<? extends @Nullable Authentication> caller,
        RequestAuthorizationContext context) -> {
      HttpServletRequest request = context.getRequest();
      return v4.matches(request) || v6.matches(request)
          ? new AuthorizationDecision(true)
          : operator.authorize(caller, context);
    };
  }

  private static AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
    BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    return (request, response, e) -> {
      bearer.commence(request, response, e);
      problems.write(
          response,
          new ProblemException(
              ProblemKind.UNAUTHENTICATED,
              "Send a valid access token in the Authorization header."));
    };
  }

  private static AccessDeniedHandler denied(ProblemWriter problems) {
    BearerTokenAccessDeniedHandler bearer = new BearerTokenAccessDeniedHandler();
    return (request, response, e) -> {
      bearer.handle(request, response, e);
      problems.write(
          response,
          new ProblemException(
              ProblemKind.FORBIDDEN,
              "The access token does not carry the scope that this operation needs."));
    };
  }

  @Bean
  RequestRejectedHandler rejected(ProblemWriter problems) {
    return (request, response, e) ->
        problems.write(
            response,
            new ProblemException(
                ProblemKind.MALFORMED_REQUEST, "The address is not one of this API."));
  }

  @Bean
  RateLimitFilter rateLimitFilter(
      RateLimiter limiter,
      QuotaSource quotas,
      PlatformTransactionManager transactions,
      InstantSource clock,
      ProblemWriter problems) {
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    return new RateLimitFilter(limiter, new QuotaCache(quotas, reading, clock), problems);
  }

  /** It belongs into the security chain, after the tenant is known; not also in the container's. */
  @Bean
  FilterRegistrationBean<RateLimitFilter> rateLimitOnlyInChain(RateLimitFilter filter) {
    FilterRegistrationBean<RateLimitFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  FilterRegistrationBean<RequestGuard> requestGuard(
      ProblemWriter problems, PlimsollSettings settings) {
    FilterRegistrationBean<RequestGuard> registration =
        new FilterRegistrationBean<>(new RequestGuard(problems, settings.maxConcurrentRequests()));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return registration;
  }
}
