package io.plimsoll.engine.loss;

import java.util.function.DoubleUnaryOperator;

/** Gauss–Legendre quadrature with 20 nodes: exact for polynomials up to degree 39. */
final class Quadrature {
  private static final double[] NODES = {
    0.07652652113349734, 0.22778585114164507, 0.37370608871541955, 0.5108670019508271,
    0.636053680726515, 0.7463319064601508, 0.8391169718222188, 0.912234428251326,
    0.9639719272779138, 0.993128599185095
  };
  private static final double[] WEIGHTS = {
    0.15275338713072628, 0.14917298647260424, 0.1420961093183824, 0.1316886384491769,
    0.1181945319615186, 0.1019301198172407, 0.08327674157670471, 0.06267204833410879,
    0.040601429800386446, 0.017614007139150893
  };

  private Quadrature() {}

  /** The integral over [from, to], cut into equal panels. */
  static double integrate(DoubleUnaryOperator f, double from, double to, int panels) {
    double width = (to - from) / panels;
    double sum = 0;
    for (int i = 0; i < panels; i++) {
      sum += panel(f, from + width * (i + 0.5), width / 2);
    }
    return sum;
  }

  private static double panel(DoubleUnaryOperator f, double centre, double half) {
    double sum = 0;
    for (int i = 0; i < NODES.length; i++) {
      double away = half * NODES[i];
      sum += WEIGHTS[i] * (f.applyAsDouble(centre - away) + f.applyAsDouble(centre + away));
    }
    return sum * half;
  }
}
