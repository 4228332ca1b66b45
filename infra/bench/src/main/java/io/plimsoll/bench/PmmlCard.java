package io.plimsoll.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dmg.pmml.DataDictionary;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.Header;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.MiningSchema;
import org.dmg.pmml.OpType;
import org.dmg.pmml.PMML;
import org.dmg.pmml.SimplePredicate;
import org.dmg.pmml.Value;
import org.dmg.pmml.scorecard.Attribute;
import org.dmg.pmml.scorecard.Characteristic;
import org.dmg.pmml.scorecard.Characteristics;
import org.dmg.pmml.scorecard.Scorecard;
import org.jpmml.evaluator.FieldValue;
import org.jpmml.evaluator.HasReasonCodeRanking;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.ModelEvaluator;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jpmml.evaluator.Regression;
import org.jpmml.evaluator.visitors.ModelEvaluatorVisitorBattery;

/** A points table as a PMML 4.4 scorecard, one characteristic a factor, run by JPMML. */
final class PmmlCard {
  private static final String TARGET = "score";

  private final ModelEvaluator<?> evaluator;
  private final List<InputField> inputs;

  PmmlCard(PointsTable table, boolean reasons) {
    PMML pmml = document(table, reasons);
    new ModelEvaluatorVisitorBattery(true).applyTo(pmml);
    evaluator = new ModelEvaluatorBuilder(pmml).build();
    evaluator.verify();
    inputs = evaluator.getInputFields();
  }

  static PMML document(PointsTable table, boolean reasons) {
    DataDictionary dictionary = new DataDictionary();
    MiningSchema schema = new MiningSchema();
    List<Characteristic> characteristics = new ArrayList<>();
    for (int j = 0; j < table.size(); j++) {
      dictionary.addDataFields(input(table.factor(j).id()));
      schema.addMiningFields(new MiningField(table.factor(j).id()));
      characteristics.add(characteristic(table, j));
    }
    dictionary.addDataFields(new DataField(TARGET, OpType.CONTINUOUS, DataType.DOUBLE));
    schema.addMiningFields(new MiningField(TARGET).setUsageType(MiningField.UsageType.TARGET));
    Scorecard scorecard =
        new Scorecard(MiningFunction.REGRESSION, schema, new Characteristics(characteristics))
            .setInitialScore(table.reference())
            .setUseReasonCodes(reasons)
            .setReasonCodeAlgorithm(Scorecard.ReasonCodeAlgorithm.POINTS_BELOW);
    return new PMML("4.4", new Header(), dictionary).addModels(scorecard);
  }

  private static DataField input(String factor) {
    DataField field = new DataField(factor, OpType.CATEGORICAL, DataType.STRING);
    for (CardState state : CardState.values()) {
      field.addValues(new Value().setValue(state.category()));
    }
    return field;
  }

  private static Characteristic characteristic(PointsTable table, int j) {
    String factor = table.factor(j).id();
    Characteristic characteristic =
        new Characteristic().setName(factor).setReasonCode(factor).setBaselineScore(table.best(j));
    for (CardState state : CardState.values()) {
      characteristic.addAttributes(
          new Attribute(
                  new SimplePredicate(factor, SimplePredicate.Operator.EQUAL, state.category()))
              .setPartialScore(table.points(j, state)));
    }
    return characteristic;
  }

  /** An applicant's states in JPMML's own form. */
  Map<String, FieldValue> prepare(PointsTable table, int[] states) {
    Map<String, String> raw = new LinkedHashMap<>();
    for (int j = 0; j < states.length; j++) {
      raw.put(table.factor(j).id(), CardState.values()[states[j]].category());
    }
    Map<String, FieldValue> prepared = new LinkedHashMap<>();
    inputs.forEach(input -> prepared.put(input.getName(), input.prepare(raw.get(input.getName()))));
    return prepared;
  }

  double total(Map<String, FieldValue> applicant) {
    return total(result(applicant));
  }

  /** The total and, at no further cost, all reason codes in their order. */
  Explained explain(Map<String, FieldValue> applicant) {
    Regression<?> result = result(applicant);
    List<String> ranking = ((HasReasonCodeRanking) result).getReasonCodeRanking();
    return new Explained(total(result), ranking);
  }

  record Explained(double total, List<String> reasons) {}

  private Regression<?> result(Map<String, FieldValue> applicant) {
    return (Regression<?>) Objects.requireNonNull(evaluator.evaluate(applicant).get(TARGET));
  }

  private static double total(Regression<?> result) {
    return ((Number) Objects.requireNonNull(result.getResult())).doubleValue();
  }
}
