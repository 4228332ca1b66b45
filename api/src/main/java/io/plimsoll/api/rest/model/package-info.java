/** Model versions and their cards over HTTP. */
@NullMarked
package io.plimsoll.api.rest.model;

import org.jspecify.annotations.NullMarked;
