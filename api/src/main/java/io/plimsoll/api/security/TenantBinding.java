package io.plimsoll.api.security;

import io.plimsoll.database.TenantId;
import io.plimsoll.database.TenantScope;
import io.plimsoll.tenant.authserver.Caller;
import io.plimsoll.tenant.authserver.CallerAuthentication;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the token's tenant once, for all that follows. */
final class TenantBinding extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof CallerAuthentication caller) {
      bound(caller.getPrincipal(), request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void bound(
      Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    TenantId tenant = caller.tenant();
    try (var _ = MDC.putCloseable("tenantId", tenant.toString());
        var _ = MDC.putCloseable("clientId", caller.client().text())) {
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
