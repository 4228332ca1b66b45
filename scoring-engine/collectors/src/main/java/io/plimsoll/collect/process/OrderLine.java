package io.plimsoll.collect.process;

import io.plimsoll.engine.loader.RecordCodec;

/** An order as it is written: with its kind. */
record OrderLine(Order value) {
  static byte[] write(Order order) {
    return RecordCodec.writeJson(new OrderLine(order));
  }
}
