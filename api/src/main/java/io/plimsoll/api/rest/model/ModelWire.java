package io.plimsoll.api.rest.model;

import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.wire.FactorBasis;
import io.plimsoll.api.rest.wire.FactorGroup;
import io.plimsoll.api.rest.wire.Model;
import io.plimsoll.api.rest.wire.ModelActivation;
import io.plimsoll.api.rest.wire.ModelCard;
import io.plimsoll.api.rest.wire.ModelFactor;
import io.plimsoll.api.rest.wire.ModelParameter;
import io.plimsoll.api.rest.wire.ModelParameters;
import io.plimsoll.api.rest.wire.ModelPeril;
import io.plimsoll.api.rest.wire.ModelReference;
import io.plimsoll.api.rest.wire.ModelState;
import io.plimsoll.api.rest.wire.Peril;
import io.plimsoll.api.usecase.model.Activation;
import io.plimsoll.api.usecase.model.Models;
import io.plimsoll.api.usecase.model.ReadModels;
import io.plimsoll.engine.Underwriter;
import io.plimsoll.engine.loader.ParameterTable;
import io.plimsoll.engine.score.Factor;
import io.plimsoll.engine.score.ModelVersion;
import io.plimsoll.engine.score.PerilBasis;
import java.util.Map;
import java.util.TreeMap;

/** Model versions as the contract shows them. */
final class ModelWire {
  private ModelWire() {}

  static Model of(ReadModels.Entry entry) {
    ModelVersion version = entry.model().model().version();
    Model wire =
        new Model()
            .id(version.id())
            .name(version.title())
            .hash(Models.hash(entry.model()).value())
            .state(Wire.same(ModelState.class, entry.state()))
            .effectiveFrom(version.effectiveFrom())
            .basisCurrency("USD")
            .notes(String.join(" ", version.statement().notes()))
            .factors(version.factors().size())
            .perils(
                version.parameters().perils().stream()
                    .map(peril -> Wire.same(Peril.class, peril.peril()))
                    .toList())
            .activations(entry.activations().stream().map(ModelWire::activation).toList());
    wire.setEffectiveUntil(version.effectiveUntil());
    return wire;
  }

  private static ModelActivation activation(Activation activation) {
    return new ModelActivation()
        .effectiveFrom(activation.effectiveFrom())
        .activatedAt(activation.activatedAt())
        .activatedBy(activation.activatedBy())
        .reason(activation.reason());
  }

  static ModelReference reference(Underwriter model) {
    return new ModelReference().id(Models.id(model)).hash(Models.hash(model).value());
  }

  static ModelParameters parameters(Underwriter model) {
    return new ModelParameters()
        .model(reference(model))
        .parameters(ParameterTable.of(model.model()).stream().map(ModelWire::parameter).toList());
  }

  private static ModelParameter parameter(ParameterTable.Row row) {
    return new ModelParameter()
        .name(row.name())
        .value(row.value())
        .unit(row.unit())
        .basis(Wire.same(FactorBasis.class, row.basis()))
        .source(row.source());
  }

  static ModelCard card(Underwriter model) {
    ModelVersion version = model.model().version();
    ModelCard card =
        new ModelCard()
            .model(reference(model))
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
