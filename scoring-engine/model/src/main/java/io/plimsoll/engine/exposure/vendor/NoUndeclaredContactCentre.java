package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.exposure.CheckDefinition;

/** Every contact centre that shows is declared: its agents speak with the company's customers. */
public final class NoUndeclaredContactCentre extends UndeclaredCheck {

  public NoUndeclaredContactCentre(CheckDefinition definition, VendorTable table) {
    super(definition, table);
  }

  @Override
  boolean asksAbout(VendorCategory category) {
    return category == VendorCategory.CONTACT_CENTRE;
  }
}
