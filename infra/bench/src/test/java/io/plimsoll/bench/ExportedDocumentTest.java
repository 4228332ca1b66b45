package io.plimsoll.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.engine.loader.ModelLoader;
import io.plimsoll.engine.pmml.CardState;
import io.plimsoll.engine.pmml.PmmlDocument;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.ModelEvaluator;
import org.jpmml.evaluator.ModelEvaluatorBuilder;
import org.jpmml.model.PMMLUtil;
import org.junit.jupiter.api.Test;

/** The document as it stands, with its outputs, as anybody would run it. */
class ExportedDocumentTest {
  private static final PointsTable TABLE = new PointsTable(ModelLoader.load(Book.MODEL).version());

  private final ModelEvaluator<?> evaluator;

  ExportedDocumentTest() throws Exception {
    byte[] document = PmmlDocument.of(ModelLoader.load(Book.MODEL));
    evaluator =
        new ModelEvaluatorBuilder(PMMLUtil.unmarshal(new ByteArrayInputStream(document))).build();
    evaluator.verify();
  }

  private Map<String, ?> run(Map<String, String> states) {
    Map<String, String> inputs = new HashMap<>();
    evaluator.getInputFields().forEach(field -> inputs.put(field.getName(), null));
    inputs.putAll(states);
    return EvaluatorUtil.decodeAll(evaluator.evaluate(inputs));
  }

  @Test
  void evaluateWhenNothingIsKnownThenTheReference() {
    assertThat(run(Map.of()).get("points")).isEqualTo(500.0);
  }

  @Test
  void evaluateWhenOneFactorIsBadThenItsPointsAndTheFirstReason() {
    for (int j = 0; j < TABLE.size(); j++) {
      Map<String, String> states = new HashMap<>();
      for (int other = 0; other < TABLE.size(); other++) {
        states.put(TABLE.factor(other).id(), CardState.GOOD.category());
      }
      states.put(TABLE.factor(j).id(), CardState.BAD.category());
      Map<String, ?> result = run(states);
      if (TABLE.lost(j, CardState.BAD.ordinal()) > 0) {
        assertThat(result.get("reason_1")).isEqualTo(TABLE.factor(j).id());
      }
      assertThat((Double) result.get("points")).isCloseTo(oneBad(j), within(1e-9));
    }
  }

  private static double oneBad(int bad) {
    int[] states = new int[TABLE.size()];
    states[bad] = CardState.BAD.ordinal();
    return TABLE.total(states);
  }
}
