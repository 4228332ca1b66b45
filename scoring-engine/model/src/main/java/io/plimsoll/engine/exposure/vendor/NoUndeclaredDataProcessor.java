package io.plimsoll.engine.exposure.vendor;

import io.plimsoll.engine.exposure.CheckDefinition;

/** Every third party that shows and holds records about people is declared. */
public final class NoUndeclaredDataProcessor extends UndeclaredCheck {

  public NoUndeclaredDataProcessor(CheckDefinition definition, VendorTable table) {
    super(definition, table);
  }

  @Override
  boolean asksAbout(VendorCategory category) {
    return category.processesRecords() && category != VendorCategory.CONTACT_CENTRE;
  }
}
