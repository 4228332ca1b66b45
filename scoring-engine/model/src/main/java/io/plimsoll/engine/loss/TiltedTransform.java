package io.plimsoll.engine.loss;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real Fourier transform of n points, exponentially tilted and padded to 2n, at the odd frequencies
 * (4k + 1)π/2n. They come in conjugate pairs, so that n complex numbers hold everything and no
 * untangling is needed (Bernstein's "right-angle" trick); the frequencies stay in bit-reversed
 * order because all work between forward and back is pointwise.
 *
 * <p>Point j is weighted by exp(−12·j/n) before and by the inverse after. What the grid wraps
 * around from beyond 2n points arrives weakened by exp(−24) = 4e-11; rounding grows by at most
 * exp(12), to about 1e-11 of the probability of any loss.
 */
final class TiltedTransform {
  /** Bound of the share of the mass beyond twice the grid that wraps around into it. */
  static final double ALIASING = 3.8e-11;

  static final double TILT = 12;

  private static final Map<Integer, TiltedTransform> BY_SIZE = new ConcurrentHashMap<>();

  private final int size;
  private final double[] cosines;
  private final double[] sines;
  private final double[] twistRe;
  private final double[] twistIm;
  private final double[] untwistRe;
  private final double[] untwistIm;

  private TiltedTransform(int size) {
    this.size = size;
    cosines = new double[size / 2];
    sines = new double[size / 2];
    twistRe = new double[size];
    twistIm = new double[size];
    untwistRe = new double[size];
    untwistIm = new double[size];
    for (int i = 0; i < size / 2; i++) {
      cosines[i] = StrictMath.cos(2 * StrictMath.PI * i / size);
      sines[i] = -StrictMath.sin(2 * StrictMath.PI * i / size);
    }
    for (int j = 0; j < size; j++) {
      weigh(j);
    }
  }

  private void weigh(int j) {
    double angle = StrictMath.PI * j / (2.0 * size);
    double tilt = StrictMath.exp(-TILT * j / size);
    double back = StrictMath.exp(TILT * j / size) / size;
    twistRe[j] = tilt * StrictMath.cos(angle);
    twistIm[j] = -tilt * StrictMath.sin(angle);
    untwistRe[j] = back * StrictMath.cos(angle);
    untwistIm[j] = back * StrictMath.sin(angle);
  }

  /** For at least the given number of points, 2 to {@link Grid#MOST_POINTS}. */
  static TiltedTransform ofAtLeast(int points) {
    int size = Integer.highestOneBit(points - 1) << 1;
    return BY_SIZE.computeIfAbsent(size, TiltedTransform::new);
  }

  int size() {
    return size;
  }

  /** Replaces real values in {@code re} by their transform; what {@code im} held is lost. */
  void forward(double[] re, double[] im) {
    for (int j = 0; j < size; j++) {
      im[j] = re[j] * twistIm[j];
      re[j] *= twistRe[j];
    }
    for (int half = size / 2; half > 0; half /= 2) {
      split(re, im, half);
    }
  }

  /** Replaces a transform by the real values, in {@code re}. */
  void back(double[] re, double[] im) {
    for (int half = 1; half < size; half *= 2) {
      join(re, im, half);
    }
    for (int j = 0; j < size; j++) {
      re[j] = re[j] * untwistRe[j] - im[j] * untwistIm[j];
    }
  }

  private void split(double[] re, double[] im, int half) {
    int stride = size / (2 * half);
    for (int start = 0; start < size; start += 2 * half) {
      for (int k = 0; k < half; k++) {
        int low = start + k;
        int high = low + half;
        double differenceRe = re[low] - re[high];
        double differenceIm = im[low] - im[high];
        double cosine = cosines[k * stride];
        double sine = sines[k * stride];
        re[low] += re[high];
        im[low] += im[high];
        re[high] = differenceRe * cosine - differenceIm * sine;
        im[high] = differenceRe * sine + differenceIm * cosine;
      }
    }
  }

  private void join(double[] re, double[] im, int half) {
    int stride = size / (2 * half);
    for (int start = 0; start < size; start += 2 * half) {
      for (int k = 0; k < half; k++) {
        int low = start + k;
        int high = low + half;
        double cosine = cosines[k * stride];
        double sine = -sines[k * stride];
        double turnedRe = re[high] * cosine - im[high] * sine;
        double turnedIm = re[high] * sine + im[high] * cosine;
        re[high] = re[low] - turnedRe;
        im[high] = im[low] - turnedIm;
        re[low] += turnedRe;
        im[low] += turnedIm;
      }
    }
  }
}
