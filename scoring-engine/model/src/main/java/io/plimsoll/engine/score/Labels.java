package io.plimsoll.engine.score;

import java.util.ArrayList;
import java.util.List;

/** The labels of all lines of a version, each in its place. */
final class Labels {
  private final List<LineLabel> labels = new ArrayList<>();

  Labels(CompiledCard card) {
    card.factors.forEach(this::addFactor);
    card.capGroups.forEach(this::addCap);
    addBlockAndHistory(card.parameters);
    addFirm(card.parameters);
    addClamp();
  }

  LineLabel[] all() {
    return labels.toArray(LineLabel[]::new);
  }

  private void addFirm(Parameters parameters) {
    SectorTable table = parameters.sectors();
    String sector = "Sector not known";
    labels.add(
        new LineLabel(
            "sector", sector, LineKind.SECTOR, Group.INHERENT, table.basis(), table.source()));
    add("size", "Size by annual revenue", LineKind.SIZE, parameters.frequencyElasticity());
    String cap = "Cap on sector and size together";
    add("firmographic_cap", cap, LineKind.CAP, parameters.caps().firmographic());
  }

  private void add(String id, String name, LineKind kind, Sourced number) {
    labels.add(new LineLabel(id, name, kind, Group.INHERENT, number.basis(), number.source()));
  }

  private void addFactor(Factor factor) {
    labels.add(
        new LineLabel(
            factor.id(),
            factor.name(),
            LineKind.FACTOR,
            factor.group(),
            factor.basis(),
            factor.source()));
  }

  private void addCap(CapGroup cap) {
    labels.add(
        new LineLabel(
            cap.name + "_cap",
            "Together, " + cap.name + " findings flatten out",
            LineKind.CAP,
            cap.group,
            cap.limit.basis(),
            cap.limit.source()));
  }

  private void addBlockAndHistory(Parameters parameters) {
    Sourced block = parameters.caps().block();
    String cap = "Cap on controls and exposure together";
    labels.add(new LineLabel("block_cap", cap, LineKind.CAP, null, block.basis(), block.source()));
    labels.add(
        new LineLabel(
            "history",
            "Past incidents",
            LineKind.HISTORY,
            Group.HISTORY,
            Basis.DERIVED,
            parameters.history().source()));
  }

  private void addClamp() {
    labels.add(
        new LineLabel(
            "clamp",
            "Ends of the scale",
            LineKind.CLAMP,
            null,
            Basis.EXPERT,
            "the scale has ends"));
  }
}
