package io.plimsoll.bench;

import io.plimsoll.engine.decision.UnderwritingModel;
import io.plimsoll.engine.pmml.CardState;
import io.plimsoll.engine.pmml.PmmlDocument;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import org.dmg.pmml.PMML;
import org.dmg.pmml.scorecard.Scorecard;
import org.jpmml.evaluator.FieldValue;
import org.jpmml.evaluator.HasReasonCodeRanking;
import org.jpmml.evaluator.InputField;
import org.jpmml.evaluator.ModelEvaluator;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jpmml.evaluator.Regression;
import org.jpmml.evaluator.visitors.ModelEvaluatorVisitorBattery;
import org.jpmml.model.PMMLUtil;
import org.xml.sax.SAXException;

/** A model's exported PMML 4.4 scorecard, run by JPMML. */
final class PmmlCard {
  private static final String TARGET = "score";

  private final ModelEvaluator<?> evaluator;
  private final List<InputField> inputs;

  /**
   * The exported document as JPMML runs it fastest.
   *
   * @param reasons whether it is to rank reason codes too
   */
  PmmlCard(UnderwritingModel model, boolean reasons) {
    PMML pmml = read(PmmlDocument.of(model));
    Scorecard scorecard = (Scorecard) pmml.getModels().getFirst();
    scorecard.setUseReasonCodes(reasons).setOutput(null);
    new ModelEvaluatorVisitorBattery(true).applyTo(pmml);
    evaluator = new ModelEvaluatorBuilder(pmml).build();
    evaluator.verify();
    inputs = evaluator.getInputFields();
  }

  private static PMML read(byte[] document) {
    try {
      return PMMLUtil.unmarshal(new ByteArrayInputStream(document));
    } catch (ParserConfigurationException | SAXException | JAXBException e) {
      throw new IllegalStateException("JPMML cannot read the exported card", e);
    }
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
