/** What has happened before, and how much it says about what will happen. */
@NullMarked
package io.plimsoll.engine.breach;

import org.jspecify.annotations.NullMarked;
