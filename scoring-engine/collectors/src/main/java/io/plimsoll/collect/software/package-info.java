/**
 * What software a company shows: banners are matched against published fingerprints, and what feeds
 * know of the product is written down beside it.
 */
@NullMarked
package io.plimsoll.collect.software;

import org.jspecify.annotations.NullMarked;
