package io.plimsoll.api.security;

import io.plimsoll.database.TenantId;
import io.plimsoll.database.TenantScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the token's tenant once, for all that follows. */
final class TenantBinding extends OncePerRequestFilter {
  static final String CLAIM = "tid";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken caller) {
      bound(caller, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void bound(
      JwtAuthenticationToken caller,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    TenantId tenant = TenantId.parse(caller.getToken().getClaimAsString(CLAIM));
    try (var _ = MDC.putCloseable("tenantId", tenant.toString());
        var _ = MDC.putCloseable("clientId", caller.getName())) {
      TenantScope.call(tenant, () -> proceed(request, response, chain));
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static boolean proceed(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws Exception {
    chain.doFilter(request, response);
    return true;
  }
}
