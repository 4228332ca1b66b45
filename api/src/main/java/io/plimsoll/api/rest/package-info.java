/** HTTP: controllers between the contract's types and the use cases. */
@NullMarked
package io.plimsoll.api.rest;

import org.jspecify.annotations.NullMarked;
