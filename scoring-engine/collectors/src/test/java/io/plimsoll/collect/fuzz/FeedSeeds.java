package io.plimsoll.collect.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Small lists in the shape in which they are published. */
final class FeedSeeds {
  private static final String KEV =
      """
      {"dateReleased": "2026-11-20T17:04:19.9Z", "count": 1, "vulnerabilities": [
        {"cveID": "CVE-2021-41773", "vendorProject": "Apache", "product": "HTTP Server",
         "dueDate": "2021-11-17"}]}
      """;

  private static final String EPSS =
      """
      #model_version:v2025.03.14,score_date:2026-11-20T12:55:00Z
      cve,epss,percentile
      CVE-2021-41773,0.94,0.999
      """;

  private static final String NVD =
      """
      {"totalResults": 1, "timestamp": "2026-11-20T00:00:00.0", "vulnerabilities": [{"cve": {
        "id": "CVE-2021-41773", "vulnStatus": "Analyzed",
        "metrics": {"cvssMetricV31": [{"type": "Primary", "cvssData": {"baseScore": 7.5}}]},
        "configurations": [{"nodes": [{"operator": "OR", "negate": false, "cpeMatch": [
          {"vulnerable": true, "criteria": "cpe:2.3:a:apache:http_server:*:*:*:*:*:*:*:*",
           "versionStartIncluding": "2.4", "versionEndExcluding": "2.4.50"}]}]}]}}]}
      """;

  private static final String END_OF_LIFE =
      """
      {"generated_at": "2026-11-20T00:00:00+00:00", "total": 1, "result": [
        {"name": "php", "identifiers": [{"type": "cpe", "id": "cpe:2.3:a:php:php"}],
         "releases": [{"name": "8.1", "isEol": true, "eolFrom": "2025-12-31"}]}]}
      """;

  private static final String BREACHES =
      """
      [{"Name": "Merlion", "Title": "Merlion Robotics", "Domain": "merlion.sg",
        "BreachDate": "2025-03-01", "PwnCount": 1200, "DataClasses": ["Passwords"],
        "IsVerified": true, "IsSpamList": false}]
      """;

  private FeedSeeds() {}

  static List<byte[]> of(FuzzTarget target) {
    return switch (target) {
      case KEV -> packedAndNot(KEV);
      case EPSS -> packedAndNot(EPSS);
      case NVD -> packedAndNot(NVD);
      case END_OF_LIFE -> packedAndNot(END_OF_LIFE);
      case BREACHES -> texts(BREACHES);
      case ACCOUNTS -> texts("{\"a\": [\"Adobe\", \"Gawker\"], \"b\\u0063\": [\"Adobe\"]}");
      case INCIDENTS ->
          texts(
              "who,sites,when,people,lost,link\n\"Kopi, Teh\",kopi.sg;teh.sg,2025-02-03,\"1,200\",a;b,\n",
              "{\"who\": \"Kopi\", \"sites\": [\"kopi.sg\"], \"when\": \"2025-02-03\", \"people\": 12}\n");
      default -> throw new IllegalArgumentException(target + " reads no list");
    };
  }

  private static List<byte[]> texts(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
  }

  private static List<byte[]> packedAndNot(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(bytes, packed.toByteArray());
  }
}
