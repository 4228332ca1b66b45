package io.plimsoll.api.rest.indication;

import io.plimsoll.api.rest.http.Amounts;
import io.plimsoll.api.rest.http.Reasons;
import io.plimsoll.api.rest.http.Wire;
import io.plimsoll.api.rest.problem.Fault;
import io.plimsoll.api.rest.wire.CoverOption;
import io.plimsoll.api.rest.wire.Indication;
import io.plimsoll.api.rest.wire.IndicationOption;
import io.plimsoll.api.rest.wire.IndicationReason;
import io.plimsoll.api.rest.wire.IndicationState;
import io.plimsoll.api.rest.wire.ModelReference;
import io.plimsoll.api.usecase.indication.AskedCover;
import io.plimsoll.api.usecase.indication.Option;
import io.plimsoll.engine.basics.FxRate;
import io.plimsoll.engine.basics.Money;
import io.plimsoll.engine.loss.IndicatedPremium;
import io.plimsoll.engine.loss.Layer;
import io.plimsoll.engine.loss.WithheldPremium;
import org.jspecify.annotations.Nullable;

/** Indications between the contract's types and ours. */
final class IndicationWire {
  private IndicationWire() {}

  static AskedCover asked(CoverOption option) {
    return new AskedCover(
        option.getLimit(),
        option.getRetention(),
        option.getAggregateLimit(),
        option.getAggregateRetention());
  }

  static Indication of(io.plimsoll.api.usecase.indication.Indication indication) {
    Indication wire =
        new Indication()
            .id(indication.id())
            .applicantId(indication.applicantId())
            .scoreId(indication.scoreId())
            .model(new ModelReference().id(indication.modelId()).hash(indication.modelHash()))
            .currency(indication.rate().to().value())
            .createdAt(indication.createdAt())
            .options(
                indication.options().stream()
                    .map(option -> of(option, indication.rate()))
                    .toList());
    wire.setExchangeRate(Amounts.rate(indication.rate()));
    return wire;
  }

  private static IndicationOption of(Option option, FxRate rate) {
    return switch (option) {
      case Option.Quantified quantified -> quantified(quantified, rate);
      case Option.Impossible impossible -> impossible(impossible, rate);
    };
  }

  private static IndicationOption quantified(Option.Quantified option, FxRate rate) {
    IndicationOption wire = new IndicationOption();
    Layer perClaim = option.cover().perClaim();
    wire.setLimit(perClaim == null ? null : told(option.asked().limit(), perClaim.limit(), rate));
    wire.setRetention(
        perClaim == null ? null : told(option.asked().retention(), perClaim.retention(), rate));
    aggregate(wire, option.asked(), rate);
    wire.setQuantification(QuantificationWire.of(option.loss()));
    switch (option.loss().pricing().premium()) {
      case IndicatedPremium premium -> {
        wire.setState(IndicationState.INDICATED);
        wire.setPremium(QuantificationWire.premium(premium));
      }
      case WithheldPremium withheld -> {
        wire.setState(IndicationState.WITHHELD);
        wire.setReason(
            new IndicationReason()
                .code(withheld.reason().name())
                .detail(Reasons.of(withheld))
                .member(null));
      }
    }
    return wire;
  }

  private static IndicationOption impossible(Option.Impossible option, FxRate rate) {
    AskedCover asked = option.asked();
    IndicationOption wire = new IndicationOption().state(IndicationState.IMPOSSIBLE);
    wire.setLimit(money(asked.limit(), rate));
    wire.setRetention(money(asked.retention(), rate));
    aggregate(wire, asked, rate);
    wire.setReason(
        new IndicationReason()
            .code(option.code())
            .detail(Fault.sentence(option.reason()))
            .member(option.member()));
    return wire;
  }

  private static void aggregate(IndicationOption wire, AskedCover asked, FxRate rate) {
    wire.setAggregateLimit(money(asked.aggregateLimit(), rate));
    wire.setAggregateRetention(money(asked.aggregateRetention(), rate));
  }

  /** As asked, to the cent; the model's own in the asked currency. */
  private static io.plimsoll.api.rest.wire.@Nullable Money told(
      @Nullable Long asked, @Nullable Double usd, FxRate rate) {
    return asked == null ? Amounts.orNull(usd, rate) : money(asked, rate);
  }

  private static io.plimsoll.api.rest.wire.@Nullable Money money(
      @Nullable Long minor, FxRate rate) {
    return minor == null ? null : Wire.money(new Money(minor, rate.to()));
  }
}
