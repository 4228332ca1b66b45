package io.plimsoll.engine.pmml;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.score.Factor;

/**
 * A model's additive card as a PMML 4.4 document: a {@code Scorecard} with one characteristic for
 * each factor. Inputs are the factors' ids with a value of {@link CardState#category()}; one that
 * is missing counts as unknown. The score is the initial score and the partial scores added up; the
 * reasons are the characteristics by points below their best state, most first.
 */
public final class PmmlDocument {
  private static final String NAMESPACE = "http://www.dmg.org/PMML-4_4";
  private static final String SCORE = "score";
  private static final int REASONS = 10;

  private final UnderwritingModel model;
  private final AdditiveCard card;
  private final XmlPage page = new XmlPage();

  private PmmlDocument(UnderwritingModel model) {
    this.model = model;
    card = AdditiveCard.of(model.version());
  }

  /** The document in UTF-8; of one model the same bytes on every machine. */
  public static byte[] of(UnderwritingModel model) {
    PmmlDocument document = new PmmlDocument(model);
    document.page.element("PMML", document::body, "xmlns", NAMESPACE, "version", "4.4");
    return document.page.bytes();
  }

  private void body() {
    String title = model.version().title();
    page.element("Header", this::header, "description", title);
    String fields = String.valueOf(card.factors().size() + 1);
    page.element("DataDictionary", this::dictionary, "numberOfFields", fields);
    page.element(
        "Scorecard",
        this::scorecard,
        "modelName",
        model.version().id(),
        "functionName",
        "regression",
        "initialScore",
        number(card.reference()),
        "useReasonCodes",
        "true",
        "reasonCodeAlgorithm",
        "pointsBelow",
        "baselineMethod",
        "max");
  }

  private void header() {
    page.element("Application", "name", "Plimsoll");
    page.text("Annotation", "Digest of the model's files: " + model.digest());
    page.text(
        "Annotation",
        "The additive card alone: the age of evidence, trust in answers, clusters, caps, sector,"
            + " size, past incidents and what makes claims dearer are not on it, and the score is not held within "
            + number(model.version().parameters().scale().floor())
            + " to "
            + number(model.version().parameters().scale().ceiling())
            + ".");
  }

  private void dictionary() {
    card.factors().forEach(this::input);
    page.element("DataField", "name", SCORE, "optype", "continuous", "dataType", "double");
  }

  private void input(Factor factor) {
    page.element(
        "DataField",
        this::values,
        "name",
        factor.id(),
        "displayName",
        factor.name(),
        "optype",
        "categorical",
        "dataType",
        "string");
  }

  private void values() {
    for (CardState state : CardState.values()) {
      page.element("Value", "value", state.category());
    }
  }

  private void scorecard() {
    page.element("MiningSchema", this::schema);
    page.element("Output", this::output);
    page.element("Characteristics", this::characteristics);
  }

  private void schema() {
    String unknown = CardState.UNKNOWN.category();
    for (Factor factor : card.factors()) {
      page.element("MiningField", "name", factor.id(), "missingValueReplacement", unknown);
    }
    page.element("MiningField", "name", SCORE, "usageType", "target");
  }

  private void output() {
    page.element(
        "OutputField",
        "name",
        "points",
        "optype",
        "continuous",
        "dataType",
        "double",
        "feature",
        "predictedValue");
    for (int rank = 1; rank <= Math.min(REASONS, card.factors().size()); rank++) {
      reason(String.valueOf(rank));
    }
  }

  private void reason(String rank) {
    page.element(
        "OutputField",
        "name",
        "reason_" + rank,
        "optype",
        "categorical",
        "dataType",
        "string",
        "feature",
        "reasonCode",
        "rank",
        rank);
  }

  private void characteristics() {
    for (int j = 0; j < card.factors().size(); j++) {
      characteristic(j);
    }
  }

  private void characteristic(int j) {
    String factor = card.factors().get(j).id();
    page.element(
        "Characteristic",
        () -> attributes(j, factor),
        "name",
        factor,
        "reasonCode",
        factor,
        "baselineScore",
        number(card.best(j)));
  }

  private void attributes(int j, String factor) {
    for (CardState state : CardState.values()) {
      page.element(
          "Attribute", () -> isIn(factor, state), "partialScore", number(card.points(j, state)));
    }
  }

  private void isIn(String factor, CardState state) {
    page.element(
        "SimplePredicate", "field", factor, "operator", "equal", "value", state.category());
  }

  /** The shortest digits that give the same double again. */
  private static String number(double value) {
    return Double.toString(value);
  }
}
