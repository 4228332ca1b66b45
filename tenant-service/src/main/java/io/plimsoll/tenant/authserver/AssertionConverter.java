package io.plimsoll.tenant.authserver;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Takes a client assertion out of a request (RFC 7521 §4.2). {@code client_id} is optional there;
 * without it the assertion's subject, not believed yet, says whose key is to verify it.
 */
final class AssertionConverter implements AuthenticationConverter {
  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final ClientAuthenticationMethod METHOD = new ClientAuthenticationMethod(TYPE);

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String type = single(request, "client_assertion_type");
    String assertion = single(request, "client_assertion");
    if (type == null && assertion == null) {
      return null;
    }
    if (!TYPE.equals(type) || assertion == null) {
      throw invalid(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    String clientId = single(request, "client_id");
    String subject = subject(assertion);
    if (clientId != null && !clientId.equals(subject)) {
      throw invalid(OAuth2ErrorCodes.INVALID_CLIENT);
    }
    return new OAuth2ClientAuthenticationToken(subject, METHOD, assertion, Map.of());
  }

  private static String subject(String assertion) {
    try {
      String subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
      if (subject == null) {
        throw invalid(OAuth2ErrorCodes.INVALID_CLIENT);
      }
      return subject;
    } catch (ParseException e) {
      throw invalid(OAuth2ErrorCodes.INVALID_CLIENT);
    }
  }

  private static @Nullable String single(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    if (values != null && values.length > 1) {
      throw invalid(OAuth2ErrorCodes.INVALID_REQUEST);
    }
    return values == null ? null : values[0];
  }

  private static OAuth2AuthenticationException invalid(String code) {
    return new OAuth2AuthenticationException(new OAuth2Error(code));
  }
}
