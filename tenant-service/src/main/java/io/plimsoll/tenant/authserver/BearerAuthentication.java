package io.plimsoll.tenant.authserver;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Lets a bearer of a good access token in; for {@code oauth2ResourceServer(server ->
 * server.authenticationManagerResolver(bearer))}. Not an AuthenticationManager itself, which Spring
 * would ask for every chain. The signature is checked once per token, revocation on every request.
 */
public final class BearerAuthentication
    implements AuthenticationManagerResolver<HttpServletRequest> {
  private final TokenReader reader;
  private final RevocationList revocations;
  private final InstantSource clock;
  private final VerifiedTokenCache verified = new VerifiedTokenCache();

  BearerAuthentication(TokenReader reader, RevocationList revocations, InstantSource clock) {
    this.reader = reader;
    this.revocations = revocations;
    this.clock = clock;
  }

  @Override
  public AuthenticationManager resolve(HttpServletRequest request) {
    return this::authenticate;
  }

  /**
   * @throws InvalidBearerTokenException for every token that is refused, without saying why
   * @throws org.springframework.security.authentication.AuthenticationServiceException when the
   *     revocations cannot be read: answer 503
   */
  Authentication authenticate(Authentication authentication) {
    return new CallerAuthentication(
        caller(((BearerTokenAuthenticationToken) authentication).getToken()));
  }

  private Caller caller(String token) {
    try {
      Caller caller = verified.get(token, clock.instant(), reader::read);
      if (revocations.refuses(caller)) {
        throw new InvalidBearerTokenException("the access token is not valid");
      }
      return caller;
    } catch (JwtException e) {
      throw new InvalidBearerTokenException("the access token is not valid", e);
    }
  }
}
