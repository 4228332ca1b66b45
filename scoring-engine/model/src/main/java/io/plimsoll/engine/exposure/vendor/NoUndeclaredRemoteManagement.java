package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.exposure.CheckDefinition;

/** Every provider that shows and manages the company's systems is declared. */
public final class NoUndeclaredRemoteManagement extends UndeclaredCheck {

  public NoUndeclaredRemoteManagement(CheckDefinition definition, VendorTable table) {
    super(definition, table);
  }

  @Override
  boolean asksAbout(VendorCategory category) {
    return category == VendorCategory.MANAGED_IT;
  }
}
