package io.plimsoll.engine.governance;

/**
 * How whole points are spread over a book. A quantile is the smallest value that at least so large
 * a share of the book does not exceed.
 *
 * @param count how many, at least 1
 * @param mean points
 * @param standardDeviation points, of the book itself (not of a sample), ≥ 0
 * @param least points
 * @param p05 5 % quantile, points
 * @param p25 25 % quantile, points
 * @param median points
 * @param p75 75 % quantile, points
 * @param p95 95 % quantile, points
 * @param most points
 */
public record Distribution(
    long count,
    double mean,
    double standardDeviation,
    int least,
    int p05,
    int p25,
    int median,
    int p75,
    int p95,
    int most) {}
