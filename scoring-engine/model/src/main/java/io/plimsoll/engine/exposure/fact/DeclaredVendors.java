package io.plimsoll.engine.exposure.fact;

import io.plimsoll.engine.basics.Require;
import java.util.List;

/**
 * The third parties that the company had declared when it was looked at, so that what is detected
 * can be held against it and the finding replayed.
 *
 * @param vendors in any order; empty when it declared none
 */
public record DeclaredVendors(List<Declared> vendors) implements Fact {
  public DeclaredVendors {
    vendors = List.copyOf(vendors);
  }

  /**
   * One declared third party.
   *
   * @param name as the applicant calls it
   * @param category what it does, lower_snake_case
   * @param domains where it serves from, lower case; may be empty
   */
  public record Declared(String name, String category, List<String> domains) {
    public Declared {
      Require.text("name", name);
      Require.text("category", category);
      domains = List.copyOf(domains);
    }
  }
}
