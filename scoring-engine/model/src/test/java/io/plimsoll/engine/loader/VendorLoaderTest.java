package io.plimsoll.engine.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.engine.exposure.SharedData;
import io.plimsoll.engine.exposure.vendor.KnownVendor;
import io.plimsoll.engine.exposure.vendor.Place;
import io.plimsoll.engine.exposure.vendor.VendorCategory;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorLoaderTest {

  private static final VendorTable TABLE = VendorLoader.bundled();

  @Test
  void bundledWhenReadThenEveryCategoryIsThereAndTheTableIsLarge() {
    assertThat(TABLE.all()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(TABLE.counts().keySet()).containsExactly(VendorCategory.values());
  }

  @Test
  void bundledWhenReadThenEveryRowHasASource() {
    assertThat(TABLE.all()).allSatisfy(vendor -> assertThat(vendor.sources()).isNotEmpty());
  }

  @Test
  void findWhenThereIsNoSuchVersionThenEmpty() {
    assertThat(VendorLoader.find("vendors-999")).isEmpty();
    assertThat(VendorLoader.find("../vendors-1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: a, name: A, category: nonsense, names: [a.com], sources: ['https://a.com']}|category",
        "{id: A B, name: A, category: crm, names: [a.com], sources: ['https://a.com']}|kebab-case",
        "{id: a, name: A, category: crm, names: [com], sources: ['https://a.com']}|two labels",
        "{id: a, name: A, category: crm, names: ['*.a.com'], sources: ['https://a.com']}|two labels",
        "{id: a, name: A, category: crm, names: ['a.*'], sources: ['https://a.com']}|two labels",
        "{id: a, name: A, category: crm, names: ['A.com'], sources: ['https://a.com']}|two labels",
        "{id: a, name: A, category: crm, names: ['10.0.0.1'], sources: ['https://a.com']}|address",
        "{id: a, name: A, category: crm, names: [a.com, x.a.com], sources: ['https://a.com']}|twice",
        "{id: a, name: A, category: crm, sources: ['https://a.com']}|names",
        "{id: a, name: A, category: crm, names: [a.com], sources: []}|sources",
        "{id: a, name: A, category: crm, names: [a.com], sources: [hearsay]}|hearsay",
        "{id: a, name: A, category: crm, txt: ['v=spf1'], sources: ['https://a.com']}|policy",
        "{id: a, name: A, category: crm, txt: ['x'], sources: ['https://a.com']}|printable",
        "{id: b, name: A, category: crm, names: [b.com], sources: ['https://a.com']}|repeat b",
        "{id: c, name: B, category: crm, names: [c.com], sources: ['https://a.com']}|repeat b",
        "{id: c, name: C, category: crm, names: [b.com], sources: ['https://a.com']}|share the name",
        "{id: c, name: C, category: crm, ns: ['ns-1*.b.net'], sources: ['https://a.com']}|share the name",
        "{id: c, name: C, category: crm, txt: ['B-Proof='], sources: ['https://a.com']}|share the token",
      })
  void readWhenARowIsWrongThenRefusedAndNamed(String row, String complaint) {
    String good =
        "{id: b, name: B, category: crm, names: [b.com], ns: ['ns-*.b.net'], txt: ['b-proof='],"
            + " sources: ['https://b.com']}";
    assertThatThrownBy(() ->
            VendorLoader.read("{id: vendors-9, sources: {}, vendors: [" + good + "," + row + "]}"))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining(complaint);
  }

  /** A public suffix would make everybody's names one vendor's. */
  @Test
  void namesWhenHeldAgainstPublicSuffixesThenNoneIsOne() throws IOException {
    Set<String> suffixes =
        Files.readAllLines(SharedData.file("psl/public_suffix_list.dat")).stream()
            .takeWhile(line -> !line.contains("===BEGIN PRIVATE DOMAINS==="))
            .filter(line -> !line.isBlank() && !line.startsWith("//"))
            .collect(Collectors.toSet());
    assertThat(names()).isNotEmpty().doesNotContainAnyElementsOf(suffixes);
  }

  private static List<String> names() {
    return TABLE.all().stream()
        .flatMap(vendor -> vendor.names().values().stream().flatMap(Collection::stream))
        .distinct()
        .toList();
  }

  /** The providers of the shared list are found by the mechanisms it gives for them. */
  @Test
  void ownerWhenAProviderOfTheSharedListThenFoundByItsMechanisms() throws IOException {
    Map<String, Object> file =
        SharedData.object(
            JsonReader.read(
                Files.readString(SharedData.file("vendors/spf-providers.domaintwistex.json"))));
    List<String> unknown =
        ((List<?>) SharedData.member(file, "providers"))
            .stream()
                .map(SharedData::object)
                .filter(provider -> !mechanisms(provider).isEmpty())
                .filter(
                    provider -> mechanisms(provider).stream().noneMatch(VendorLoaderTest::isKnown))
                .map(provider -> SharedData.member(provider, "key").toString())
                .toList();
    assertThat(unknown).containsExactlyInAnyOrder("hostwhitelabel.com", "plesk.com");
  }

  private static List<String> mechanisms(Map<String, Object> provider) {
    return ((List<?>) SharedData.member(provider, "spf_mechanisms"))
        .stream()
            .map(Object::toString)
            .filter(text -> text.startsWith("include:"))
            .map(text -> text.substring("include:".length()))
            .toList();
  }

  private static boolean isKnown(String include) {
    String name = include.substring(include.lastIndexOf('}') + 1);
    return TABLE.owner(Place.SPF, name.startsWith(".") ? name.substring(1) : name).isPresent();
  }

  @Test
  void tokensWhenReadThenEachHasOneHolder() {
    Stream<String> tokens = TABLE.all().stream().map(KnownVendor::tokens).flatMap(List::stream);
    assertThat(tokens.map(token -> token.toLowerCase(java.util.Locale.ROOT)))
        .doesNotHaveDuplicates();
  }
}
