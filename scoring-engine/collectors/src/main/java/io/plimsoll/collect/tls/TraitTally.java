package io.plimsoll.collect.tls;

import io.plimsoll.collect.tls.ServerReply.Signs;
import io.plimsoll.engine.exposure.fact.TlsTraits;
import io.plimsoll.engine.exposure.fact.TlsTraits.Shown;
import io.plimsoll.engine.exposure.fact.TlsVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the signs of all hellos up; SSLv3 has no extensions and so shows nothing by lacking one. */
final class TraitTally {
  private final List<Signs> signs = new ArrayList<>();
  private final List<Signs> extended = new ArrayList<>();

  void add(TlsVersion version, Signs shown) {
    if (version != TlsVersion.TLS_1_3) {
      signs.add(shown);
    }
    if (version != TlsVersion.TLS_1_3 && version != TlsVersion.SSL_3) {
      extended.add(shown);
    }
  }

  TlsTraits traits() {
    return new TlsTraits(
        always(Signs::renegotiatesSecurely),
        ever(Signs::compressed),
        always(Signs::extendedSecret),
        smallestPrime());
  }

  private Shown always(Predicate<Signs> sign) {
    return told(extended, extended.stream().allMatch(sign));
  }

  private Shown ever(Predicate<Signs> sign) {
    return told(signs, signs.stream().anyMatch(sign));
  }

  private static Shown told(List<Signs> seen, boolean yes) {
    if (seen.isEmpty()) {
      return Shown.NOT_ASKED;
    }
    return yes ? Shown.YES : Shown.NO;
  }

  private @Nullable Integer smallestPrime() {
    Stream<Integer> primes = signs.stream().map(Signs::dhBits).filter(Objects::nonNull);
    return primes.min(Integer::compare).orElse(null);
  }
}
