package io.plimsoll.api.rest.model;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.FactorBasis;
import io.plimsoll.api.rest.wire.FactorGroup;
import io.plimsoll.api.rest.wire.Model;
import io.plimsoll.api.rest.wire.ModelCard;
import io.plimsoll.api.rest.wire.ModelFactor;
import io.plimsoll.api.rest.wire.ModelPeril;
import io.plimsoll.api.rest.wire.ModelReference;
import io.plimsoll.api.rest.wire.ModelState;
import io.plimsoll.api.rest.wire.Peril;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.PerilBasis;
import java.util.Map;
import java.util.TreeMap;

/** Model versions as the contract shows them. */
final class ModelWire {
  private ModelWire() {}

  static Model of(Underwriter model, boolean active) {
    ModelVersion version = model.model().version();
    return new Model()
        .id(version.id())
        .name(version.title())
        .hash(Models.hash(model).value())
        .state(active ? ModelState.ACTIVE : ModelState.RETIRED)
        .effectiveFrom(version.effectiveFrom())
        .basisCurrency("USD")
        .notes(String.join(" ", version.statement().notes()))
        .factors(version.factors().size())
        .perils(
            version.parameters().perils().stream()
                .map(peril -> Wire.same(Peril.class, peril.peril()))
                .toList());
  }

  static ModelCard card(Underwriter model) {
    ModelVersion version = model.model().version();
    ModelCard card =
        new ModelCard()
            .model(new ModelReference().id(version.id()).hash(Models.hash(model).value()))
            .purpose(version.statement().purpose())
            .outOfScope(version.statement().outOfScope())
            .limits(version.statement().limits())
            .perils(version.parameters().perils().stream().map(ModelWire::peril).toList())
            .factors(version.factors().stream().map(ModelWire::factor).toList());
    card.setDataDates(String.join("; ", version.statement().data()));
    return card;
  }

  private static ModelPeril peril(PerilBasis peril) {
    return new ModelPeril()
        .peril(Wire.same(Peril.class, peril.peril()))
        .annualFrequency(peril.annualFrequency())
        .meanSeverity(peril.meanSeverityUsd())
        .sigma(peril.sigma())
        .basis(Wire.same(FactorBasis.class, peril.basis()))
        .source(peril.source());
  }

  private static ModelFactor factor(Factor factor) {
    Map<String, Double> weights = new TreeMap<>();
    factor.weights().forEach((peril, weight) -> weights.put(Wire.code(peril), weight));
    ModelFactor wire =
        new ModelFactor()
            .id(factor.id())
            .name(factor.name())
            .group(Wire.same(FactorGroup.class, factor.group()))
            .weights(weights)
            .prior(factor.prior())
            .basis(Wire.same(FactorBasis.class, factor.basis()))
            .source(factor.source());
    wire.setHalfLifeDays(factor.halfLifeDays());
    return wire;
  }
}
