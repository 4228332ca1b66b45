/**
 * Lists that others publish: fetched, checked, kept. A copy that cannot be read never replaces one
 * that could.
 */
@NullMarked
package io.plimsoll.api.feed;

import org.jspecify.annotations.NullMarked;
