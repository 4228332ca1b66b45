package io.plimsoll.engine.loader;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.engine.basics.InvalidValueException;
import io.plimsoll.engine.exposure.vendor.KnownVendor;
import io.plimsoll.engine.exposure.vendor.Place;
import io.plimsoll.engine.exposure.vendor.VendorCategory;
import io.plimsoll.engine.exposure.vendor.VendorTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the versions of the vendor table that come with the engine. */
public final class VendorLoader {
  private static final String NEWEST = "vendors-1";

  /** Read once, on first use. */
  private static final class Released {
    static final VendorTable NEWEST_TABLE = VendorLoader.find(NEWEST).orElseThrow();
  }

  private VendorLoader() {}

  private record VendorFile(String id, Map<String, String> sources, List<VendorRow> vendors) {
    VendorTable table() {
      return new VendorTable(id, sources, vendors.stream().map(VendorRow::vendor).toList());
    }
  }

  /** A row as written: {@code names} count at every place, the others at theirs. */
  private record VendorRow(
      String id,
      String name,
      VendorCategory category,
      @Nullable List<String> also,
      @Nullable List<String> names,
      @Nullable List<String> mx,
      @Nullable List<String> spf,
      @Nullable List<String> cname,
      @Nullable List<String> ns,
      @Nullable List<String> page,
      @Nullable List<String> txt,
      List<String> sources) {

    KnownVendor vendor() {
      Map<Place, List<String>> places = new EnumMap<>(Place.class);
      places.put(Place.MX, both(mx));
      places.put(Place.SPF, both(spf));
      places.put(Place.CNAME, both(cname));
      places.put(Place.NS, both(ns));
      places.put(Place.PAGE, both(page));
      return new KnownVendor(id, name, category, list(also), places, list(txt), sources);
    }

    private List<String> both(@Nullable List<String> here) {
      return Stream.concat(list(names).stream(), list(here).stream()).toList();
    }

    private static List<String> list(@Nullable List<String> given) {
      return given == null ? List.of() : given;
    }
  }

  /** The newest table. */
  public static VendorTable bundled() {
    return Released.NEWEST_TABLE;
  }

  /**
   * The table of one version, to replay what was detected with it; empty when there is none.
   *
   * @throws DocumentException when it has the wrong shape
   */
  public static Optional<VendorTable> find(String id) {
    return id.matches("vendors-[0-9]{1,4}")
        ? Resources.read("vendor/" + id + ".yaml").map(bytes -> read(new String(bytes, UTF_8)))
        : Optional.empty();
  }

  static VendorTable read(String yaml) {
    VendorFile file = RecordCodec.readYaml(VendorFile.class, yaml);
    try {
      return file.table();
    } catch (InvalidValueException e) {
      throw new DocumentException("/vendors", String.valueOf(e.getMessage()));
    }
  }
}
