package io.plimsoll.api.usecase.whatif;

import io.plimsoll.api.usecase.score.SnapshotAssembler;
import io.plimsoll.engine.evidence.Vendor;
import io.plimsoll.engine.whatif.Change;
import io.plimsoll.engine.whatif.ChangeProblem;
import io.plimsoll.tenant.FieldErrors;
import io.plimsoll.tenant.InvalidInputException;
import io.plimsoll.tenant.onboarding.VendorForm;
import io.plimsoll.tenant.onboarding.VendorReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Supposed changes, each with its place in the request. */
final class PlacedChanges {
  private record Placed(String pointer, Change change) {}

  private final List<Placed> all = new ArrayList<>();
  private final FieldErrors errors = new FieldErrors();

  /**
   * @throws InvalidInputException naming every member of a vendor that is refused
   */
  PlacedChanges(Supposition supposed, VendorReader reader) {
    supposed.answers().forEach(this::answer);
    add("/findings", supposed.findings(), finding -> finding);
    Supposition.Vendors vendors = supposed.vendors();
    add("/vendors/remove", vendors.remove(), Change.RemoveVendor::new);
    add("/vendors/replace", vendors.replace(), each -> new Change.ReplaceVendor(of(each, reader)));
    add("/vendors/add", vendors.add(), each -> new Change.AddVendor(of(each, reader)));
    add(
        "/incidents",
        supposed.incidents(),
        each -> new Change.AddIncident(SnapshotAssembler.incident(each, null)));
    errors.refuse();
  }

  private void answer(String question, @Nullable Object value) {
    Change change =
        value == null ? new Change.ClearAnswer(question) : new Change.SetAnswer(question, value);
    all.add(new Placed("/answers/" + question.replace("~", "~0").replace("/", "~1"), change));
  }

  private <T> void add(String base, List<T> items, Function<T, Change> toChange) {
    for (int i = 0; i < items.size(); i++) {
      T item = items.get(i);
      String pointer = base + "/" + i;
      Change change = errors.attempt(pointer, () -> toChange.apply(item));
      if (change != null) {
        all.add(new Placed(pointer, change));
      }
    }
  }

  private static Vendor of(VendorForm form, VendorReader reader) {
    return SnapshotAssembler.vendor(reader.read(form));
  }

  List<Change> list() {
    return all.stream().map(Placed::change).toList();
  }

  /** Where in the request a problem lies. */
  String pointer(ChangeProblem problem) {
    Placed placed = all.get(problem.index());
    String member = problem.member();
    return member == null ? placed.pointer() : placed.pointer() + below(placed.change(), member);
  }

  /** The engine's members as the contract has them: an answer or a name is one value. */
  private static String below(Change change, String member) {
    return switch (change) {
      case Change.SetFinding _ -> "check".equals(member) ? "/checkId" : "/" + member;
      case Change.AddVendor _, Change.ReplaceVendor _, Change.AddIncident _ ->
          member.substring(member.indexOf('/'));
      case Change.SetAnswer _,
          Change.ClearAnswer _,
          Change.RemoveVendor _,
          Change.DescribeApplicant _ ->
          "";
    };
  }
}
