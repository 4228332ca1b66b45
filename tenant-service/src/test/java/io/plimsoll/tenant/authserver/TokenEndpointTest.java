package io.plimsoll.tenant.authserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.plimsoll.database.TenantId;
import io.plimsoll.database.testing.TestDatabase;
import io.plimsoll.tenant.authserver.OAuthHttp.Answer;
import io.plimsoll.tenant.client.IssuedClient;
import io.plimsoll.tenant.client.Scope;
import io.plimsoll.tenant.client.SecretHash;
import java.net.http.HttpRequest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {
  @AutoClose private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestClock CLOCK = new TestClock();
  @AutoClose private static final TestApp APP = new TestApp(DATABASE, CLOCK);

  private static final String TOKEN = "/oauth2/token";
  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final ECKey KEY = ecKey();
  private static final ECKey OTHER_KEY = ecKey();

  private final OAuthHttp http = new OAuthHttp(APP);
  private final Registrar registrar = new Registrar(APP, DATABASE);
  private final TenantId tenant = DATABASE.newTenant();
  private final IssuedClient client =
      registrar.withSecret(tenant, Scope.SCORES_READ, Scope.APPLICANTS_READ);
  private final IssuedClient keyed = registrar.withKey(tenant, KEY, Scope.SCORES_READ);

  private static ECKey ecKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(IssuedClient issued) {
    return issued.client().id().text();
  }

  private static String basic(IssuedClient issued) {
    return OAuthHttp.basic(id(issued), Objects.requireNonNull(issued.secret()));
  }

  private static Map<String, String> grant(String... more) {
    Map<String, String> form =
        new java.util.LinkedHashMap<>(Map.of("grant_type", "client_credentials"));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private String token(IssuedClient issued, String scope) {
    Answer answer = http.post(TOKEN, basic(issued), grant("scope", scope));
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    return answer.text("access_token");
  }

  private JWTClaimsSet.Builder claims() {
    Instant now = CLOCK.instant();
    return new JWTClaimsSet.Builder()
        .issuer(id(keyed))
        .subject(id(keyed))
        .audience(TestApp.ISSUER)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)));
  }

  private static String signed(JWTClaimsSet claims, ECKey key) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer assertion(String assertion, String... more) {
    Map<String, String> form = grant(more);
    form.put("client_assertion_type", TYPE);
    form.put("client_assertion", assertion);
    return http.post(TOKEN, "", form);
  }

  private static void refused(Answer answer, int status, String error) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.text("error")).isEqualTo(error);
    assertThat(answer.json()).doesNotContainKey("access_token");
  }

  // ---- what is let in

  @Test
  void tokenWhenSecretFitsThenTokenSaysTenantScopeAndAudience() throws ParseException {
    Answer answer = http.post(TOKEN, basic(client), grant("scope", "scores:read"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
    assertThat(answer.text("scope")).isEqualTo("scores:read");
    SignedJWT jwt = SignedJWT.parse(answer.text("access_token"));
    assertThat(jwt.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
    assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
    JWTClaimsSet claims = jwt.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(TestApp.ISSUER);
    assertThat(claims.getAudience()).containsExactly("plimsoll-api");
    assertThat(claims.getStringClaim("tid")).isEqualTo(tenant.toString());
    assertThat(claims.getStringClaim("client_id")).isEqualTo(id(client));
    assertThat(claims.getStringClaim("scope")).isEqualTo("scores:read");
    assertThat(claims.getJWTID()).isNotBlank();
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isLessThanOrEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void tokenWhenUsedThenTheResourceKnowsTheTenantAndNeedsTheScope() {
    Answer allowed = http.get("/whoami", "Bearer " + token(client, "scores:read"));
    Answer forbidden = http.get("/whoami", "Bearer " + token(client, "applicants:read"));

    assertThat(allowed.response().body()).isEqualTo(tenant.toString());
    assertThat(forbidden.status()).isEqualTo(403);
    assertThat(http.get("/whoami", "").status()).isEqualTo(401);
  }

  @Test
  void tokenWhenNoScopeIsAskedThenNoneIsGranted() throws ParseException {
    Answer answer = http.post(TOKEN, basic(client), grant());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(SignedJWT.parse(answer.text("access_token")).getJWTClaimsSet().getClaim("scope"))
        .isNull();
  }

  @Test
  void tokenWhenAssertionFitsThenIssued() {
    assertThat(assertion(signed(claims().build(), KEY), "scope", "scores:read").status())
        .isEqualTo(200);
    assertThat(assertion(signed(claims().build(), KEY), "client_id", id(keyed)).status())
        .isEqualTo(200);
    assertThat(assertion(signed(claims().audience(TestApp.ISSUER + TOKEN).build(), KEY)).status())
        .isEqualTo(200);
  }

  @Test
  void tokenWhenKeyIsRsaThenIssued() throws JOSEException {
    RSAKey rsa = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    IssuedClient issued = registrar.withKey(tenant, rsa, Scope.SCORES_READ);
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.RS256),
            claims().issuer(id(issued)).subject(id(issued)).build());
    jwt.sign(new RSASSASigner(rsa));

    assertThat(assertion(jwt.serialize()).status()).isEqualTo(200);
  }

  @Test
  void tokenWhenSecretIsRotatedThenBothWorkUntilTheOverlapEnds() {
    IssuedClient rotated =
        registrar.as(
            tenant,
            () ->
                registrar
                    .clients()
                    .rotateSecret(client.client().id(), Duration.ofHours(1), Registrar.ACTOR));

    assertThat(http.post(TOKEN, basic(client), grant()).status()).isEqualTo(200);
    assertThat(http.post(TOKEN, basic(rotated), grant()).status()).isEqualTo(200);
    CLOCK.advance(Duration.ofHours(2));
    refused(http.post(TOKEN, basic(client), grant()), 401, "invalid_client");
    assertThat(http.post(TOKEN, basic(rotated), grant()).status()).isEqualTo(200);
  }

  @Test
  void metadataWhenReadThenSaysWhatIsOffered() {
    Answer metadata = http.get("/.well-known/oauth-authorization-server", "");
    Answer jwks = http.get("/oauth2/jwks", "");

    assertThat(metadata.text("issuer")).isEqualTo(TestApp.ISSUER);
    assertThat(metadata.json().get("grant_types_supported"))
        .isEqualTo(List.of("client_credentials"));
    assertThat(metadata.json())
        .doesNotContainKeys("authorization_endpoint", "device_authorization_endpoint");
    assertThat(jwks.response().body()).contains("\"kid\"").doesNotContain("\"d\":");
  }

  // ---- attacks refused at the token endpoint

  @Test
  void tokenWhenSecretIsWrongThenRefusedWithChallenge() {
    Answer answer = http.post(TOKEN, OAuthHttp.basic(id(client), "wrong"), grant());

    refused(answer, 401, "invalid_client");
    assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("Basic"));
  }

  @Test
  void tokenWhenClientIsUnknownOrMalformedThenRefused() {
    for (String id :
        new String[] {
          "nobody",
          "x".repeat(5_000),
          UUID.randomUUID().toString(),
          id(client) + "=",
          id(client).toLowerCase(java.util.Locale.ROOT)
        }) {
      refused(
          http.post(TOKEN, OAuthHttp.basic(id, Objects.requireNonNull(client.secret())), grant()),
          401,
          "invalid_client");
    }
  }

  @Test
  void tokenWhenSecretIsEmptyOrItsHashThenRefused() {
    String hash = SecretHash.of(Objects.requireNonNull(client.secret())).hex();
    refused(http.post(TOKEN, OAuthHttp.basic(id(client), hash), grant()), 401, "invalid_client");
    assertThat(http.post(TOKEN, OAuthHttp.basic(id(client), ""), grant()).status()).isIn(400, 401);
    assertThat(http.post(TOKEN, OAuthHttp.basic("", "x"), grant()).status()).isIn(400, 401);
  }

  @Test
  void tokenWhenAnotherTenantsClientIdIsMixedWithOursThenRefused() {
    TenantId other = DATABASE.newTenant();
    String moved = new io.plimsoll.tenant.client.ClientId(other, client.client().id().id()).text();

    refused(
        http.post(TOKEN, OAuthHttp.basic(moved, Objects.requireNonNull(client.secret())), grant()),
        401,
        "invalid_client");
  }

  @Test
  void tokenWhenMethodIsGetThenNotAllowed() {
    Answer answer = http.get(TOKEN + "?grant_type=client_credentials", basic(client));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.response().headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void tokenWhenCredentialsAreInTheAddressThenRefused() {
    refused(
        http.post(
            TOKEN + "?client_id=" + id(client) + "&client_secret=" + client.secret(), "", grant()),
        400,
        "invalid_request");
  }

  @Test
  void tokenWhenSecretIsPostedThenRefused() {
    refused(
        http.post(
            TOKEN,
            "",
            grant(
                "client_id", id(client), "client_secret", Objects.requireNonNull(client.secret()))),
        401,
        "invalid_client");
  }

  @Test
  void tokenWhenTwoWaysOfAuthenticationAreUsedThenRefused() {
    Map<String, String> form =
        grant("client_assertion_type", TYPE, "client_assertion", signed(claims().build(), KEY));
    refused(http.post(TOKEN, basic(client), form), 400, "invalid_request");
  }

  @Test
  void tokenWhenBodyIsJsonThenRefused() {
    HttpRequest request =
        HttpRequest.newBuilder(http.uri(TOKEN))
            .header("Content-Type", "application/json")
            .header("Authorization", basic(client))
            .POST(HttpRequest.BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}"))
            .build();

    refused(http.send(request), 400, "invalid_request");
  }

  @Test
  void tokenWhenGrantIsAnotherThenRefused() {
    for (String other :
        new String[] {
          "authorization_code",
          "password",
          "refresh_token",
          "urn:ietf:params:oauth:grant-type:token-exchange"
        }) {
      assertThat(http.post(TOKEN, basic(client), Map.of("grant_type", other)).status())
          .isEqualTo(400);
    }
    refused(http.post(TOKEN, basic(client), Map.of()), 400, "invalid_request");
  }

  @Test
  void tokenWhenScopeIsNotAllowedThenRefused() {
    for (String scope :
        new String[] {
          "platform:admin", "tenant:admin", "scores:read platform:admin", "SCORES:READ", "*"
        }) {
      refused(http.post(TOKEN, basic(client), grant("scope", scope)), 400, "invalid_scope");
    }
  }

  @Test
  void tokenWhenParameterIsRepeatedThenRefused() {
    HttpRequest request =
        HttpRequest.newBuilder(http.uri(TOKEN))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", basic(client))
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=client_credentials&scope=scores:read&scope=applicants:read"))
            .build();

    refused(http.send(request), 400, "invalid_request");
  }

  @Test
  void tokenWhenClientIsRevokedThenRefusedAndItsTokensToo() {
    String token = token(client, "scores:read");
    assertThat(http.get("/whoami", "Bearer " + token).status()).isEqualTo(200);

    registrar.as(tenant, () -> registrar.clients().revoke(client.client().id(), Registrar.ACTOR));

    refused(http.post(TOKEN, basic(client), grant()), 401, "invalid_client");
    CLOCK.advance(Duration.ofSeconds(2));
    assertThat(http.get("/whoami", "Bearer " + token).status()).isEqualTo(401);
  }

  @Test
  void tokenWhenTenantIsSuspendedThenRefusedUntilResumedAndOldTokensStayRefused() {
    String old = token(client, "scores:read");
    registrar.suspend(tenant);

    refused(http.post(TOKEN, basic(client), grant()), 401, "invalid_client");
    CLOCK.advance(Duration.ofSeconds(2));
    assertThat(http.get("/whoami", "Bearer " + old).status()).isEqualTo(401);

    registrar.resume(tenant);
    assertThat(http.get("/whoami", "Bearer " + old).status()).isEqualTo(401);
    assertThat(http.get("/whoami", "Bearer " + token(client, "scores:read")).status())
        .isEqualTo(200);
  }

  // ---- attacks on client assertions

  @Test
  void assertionWhenReplayedThenRefused() {
    String assertion = signed(claims().build(), KEY);

    assertThat(assertion(assertion).status()).isEqualTo(200);
    refused(assertion(assertion), 401, "invalid_client");
  }

  @Test
  void assertionWhenReplayedAtOnceThenExactlyOneSucceeds() throws Exception {
    String assertion = signed(claims().build(), KEY);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> call = () -> assertion(assertion).status();
      List<Future<Integer>> results = pool.invokeAll(java.util.Collections.nCopies(16, call));

      long succeeded = 0;
      for (Future<Integer> result : results) {
        succeeded += result.get() == 200 ? 1 : 0;
      }
      assertThat(succeeded).isEqualTo(1);
    }
  }

  @Test
  void assertionWhenAudienceIsNotUsAloneThenRefused() {
    refusedAssertion(claims().audience("https://evil.example"));
    refusedAssertion(claims().audience("plimsoll-api"));
    refusedAssertion(claims().audience(TestApp.ISSUER + "/"));
    refusedAssertion(claims().audience(List.of(TestApp.ISSUER, "https://evil.example")));
    refusedAssertion(claims().audience(List.of()));
  }

  @Test
  void assertionWhenTimesAreWrongThenRefused() {
    Instant now = CLOCK.instant();
    refusedAssertion(claims().expirationTime(Date.from(now.minusSeconds(1))));
    refusedAssertion(claims().expirationTime(null));
    refusedAssertion(claims().expirationTime(Date.from(now.plusSeconds(3_600))));
    refusedAssertion(claims().issueTime(Date.from(now.plusSeconds(60))));
    refusedAssertion(claims().notBeforeTime(Date.from(now.plusSeconds(60))));
  }

  @Test
  void assertionWhenIdIsMissingOrHugeThenRefused() {
    refusedAssertion(claims().jwtID(null));
    refusedAssertion(claims().jwtID(" "));
    refusedAssertion(claims().jwtID("x".repeat(300)));
  }

  @Test
  void assertionWhenIssuerOrSubjectIsAnotherThenRefused() {
    refusedAssertion(claims().issuer("somebody"));
    refusedAssertion(claims().subject(id(client)));
    refusedAssertion(claims().issuer(id(client)).subject(id(client)));
    refusedAssertion(claims().subject(null));
  }

  private void refusedAssertion(JWTClaimsSet.Builder claims) {
    refused(assertion(signed(claims.build(), KEY)), 401, "invalid_client");
  }

  @Test
  void assertionWhenKeyIsAnothersThenRefused() {
    refused(assertion(signed(claims().build(), OTHER_KEY)), 401, "invalid_client");
  }

  @Test
  void assertionWhenAlgorithmIsNoneThenRefused() {
    refused(assertion(new PlainJWT(claims().build()).serialize()), 401, "invalid_client");
  }

  @Test
  void assertionWhenSignedWithThePublicKeyAsSecretThenRefused() throws JOSEException {
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
    jwt.sign(new MACSigner(KEY.toPublicJWK().toJSONString()));

    refused(assertion(jwt.serialize()), 401, "invalid_client");
  }

  @Test
  void assertionWhenItBringsItsOwnKeyThenRefused() throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(OTHER_KEY.toPublicJWK()).build(),
            claims().build());
    jwt.sign(new ECDSASigner(OTHER_KEY));

    refused(assertion(jwt.serialize()), 401, "invalid_client");
  }

  @Test
  void assertionWhenGarbageThenRefused() {
    for (String garbage :
        new String[] {"", "x", "a.b.c", "..", signed(claims().build(), KEY) + "x"}) {
      assertThat(assertion(garbage).status()).as(garbage).isIn(400, 401);
    }
    refused(http.post(TOKEN, "", grant("client_assertion", "x")), 400, "invalid_request");
  }

  @Test
  void assertionWhenClientIdIsAnothersThenRefused() {
    refused(
        assertion(signed(claims().build(), KEY), "client_id", id(client)), 401, "invalid_client");
  }

  @Test
  void assertionWhenKeyIsRemovedThenRefused() {
    UUID keyId = keyed.client().keys().getFirst().id();
    registrar.as(
        tenant, () -> registrar.clients().removeKey(keyed.client().id(), keyId, Registrar.ACTOR));

    refused(assertion(signed(claims().build(), KEY)), 401, "invalid_client");
  }

  // ---- revocation and introspection

  @Test
  void revokeWhenOwnTokenThenRefusedWithinTwoSeconds() {
    String token = token(client, "scores:read");
    assertThat(http.get("/whoami", "Bearer " + token).status()).isEqualTo(200);

    assertThat(http.post("/oauth2/revoke", basic(client), Map.of("token", token)).status())
        .isEqualTo(200);

    CLOCK.advance(Duration.ofSeconds(2));
    assertThat(http.get("/whoami", "Bearer " + token).status()).isEqualTo(401);
    assertThat(http.post("/oauth2/introspect", basic(client), Map.of("token", token)).json())
        .containsEntry("active", false);
  }

  @Test
  void revokeWhenAnotherTenantsTokenThenItStaysGood() {
    IssuedClient stranger = registrar.withSecret(DATABASE.newTenant(), Scope.SCORES_READ);
    String token = token(client, "scores:read");

    http.post("/oauth2/revoke", basic(stranger), Map.of("token", token));

    CLOCK.advance(Duration.ofSeconds(2));
    assertThat(http.get("/whoami", "Bearer " + token).status()).isEqualTo(200);
  }

  @Test
  void introspectWhenOwnTenantThenActiveElseNot() {
    IssuedClient stranger = registrar.withSecret(DATABASE.newTenant(), Scope.SCORES_READ);
    String token = token(client, "scores:read");

    Answer own = http.post("/oauth2/introspect", basic(client), Map.of("token", token));
    Answer strange = http.post("/oauth2/introspect", basic(stranger), Map.of("token", token));

    assertThat(own.json()).containsEntry("active", true).containsEntry("client_id", id(client));
    assertThat(strange.json()).containsExactly(Map.entry("active", false));
    assertThat(http.post("/oauth2/introspect", "", Map.of("token", token)).status()).isEqualTo(401);
  }

  // ---- attacks on the resource server

  @Test
  void bearerWhenTokenIsForgedOrForeignThenRefused() throws Exception {
    JWTClaimsSet good = SignedJWT.parse(token(client, "scores:read")).getJWTClaimsSet();
    String[] forged = {
      "x",
      new PlainJWT(good).serialize(),
      accessToken(good, OTHER_KEY, "at+jwt"),
      signed(claims().build(), KEY),
      token(client, "scores:read") + "x"
    };

    for (String token : forged) {
      assertThat(http.get("/whoami", "Bearer " + token).status()).isEqualTo(401);
    }
  }

  private static String accessToken(JWTClaimsSet claims, ECKey key, String type)
      throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build(),
            claims);
    jwt.sign(new ECDSASigner(key));
    return jwt.serialize();
  }

  @Test
  void bearerWhenOurOwnKeySignedSomethingElseThenRefused() throws Exception {
    JWTClaimsSet good = SignedJWT.parse(token(client, "scores:read")).getJWTClaimsSet();
    SigningKeys keys = APP.get(SigningKeys.class);
    String signer = keys.signerId();
    ECKey ours =
        keys.get(
                new com.nimbusds.jose.jwk.JWKSelector(
                    new com.nimbusds.jose.jwk.JWKMatcher.Builder().keyID(signer).build()),
                null)
            .getFirst()
            .toECKey();
    Date past = Date.from(CLOCK.instant().minusSeconds(1));

    assertThat(http.get("/whoami", "Bearer " + accessToken(good, ours, "at+jwt")).status())
        .isEqualTo(200);
    assertThat(http.get("/whoami", "Bearer " + accessToken(good, ours, "JWT")).status())
        .isEqualTo(401);
    for (JWTClaimsSet bad :
        List.of(
            new JWTClaimsSet.Builder(good).audience("another-api").build(),
            new JWTClaimsSet.Builder(good).audience(List.of("plimsoll-api", "another-api")).build(),
            new JWTClaimsSet.Builder(good).issuer("https://evil.example").build(),
            new JWTClaimsSet.Builder(good).expirationTime(past).build(),
            new JWTClaimsSet.Builder(good).expirationTime(null).build(),
            new JWTClaimsSet.Builder(good).jwtID(null).build(),
            new JWTClaimsSet.Builder(good).claim("tid", UUID.randomUUID().toString()).build(),
            new JWTClaimsSet.Builder(good).claim("tid", null).build())) {
      assertThat(http.get("/whoami", "Bearer " + accessToken(bad, ours, "at+jwt")).status())
          .as(bad.toString())
          .isEqualTo(401);
    }
  }

  @Test
  void bearerWhenTokenHasExpiredThenRefusedThoughItIsCached() {
    String token = token(client, "scores:read");
    assertThat(http.get("/whoami", "Bearer " + token).status()).isEqualTo(200);

    CLOCK.advance(Duration.ofMinutes(5).plusSeconds(1));

    assertThat(http.get("/whoami", "Bearer " + token).status()).isEqualTo(401);
  }

  // ---- keys and what lies in the database

  @Test
  void keysWhenRotatedThenOldTokensStayGoodAndTheNewKeyTakesOverAfterItsAnnouncement()
      throws Exception {
    String before = token(client, "scores:read");
    APP.get(SigningKeys.class).rotateNow();

    String announced = token(client, "scores:read");
    CLOCK.advance(Duration.ofMinutes(3));
    String after = token(client, "scores:read");

    assertThat(kid(announced)).isEqualTo(kid(before));
    assertThat(kid(after)).isNotEqualTo(kid(before));
    assertThat(http.get("/whoami", "Bearer " + before).status()).isEqualTo(200);
    assertThat(http.get("/whoami", "Bearer " + after).status()).isEqualTo(200);
  }

  private static String kid(String token) throws ParseException {
    return SignedJWT.parse(token).getHeader().getKeyID();
  }

  @Test
  void databaseWhenLookedThroughThenHoldsNoTokenSecretOrPrivateKeyInClear() {
    String token = token(client, "scores:read");
    String rows =
        DATABASE.admin().fetch("select * from auth.signing_key").format(Integer.MAX_VALUE)
            + DATABASE.admin().fetch("select * from auth.client_secret").format(Integer.MAX_VALUE)
            + DATABASE
                .admin()
                .fetch("select * from auth.token_revocation")
                .format(Integer.MAX_VALUE)
            + DATABASE
                .admin()
                .fetch(
                    "select convert_from(sealed_private, 'LATIN1') from auth.signing_key where position('\"d\"'::bytea in sealed_private) > 0")
                .format();

    assertThat(rows)
        .doesNotContain(token)
        .doesNotContain(Objects.requireNonNull(client.secret()))
        .doesNotContain("\"d\":");
    assertThat(DATABASE.admin().fetchCount(DSL.table("auth.signing_key"))).isPositive();
  }
}
