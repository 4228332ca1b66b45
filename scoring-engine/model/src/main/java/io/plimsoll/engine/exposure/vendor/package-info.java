/**
 * Third parties that a company relies on, as far as they can be told from its DNS records and its
 * page: who they are, what they do, on what evidence, and which of them nobody declared.
 */
@NullMarked
package io.plimsoll.engine.exposure.vendor;

import org.jspecify.annotations.NullMarked;
