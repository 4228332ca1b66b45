package io.plimsoll.engine.score;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What evidence is worth, by how often answers were borne out and contradicted. A table is worked
 * out when first asked for and kept; it is a function of the two counts alone.
 */
final class Beliefs {
  private static final int KEPT = 32;

  private final Cells cells;
  private final Trust trust;
  private final AtomicReferenceArray<double[]> tables = new AtomicReferenceArray<>(KEPT * KEPT);

  Beliefs(Cells cells, Trust trust) {
    this.cells = cells;
    this.trust = trust;
  }

  /** Tables of counts beyond those kept are worked out anew. */
  double[] after(int agreed, int contradicted) {
    return agreed < KEPT && contradicted < KEPT
        ? kept(agreed, contradicted)
        : table(agreed, contradicted);
  }

  private double[] kept(int agreed, int contradicted) {
    int place = agreed * KEPT + contradicted;
    double[] known = tables.get(place);
    if (known != null) {
      return known;
    }
    double[] table = table(agreed, contradicted);
    tables.set(place, table);
    return table;
  }

  private double[] table(int agreed, int contradicted) {
    return cells.table(trust.after(agreed, contradicted));
  }
}
