package io.plimsoll.api.usecase.whatif;

import io.plimsoll.api.usecase.incident.IncidentDetails;
import io.plimsoll.api.usecase.score.Terms;
import io.plimsoll.engine.improvement.Target;
import io.plimsoll.engine.whatif.Change;
import io.plimsoll.tenant.onboarding.VendorForm;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed of an applicant, and what is asked about it.
 *
 * @param scoreId the score whose evidence is changed; null takes the evidence as it stands
 * @param answers question id to value in wire form; null has no answer
 * @param findings what checks would find
 * @param vendors how the third parties would be
 * @param incidents that there would have been besides
 * @param goal what a path is to reach; null asks for none
 */
public record Supposition(
    @Nullable UUID scoreId,
    Terms terms,
    Map<String, @Nullable Object> answers,
    List<Change.SetFinding> findings,
    Vendors vendors,
    List<IncidentDetails> incidents,
    @Nullable Goal goal) {
  public Supposition {
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    findings = List.copyOf(findings);
    incidents = List.copyOf(incidents);
  }

  /**
   * Third parties otherwise: first some are gone, then some are different, then there are more.
   *
   * @param remove by name
   * @param replace those of the same names
   */
  public record Vendors(List<String> remove, List<VendorForm> replace, List<VendorForm> add) {
    public static final Vendors SAME = new Vendors(List.of(), List.of(), List.of());

    public Vendors {
      remove = List.copyOf(remove);
      replace = List.copyOf(replace);
      add = List.copyOf(add);
    }
  }

  /**
   * Where a path is to lead.
   *
   * @param without factors whose remedies are not to be thought of
   */
  public record Goal(Target target, List<String> without) {
    public Goal {
      without = List.copyOf(without);
    }
  }
}
